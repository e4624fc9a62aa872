import assert from 'node:assert/strict';
import { it } from 'node:test';
import { buildPosts } from '../../engine/force/build.ts';
import { runHistory } from '../../engine/run.ts';
import { createWorld } from '../../engine/world.ts';
import { drawValues } from '../../scenario/index.ts';
import { smallPriors, smallScenario } from '../ensemble/testing/small.ts';
import { openMaker, type PointOrders } from './at-points.ts';

it('a history at a point has the values of that point, and else what it would have drawn', () => {
  const priors = smallPriors();
  const scenario = smallScenario(15, 80);
  const [, street] = priors.drawn;
  const orders: PointOrders = { priors, factors: [street!], points: Float64Array.of(0.25, 0, 1), first: 40 };
  const maker = openMaker({ scenario, priors: orders as never, seed: 3 });
  assert.deepEqual(maker.paths, [street!.path]);
  for (const [k, u] of [0.25, 0, 1].entries()) {
    const { record, drawn } = maker.make(40 + k);
    assert.deepEqual([...drawn], [u]);
    const values = drawValues(priors, 3, 40 + k);
    values.belief.street = 0.1 + 0.8 * Math.min(1 - 2 ** -40, Math.max(2 ** -40, u));
    const world = createWorld(scenario, buildPosts(scenario, values, 3));
    assert.equal(record.checksum, runHistory(world, values, 3, 40 + k).checksum);
  }
});
