/** The value that a share `p` of the values does not exceed: one of the values, never between two. NaN for none. */
export function quantile(values: ArrayLike<number>, p: number): number {
  const sorted = Float64Array.from(values).sort();
  const rank = Math.min(sorted.length, Math.max(1, Math.ceil(p * sorted.length)));
  return sorted[rank - 1] ?? Number.NaN;
}

/** The middle four fifths, and the middle. */
export interface Spread {
  readonly low: number;
  readonly middle: number;
  readonly high: number;
}

/** 10 %, 50 % and 90 % of the values. */
export function spreadOf(values: ArrayLike<number>): Spread {
  return { low: quantile(values, 0.1), middle: quantile(values, 0.5), high: quantile(values, 0.9) };
}
