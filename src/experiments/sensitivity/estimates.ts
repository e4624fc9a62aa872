/** Estimates of all resamples: of each factor (or pair) all resamples side by side. */
export interface Estimates {
  readonly variance: Float64Array;
  readonly first: Float64Array;
  readonly total: Float64Array;
  readonly second: Float64Array;
}

/** Number of sums: mean and square of A and B, then first, total and (by pairs j < k) second-order products. */
export function widthOf(moved: number, secondOrder: boolean): number {
  return 2 + 2 * moved + (secondOrder ? (moved * (moved - 1)) / 2 : 0);
}

/**
 * Indices from sums of products over `units` base rows, in each of `resamples`: `sums` is `widthOf` × `resamples`. A
 * resample without variance gives NaN.
 */
export function estimatesFrom(
  sums: Float64Array,
  resamples: number,
  units: number,
  moved: number,
  secondOrder: boolean,
): Estimates {
  const pairs = secondOrder ? (moved * (moved - 1)) / 2 : 0;
  const variance = new Float64Array(resamples);
  for (let r = 0; r < resamples; r++) {
    const mean = sums[r]! / (2 * units);
    variance[r] = sums[resamples + r]! / (2 * units) - mean * mean;
  }
  const shares = (from: number, count: number): Float64Array => {
    const share = new Float64Array(count * resamples);
    for (let k = 0; k < count; k++)
      for (let r = 0; r < resamples; r++)
        share[k * resamples + r] =
          variance[r]! > 0 ? sums[(from + k) * resamples + r]! / units / variance[r]! : Number.NaN;
    return share;
  };
  const first = shares(2, moved);
  const second = shares(2 + 2 * moved, pairs);
  takeOwn(second, first, resamples, moved, pairs);
  return { variance, first, total: shares(2 + moved, moved), second };
}

function takeOwn(second: Float64Array, first: Float64Array, resamples: number, moved: number, pairs: number): void {
  let pair = 0;
  for (let j = 0; j < moved && pair < pairs; j++)
    for (let k = j + 1; k < moved; k++, pair++)
      for (let r = 0; r < resamples; r++)
        second[pair * resamples + r]! -= first[j * resamples + r]! + first[k * resamples + r]!;
}
