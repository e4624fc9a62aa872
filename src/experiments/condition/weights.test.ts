import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { openStream } from '../chance/stream.ts';
import { residual, systematic } from './resampling.ts';
import vectors from './vectors/weighted.json' with { type: 'json' };
import { weightedMean, weightedQuantiles, weightedSd, weightedShare } from './weighted.ts';
import { effectiveSize, logSumExp, normalise, sizeTrajectory, updateWeights } from './weights.ts';

const near = (found: number, expected: number, by = 1e-12): void =>
  assert.ok(Math.abs(found - expected) <= by, `${found} is not ${expected}`);

describe('weighted summaries', () => {
  it('are those of the reference', () => {
    const { points, weights, quantiles } = vectors;
    near(effectiveSize(weights), vectors.ess, 1e-10);
    near(weightedMean(points, weights), vectors.mean);
    near(weightedSd(points, weights), vectors.sd);
    const at = Object.keys(quantiles).map(Number);
    weightedQuantiles(points, weights, at).forEach((found, k) => {
      near(found, Object.values(quantiles)[k]!, 1e-12);
    });
  });
  it('are those of the reference at the ends, and do not depend on the level of the weights', () => {
    const { points, weights, quantiles, mean } = vectors.small;
    const at = Object.keys(quantiles).map(Number);
    for (const times of [1, 7]) {
      const scaled = weights.map((weight) => times * weight);
      assert.deepEqual(weightedQuantiles(points, scaled, at), Object.values(quantiles));
      near(weightedMean(points, scaled), mean);
    }
  });
  it('leave out what has no weight, and say so where none is left', () => {
    assert.deepEqual(weightedQuantiles([5, Number.NaN, 7], [1, 0, 1], [0, 1]), [5, 7]);
    assert.equal(weightedMean([1, Number.NaN], [1, 0]), 1);
    assert.ok(Number.isNaN(weightedMean([1, 2], [0, 0])));
    assert.ok(Number.isNaN(weightedQuantiles([1], [0], [0.5])[0]!));
    const { share, low, high } = weightedShare([1, 0], [0, 0]);
    assert.ok(Number.isNaN(share) && low === 0 && high === 1);
  });
  it('give a share with an interval that widens as weights become uneven', () => {
    const happened = Array.from({ length: 100 }, (_, i) => i % 2);
    const even = weightedShare(happened, new Float64Array(100).fill(0.01));
    const uneven = weightedShare(
      happened,
      happened.map((_, i) => (i < 4 ? 1 : 0)),
    );
    near(even.share, 0.5);
    near(uneven.share, 0.5);
    near(uneven.ess, 4);
    assert.ok(uneven.high - uneven.low > 2 * (even.high - even.low));
  });
});

describe('weights in logarithms', () => {
  it('bear likelihoods that no number could', () => {
    near(logSumExp([-1e5, -1e5]), -1e5 + Math.LN2, 1e-9);
    const weights = normalise([-1e5, -1e5 + Math.log(3), Number.NEGATIVE_INFINITY]);
    near(weights[0]!, 0.25, 1e-10);
    near(weights[1]!, 0.75, 1e-10);
    assert.equal(weights[2], 0);
  });
  it('are all 0 where nobody is left', () => {
    assert.deepEqual([...normalise([Number.NEGATIVE_INFINITY, Number.NEGATIVE_INFINITY])], [0, 0]);
    assert.equal(effectiveSize([0, 0]), 0);
  });
  it('are the same whether days come one by one or all at once, and evidence adds up', () => {
    const stream = openStream(1, 'days');
    const days = Array.from({ length: 5 }, () => Float64Array.from({ length: 50 }, () => 3 * stream.normal()));
    const [daily, once] = [new Float64Array(50), new Float64Array(50)];
    const evidence = days.reduce((sum, day) => sum + updateWeights(daily, day).logEvidence, 0);
    const together = updateWeights(
      once,
      Float64Array.from({ length: 50 }, (_, i) => days.reduce((s, d) => s + d[i]!, 0)),
    );
    daily.forEach((value, i) => {
      near(value, once[i]!, 1e-12);
    });
    near(evidence, together.logEvidence, 1e-12);
    near(sizeTrajectory(days, 50).at(-1)!, together.ess, 1e-9);
  });
  it('refuse a day of another length, and what is no number', () => {
    assert.throws(() => updateWeights(new Float64Array(2), [0]), RangeError);
    assert.throws(() => updateWeights(new Float64Array(1), [Number.NaN]), /no number/);
  });
});

describe('resampling', () => {
  const weights = [0.02, 0, 0.18, 0.5, 0.3];
  for (const [name, resample] of Object.entries({ systematic, residual })) {
    it(`is ${name}: copies are the weight's share rounded down or up, and right on average`, () => {
      const stream = openStream(4, name);
      const times = 3000;
      const sums = new Float64Array(weights.length);
      for (let t = 0; t < times; t++) {
        const counts = new Float64Array(weights.length);
        for (const place of resample(weights, 7, stream)) counts[place]!++;
        counts.forEach((count, i) => {
          assert.ok(
            count >= Math.floor(7 * weights[i]!) && count <= Math.floor(7 * weights[i]!) + 1 + 1e-9,
            `${i}: ${count}`,
          );
          sums[i]! += count;
        });
      }
      // Standard deviation of a copy is .5 at most.
      sums.forEach((sum, i) => {
        near(sum / times, 7 * weights[i]!, (4 * 0.5) / Math.sqrt(times));
      });
    });
    it(`is ${name}: nothing without weight is taken, and nothing is taken from nothing`, () => {
      const stream = openStream(5, name);
      for (let t = 0; t < 200; t++) assert.ok(![...resample([0, 1e-3, 0, 3, 0], 50, stream)].some((i) => i % 2 === 0));
      assert.throws(() => resample([0, 0], 3, stream), RangeError);
    });
  }
});
