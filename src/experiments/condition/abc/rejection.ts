/** Simulations near enough to what was observed. */
export interface Accepted {
  /** Their rows, in order. */
  readonly rows: Uint32Array;
  /** The distance within which they were taken. */
  readonly threshold: number;
  readonly distances: Float64Array;
}

/** Takes every simulation within `threshold`; one without a distance (NaN) never. */
export function acceptWithin(distances: ArrayLike<number>, threshold: number): Accepted {
  const rows = Uint32Array.from(distances, (_, i) => i).filter((i) => distances[i]! <= threshold);
  return { rows, threshold, distances: Float64Array.from(rows, (i) => distances[i]!) };
}

/** Takes the nearest share `share` (0 to 1) of all simulations, ⌈share·n⌉ of them and those as near as the last. */
export function acceptNearest(distances: ArrayLike<number>, share: number): Accepted {
  if (!(share > 0 && share <= 1)) throw new RangeError(`found a share of ${share}, expected more than 0 and at most 1`);
  const known = Float64Array.from(distances).filter((distance) => !Number.isNaN(distance));
  if (known.length === 0) return acceptWithin(distances, Number.NaN);
  const many = Math.min(known.length, Math.ceil(distances.length * share));
  return acceptWithin(distances, known.sort()[many - 1]!);
}
