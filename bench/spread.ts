/** A figure that was measured several times: the middle, and how far it spread. */
export interface Spread {
  readonly middle: number;
  readonly low: number;
  readonly high: number;
  readonly times: number;
}

/** Middle, least and greatest of some samples. */
export function spreadOf(samples: readonly number[]): Spread {
  if (samples.length === 0) throw new RangeError('no samples');
  const sorted = samples.toSorted((a, b) => a - b);
  const half = sorted.length >> 1;
  const middle = sorted.length % 2 === 1 ? sorted[half]! : (sorted[half - 1]! + sorted[half]!) / 2;
  return { middle, low: sorted[0]!, high: sorted[sorted.length - 1]!, times: sorted.length };
}
