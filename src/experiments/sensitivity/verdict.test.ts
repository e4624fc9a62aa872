import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { close } from './testing/close.ts';
import { halfWidthFactor, indexOf, quantile } from './verdict.ts';

describe('an index with its interval', () => {
  it('has the normal half width and the percentiles of its resamples', () => {
    const { halfWidth, low, high, verdict } = indexOf(3, Float64Array.of(5, 1, 4, 2, 3), 0.5);
    close([halfWidth!, low!, high!], [halfWidthFactor(0.5) * Math.sqrt(2.5), 2, 4], 1e-12, 'interval');
    assert.equal(verdict, 'above 0');
  });
  it('is told from 0 only where both intervals are clear of it', () => {
    const skewed = Float64Array.of(0.05, 0.06, 0.07, 0.08, 2);
    assert.ok(indexOf(0.1, skewed, 0.95).low! > 0);
    assert.equal(indexOf(0.1, skewed, 0.95).verdict, 'indistinguishable from 0');
    const spanning = Float64Array.of(-0.1, -0.1, ...new Array<number>(38).fill(1));
    assert.equal(indexOf(1, spanning, 0.95).verdict, 'indistinguishable from 0');
    assert.equal(indexOf(-1, Float64Array.of(-1.1, -1, -0.9), 0.95).verdict, 'below 0');
  });
  it('passes over resamples in which nothing varied, and wants two that did', () => {
    const some = indexOf(1, Float64Array.of(Number.NaN, 1, 2), 0.5);
    assert.deepEqual(some, indexOf(1, Float64Array.of(1, 2), 0.5));
    assert.equal(indexOf(1, Float64Array.of(Number.NaN, 1), 0.5).verdict, 'no interval');
  });
  it('draws in around its value for resamples smaller than the sample', () => {
    const { low, high } = indexOf(3, Float64Array.of(1, 2, 3, 4, 5), 0.5, 0.5);
    close([low!, high!], [2.5, 3.5], 1e-12, 'interval');
  });
  it('takes quantiles between order statistics', () => {
    close(
      [0, 0.25, 0.5, 1].map((p) => quantile([1, 2, 4], p)),
      [1, 1.5, 2, 4],
      1e-12,
      'quantiles',
    );
  });
});
