import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { openStream } from '../../chance/stream.ts';
import { covarianceKernel } from './kernel.ts';

describe('the step of population Monte Carlo', () => {
  // With weights: mean (.5, .5), variances .01 and .02, covariance .01.
  const points = Float64Array.from([0.4, 0.3, 0.6, 0.7, 0.4, 0.5, 0.6, 0.5, 0.5, 0.9]);
  const weights = Float64Array.from([0.25, 0.25, 0.25, 0.25, 0]);
  const variances = [2 * 0.01, 2 * 0.02, 2 * 0.01] as const;
  const kernel = covarianceKernel(points, weights, 2);

  it('has twice the weighted covariance of the points, around each of them', () => {
    const stream = openStream(1, 'kernel');
    const into = new Float64Array(2);
    const sums = [0, 0, 0];
    const N = 40_000;
    for (let k = 0; k < N; k++) {
      kernel.step(points, 1, stream, into);
      const [x, y] = [into[0]! - 0.6, into[1]! - 0.7];
      sums[0]! += x * x;
      sums[1]! += y * y;
      sums[2]! += x * y;
    }
    variances.forEach((variance, k) => {
      assert.ok(Math.abs(sums[k]! / N - variance) < 0.001, `${k}: ${sums[k]! / N}`);
    });
  });
  it('has the density of that normal, up to a constant', () => {
    const others = Float64Array.from([0.6, 0.7, 0.7, 0.6]);
    const [dx, dy] = [0.1, -0.1];
    const [a, d, b] = variances;
    const squares = (d * dx * dx - 2 * b * dx * dy + a * dy * dy) / (a * d - b * b);
    const ratio = kernel.density(points, 1, others, 1) / kernel.density(points, 1, others, 0);
    assert.ok(Math.abs(ratio / Math.exp(-squares / 2) - 1) < 1e-4, `${ratio}`);
  });
  it('still moves points that have met, or lie on a line', () => {
    const met = covarianceKernel(Float64Array.from([0.5, 0.5, 0.5, 0.5]), [0.5, 0.5], 2);
    const line = covarianceKernel(Float64Array.from([0.1, 0.1, 0.9, 0.9]), [0.5, 0.5], 2);
    for (const one of [met, line]) {
      const into = new Float64Array(2);
      one.step(Float64Array.from([0.5, 0.5]), 0, openStream(2, 'met'), into);
      assert.ok(into.every(Number.isFinite) && into[0] !== 0.5 && into[1] !== into[0]);
    }
  });
});
