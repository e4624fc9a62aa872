/** Standard normal quantile of a two-sided 95 % interval. */
const Z = 1.959963984540054;
const Z2 = Z * Z;

export interface Interval {
  readonly share: number;
  readonly low: number;
  readonly high: number;
}

/**
 * Wilson's 95 % interval for a share of which `count` of `of` histories were seen. Wilson rather than the textbook
 * interval because shares near 0 and 1 are the usual case here and it stays honest, and inside [0, 1], there.
 */
export function wilson(count: number, of: number): Interval {
  if (of <= 0) return { share: Number.NaN, low: 0, high: 1 };
  const share = count / of;
  const middle = (share + Z2 / (2 * of)) / (1 + Z2 / of);
  const half = halfWidth(share, of);
  return { share, low: count === 0 ? 0 : middle - half, high: count === of ? 1 : middle + half };
}

/** Half the width of Wilson's interval when `share` is seen in `of` histories. */
export function halfWidth(share: number, of: number): number {
  if (of <= 0) return 0.5;
  return (Z / (1 + Z2 / of)) * Math.sqrt((share * (1 - share)) / of + Z2 / (4 * of * of));
}

/** The least number of histories at which the 95 % interval around this share is at most ± `half` wide (0 < half ≤ ½). */
export function historiesNeeded(share: number, half: number): number {
  if (!(half > 0)) throw new RangeError(`the half width must be greater than 0, not ${half}`);
  let enough = 1;
  while (halfWidth(share, enough) > half) enough *= 2;
  let tooFew = Math.floor(enough / 2);
  while (enough - tooFew > 1) {
    const middle = Math.floor((tooFew + enough) / 2);
    if (halfWidth(share, middle) > half) tooFew = middle;
    else enough = middle;
  }
  return enough;
}

/** What a count of histories says of the share that stands, and how far it is from an answer of ± `half`. */
export interface Answer extends Interval {
  readonly halfWidth: number;
  /** Histories that an answer of ± `half` needs if the share is what it seems, and in the worst case of one half. */
  readonly needed: number;
  readonly neededAtMost: number;
}

/** The share of `ran` histories in which the regime stands, with its interval; `half` in shares, .05 for five points. */
export function shareThatStands(counts: { readonly ran: number; readonly fell: number }, half = 0.05): Answer {
  const interval = wilson(counts.ran - counts.fell, counts.ran);
  const seen = counts.ran > 0 ? interval.share : 0.5;
  return {
    ...interval,
    halfWidth: (interval.high - interval.low) / 2,
    needed: historiesNeeded(seen, half),
    neededAtMost: historiesNeeded(0.5, half),
  };
}
