import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openMaker } from './histories.ts';
import { smallPriors, smallScenario } from './testing/small.ts';

test('a history does not depend on those that ran before it in the same world', () => {
  const priors = smallPriors();
  const steady = { ...priors, drawn: priors.drawn.slice(1) };
  const work = { scenario: smallScenario(), priors: steady, seed: 9 };
  const after = openMaker(work);
  for (let history = 1; history < 6; history++) after.make(history);
  assert.deepEqual(after.make(6), openMaker(work).make(6));
});
