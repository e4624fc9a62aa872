import { normalQuantile } from '../../engine/math/quantile.ts';

/** What an interval says of an index: on which side of 0 it lies, or that it cannot be told from 0. */
export type Verdict = 'above 0' | 'below 0' | 'indistinguishable from 0' | 'no interval';

/** One index with what resampling says of its error. Negative estimates stand as they are. */
export interface Index {
  readonly value: number;
  /** Normal half width: quantile of the level × standard deviation of the resampled values. Null: no interval. */
  readonly halfWidth: number | null;
  /** Percentile interval of the resampled values (linear between order statistics). Null: no interval. */
  readonly low: number | null;
  readonly high: number | null;
  /** Distinguishable only where neither the percentile nor the normal interval holds 0. */
  readonly verdict: Verdict;
}

/** Nothing can be said, and why: told apart from a result by `reason`. */
export interface Undefined {
  readonly reason: string;
  /** Rows (base rows, trajectories) without a missing number, and those left out for one. */
  readonly used: number;
  readonly missing: number;
}

/** How much resampling, from which luck, and how sure an interval is to be. */
export interface Resampling {
  /** Bootstrap resamples; 0 or 1 gives no intervals. */
  readonly resamples: number;
  /** Two-sided, strictly between 0 and 1, .95 as a rule. */
  readonly level: number;
  readonly seed: number;
}

/** Refuses a number of resamples or a level that cannot be. Throws RangeError. */
export function checkResampling({ resamples, level }: Resampling): void {
  if (!Number.isInteger(resamples) || resamples < 0)
    throw new RangeError(`resamples: found ${resamples}, expected a whole number from 0`);
  if (!(level > 0 && level < 1)) throw new RangeError(`level: found ${level}, expected a share between 0 and 1`);
}

/** z of a two-sided normal interval: 1.96 at .95. */
export function halfWidthFactor(level: number): number {
  return normalQuantile(0.5 + level / 2);
}

/**
 * An index from its estimate and its resampled values, of which those that are NaN (a resample in which nothing varied)
 * are passed over. `stretch` multiplies the standard deviation, for resamples of another size than the sample.
 */
export function indexOf(value: number, resampled: Float64Array, level: number, stretch = 1): Index {
  const sorted = resampled.filter((one) => !Number.isNaN(one)).sort();
  if (sorted.length < 2) return { value, halfWidth: null, low: null, high: null, verdict: 'no interval' };
  const halfWidth = halfWidthFactor(level) * stretch * deviation(sorted);
  const centre = stretch === 1 ? 0 : value * (1 - stretch);
  const low = centre + stretch * quantile(sorted, (1 - level) / 2);
  const high = centre + stretch * quantile(sorted, (1 + level) / 2);
  const bottom = Math.min(low, value - halfWidth);
  const top = Math.max(high, value + halfWidth);
  const verdict = bottom > 0 ? 'above 0' : top < 0 ? 'below 0' : 'indistinguishable from 0';
  return { value, halfWidth, low, high, verdict };
}

/** Quantile of sorted numbers, linear between order statistics (type 7 of Hyndman and Fan, 1996). `p` from 0 to 1. */
export function quantile(sorted: ArrayLike<number>, p: number): number {
  const at = p * (sorted.length - 1);
  const below = Math.min(Math.floor(at), sorted.length - 1);
  const above = Math.min(below + 1, sorted.length - 1);
  return sorted[below]! + (sorted[above]! - sorted[below]!) * (at - below);
}

/** Standard deviation with the divisor n − `lost`: 1 as a rule, 0 for that of the numbers themselves. */
export function deviation(values: ArrayLike<number>, lost = 1): number {
  const n = values.length;
  let sum = 0;
  for (let i = 0; i < n; i++) sum += values[i]!;
  const mean = sum / n;
  let squares = 0;
  for (let i = 0; i < n; i++) squares += (values[i]! - mean) ** 2;
  return Math.sqrt(squares / (n - lost));
}
