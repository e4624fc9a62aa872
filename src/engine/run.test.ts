import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { buildPosts } from './force/build.ts';
import { usualValues } from './parameters.ts';
import { COLUMNS, ROW } from './record/history.ts';
import { swarmWorld } from './reference/swarm.ts';
import { ARMY, tinyScenario } from './reference/tiny-force.ts';
import { runHistory } from './run.ts';
import type { Scenario } from './scenario.ts';
import { createWorld } from './world.ts';

/** A force that is moved by its street: much changes in it. */
function restless(change: Partial<Scenario> = {}): { scenario: Scenario; values: ReturnType<typeof usualValues> } {
  const values = usualValues();
  Object.assign(values.hardship, { streetStart: 0.6, crowdCost: 2 });
  values.belief.priorMean = 1.2;
  return { values, scenario: tinyScenario({ formations: [{ ...ARMY, members: 400 }], days: 30, ...change }) };
}

describe('a history', () => {
  it('is the same bits whatever ran in the same world before', () => {
    for (let seed = 1; seed <= 12; seed++) {
      const { scenario, values } = swarmWorld(seed + 3000, 150);
      const posts = buildPosts(scenario, values, seed);
      const used = createWorld(scenario, posts);
      const run = (world: typeof used, history: number): unknown => {
        try {
          return runHistory(world, values, seed, history);
        } catch (error) {
          return String(error);
        }
      };
      for (const history of [0, 1, 2]) run(used, history);
      for (const history of [1, 0])
        assert.deepEqual(run(used, history), run(createWorld(scenario, posts), history), `seed ${seed}`);
    }
  });
  it('is another with another seed or number', () => {
    const { scenario, values } = restless();
    const sum = (seed: number, history: number): number =>
      runHistory(createWorld(scenario, buildPosts(scenario, values, seed)), values, seed, history).checksum;
    assert.equal(new Set([sum(1, 0), sum(1, 1), sum(2, 0)]).size, 3);
  });
  it('is one row a day, to its last day or the fall', () => {
    const { scenario, values } = restless();
    const record = runHistory(createWorld(scenario, buildPosts(scenario, values, 1)), values, 1, 0);
    assert.deepEqual([record.days, record.fell, record.fallDay], [30, false, 0]);
    assert.equal(record.daily.length, 30 * ROW);
    for (let day = 0; day < 30; day++) {
      const counts = record.daily.subarray(day * ROW + COLUMNS.length, (day + 1) * ROW);
      assert.equal(
        counts.reduce((a, b) => a + b),
        record.members,
      );
    }
    const doomed = restless({ events: [{ kind: 'force', day: 7, says: 'landing' }] });
    doomed.values.belief.priorMean = 0.8;
    const short = runHistory(
      createWorld(doomed.scenario, buildPosts(doomed.scenario, doomed.values, 1)),
      doomed.values,
      1,
      0,
    );
    assert.deepEqual([short.fell, short.fallDay, short.days, short.outcome], [true, 7, 7, 'by-force']);
    assert.equal(short.daily.length, 7 * ROW);
  });
});

describe('an added formation that weighs nothing', () => {
  it('changes nobody else’s conduct, to the last evening', () => {
    const plain = restless();
    // Purges count officers by head, so the militia's could move their day.
    plain.values.response.purgeTrigger = 1;
    const world = createWorld(plain.scenario, buildPosts(plain.scenario, plain.values, 4));
    const alone = runHistory(world, plain.values, 4, 0);
    const militia = { ...ARMY, name: 'militia', branch: 'militia', members: 250, strength: 0 };
    const joined = restless({ formations: [...plain.scenario.formations, militia] });
    joined.values.response.purgeTrigger = 1;
    const larger = createWorld(joined.scenario, buildPosts(joined.scenario, joined.values, 4));
    const together = runHistory(larger, joined.values, 4, 0);
    assert.deepEqual(larger.conduct.subarray(0, alone.members), world.conduct);
    for (let day = 0; day < alone.days; day++) {
      const of = (daily: Float64Array): number[] => [...daily.subarray(day * ROW, day * ROW + COLUMNS.length)];
      assert.deepEqual(of(together.daily), of(alone.daily), `day ${day + 1}`);
    }
    assert.ok(new Set(world.conduct).size > 1, 'nobody moved at all');
  });
});
