import assert from 'node:assert/strict';
import { it } from 'node:test';
import { SERVES, WITHHOLDS } from '../../conduct.ts';
import { tinyWorld } from '../../testing/tiny.ts';
import { meet } from './council.ts';

/** Two generals who withheld together, bound until day 10. */
function bound(day: number, conduct = WITHHOLDS) {
  const world = tinyWorld([{ rank: 0 }, { rank: 0 }]);
  world.state.day = day;
  world.conduct.fill(conduct);
  for (const i of [0, 1]) world.bound.set(i, 10);
  meet(world);
  return world;
}

it('who withheld together stands by it until his word runs out', () => {
  assert.deepEqual([...bound(10).settled], [1, 1]);
  assert.deepEqual([...bound(11).settled], [0, 0]);
});

it('who no longer withholds is not bound by it', () => {
  assert.deepEqual([...bound(5, SERVES).settled], [0, 0]);
});
