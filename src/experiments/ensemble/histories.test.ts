import assert from 'node:assert/strict';
import { test } from 'node:test';
import { buildPosts } from '../../engine/force/build.ts';
import { usualValues } from '../../engine/parameters.ts';
import { openMaker, shapeOf } from './histories.ts';
import { smallPriors, smallScenario } from './testing/small.ts';

test('posts differ only where their shape says so, so histories of one shape may share a world', () => {
  const usual = usualValues();
  const posts = buildPosts(smallScenario(), usual, 1);
  for (const [name, value] of Object.entries(usual.force)) {
    const values = usualValues();
    (values.force as Record<string, unknown>)[name] = changed(value);
    const same = shapeOf(values) === shapeOf(usual);
    if (same) assert.deepEqual(buildPosts(smallScenario(), values, 1), posts, `force.${name} is no shape`);
    else assert.notDeepEqual(buildPosts(smallScenario(), values, 1), posts, `force.${name} is a shape`);
  }
});

test('a history does not depend on those that ran before it in the same world', () => {
  const priors = smallPriors();
  const steady = { ...priors, drawn: priors.drawn.slice(1) };
  const work = { scenario: smallScenario(), priors: steady, seed: 9 };
  const after = openMaker(work);
  for (let history = 1; history < 6; history++) after.make(history);
  assert.deepEqual(after.make(6), openMaker(work).make(6));
});

function changed(value: unknown): unknown {
  if (typeof value === 'number') return value * 0.7;
  if (typeof value === 'string') return 'none';
  return (value as number[]).map((place, rank) => (rank === 3 ? place * 0.6 : place));
}
