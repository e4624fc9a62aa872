import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { fixedPoints } from '../../engine/coordination/fixed-points.ts';
import { normalDensity } from '../../engine/math/normal.ts';
import type { Values } from '../../engine/parameters.ts';
import { assertClose } from '../testing/close.ts';
import { coordinationOf } from './curve.ts';
import { equilibriumOf } from './equilibrium.ts';
import { type Dial, dialsOf, leverOf, leversOf, type Place } from './levers.ts';
import { openMorning } from './morning.ts';
import { coded, garrison, placeOf, valuesWith } from './testing/forces.ts';

const dialAt = (values: Values, path: string): Dial => dialsOf(values).find((dial) => dial.path === path)!;

/** The lowest thresholds at two values of a number, and their difference per unit: no derivative is used. */
function byDifference({ world, seed, history }: Place, dial: Dial, step: number): number {
  const [low, high] = [-step, step].map((by) => {
    openMorning(world, dial.at(dial.value + by), seed, history);
    return fixedPoints(coordinationOf(world).curve, 1)[0]!;
  });
  return (high! - low!) / (2 * step);
}

describe('the derivative of a threshold', () => {
  it('by μ in a force of alike members is −A′ / (1 − A′), and the chance moves with both', () => {
    const values = valuesWith(({ belief }) =>
      Object.assign(belief, { priorMean: 0.6, priorSd: 0.7, signalSd: 1, survivedShare: -10 }),
    );
    const place = placeOf(coded({ form: 'same', belief: 0.45 }), values);
    const { selected } = equilibriumOf(place.world);
    const lever = leverOf(place, dialAt(values, 'belief.priorMean'), selected);
    const wanted = -selected.slope / (1 - selected.slope);
    assertClose(lever.theta, wanted, 1e-5, 'dθ/dμ');
    const density = normalDensity((selected.theta - 0.6) / 0.7) / 0.7;
    assertClose(lever.chance, density * (wanted - 1), 1e-5, 'dP/dμ');
    assertClose(lever.thetaOver, lever.theta * 0.2, 1e-15, 'over the range');
  });
  it('is what thresholds found anew differ by, for every number that moves one', () => {
    const values = valuesWith(({ belief, recognition, surveillance }) => {
      Object.assign(belief, { survivedShare: -10, priorMean: 0.45 });
      recognition.threat = 0.3;
      surveillance.patron = 0.2;
    });
    const place = placeOf(garrison(600), values, 3);
    const { selected } = equilibriumOf(place.world);
    const levers = leversOf(place, selected);
    assert.ok(levers.length > 30, `${levers.length} move it`);
    const greatest = Math.max(...levers.map(({ thetaOver }) => Math.abs(thetaOver)));
    for (const { path, theta, width, value } of levers) {
      const dial = dialAt(values, path);
      if (value - dial.least < 1e-3 * width || dial.most - value < 1e-3 * width) continue;
      const wanted = byDifference(place, dial, 1e-3 * width);
      assertClose(theta * width, wanted * width, 2e-3 * greatest, path);
    }
  });
  it('holds close to where two thresholds meet, where it grows without bound', () => {
    const near = (mean: number) =>
      valuesWith(({ belief }) =>
        Object.assign(belief, { priorMean: mean, priorSd: 0.5, signalSd: 1, survivedShare: -10 }),
      );
    const rise = (mean: number): number => {
      const values = near(mean);
      const place = placeOf(coded({ form: 'same', belief: 0.5 }), values);
      const { selected } = equilibriumOf(place.world);
      const { theta } = leverOf(place, dialAt(values, 'belief.street'), selected);
      assert.equal(theta, 0, 'without a street its worth moves nothing');
      const lever = leverOf(place, dialAt(values, 'belief.priorMean'), selected);
      assertClose(lever.theta, -selected.slope / (1 - selected.slope), 1e-3, `μ ${mean}`);
      return Math.abs(lever.theta);
    };
    // At α = 4, β = 1, c = ½ the calm threshold vanishes where μ falls to .4085.
    const rises = [0.5, 0.42, 0.41, 0.409].map(rise);
    assert.deepEqual(
      rises.toSorted((a, b) => a - b),
      rises,
    );
    assert.ok(rises[3]! > 5, rises.join());
  });
});

describe('the numbers that are tried', () => {
  const values = valuesWith(() => {});
  it('are those of the first morning, each place of a vector by itself', () => {
    const paths = dialsOf(values).map(({ path }) => path);
    assert.ok(paths.includes('rents.mean.general') && paths.includes('belief.priorSd'));
    assert.ok(!paths.some((path) => /^council|^response|^force\.(share|line|peers)/.test(path)));
  });
  it('leave the values that they start from as they were', () => {
    const before = JSON.stringify(values);
    const dial = dialAt(values, 'rents.mean.general');
    assert.equal(dial.at(9).rents.mean[0], 9);
    assert.equal(dial.at(9).rents.mean[1], values.rents.mean[1]);
    assert.equal(JSON.stringify(values), before);
  });
});
