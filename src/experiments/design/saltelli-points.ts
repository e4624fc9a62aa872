import { movedTogether } from './moved.ts';
import { sobolPoints } from './sobol-points.ts';
import { assertWhole } from './whole.ts';

export interface SaltelliOptions {
  /** Whether pairs of factors are asked for too, which doubles the runs. */
  readonly secondOrder: boolean;
  /** Group of each factor, where factors move in groups. */
  readonly groups?: readonly string[];
  /** Seed of the scrambling; null for the plain sequence, whose first point is the origin. */
  readonly seed: number | null;
  /** Points of the sequence to leave out at its beginning. */
  readonly skip?: number;
}

/**
 * The runs from which Sobol indices are estimated. Each of `rows` points of Sobol's sequence in 2 × `dims` dimensions gives two
 * settings A and B, and then, in this order: A; A with factor (or group) 1, 2 … from B; with second order, B with factor 1, 2 …
 * from A; B. Returns rows × (k + 2), or rows × (2k + 2), settings of `dims` numbers, row by row: what `sobolIndices` reads.
 * Throws RangeError.
 *
 * Sources: Saltelli (2002); Saltelli et al. (2010); the order is SALib's.
 */
export function saltelli(rows: number, dims: number, options: SaltelliOptions): Float64Array {
  const { secondOrder, groups, seed, skip = 0 } = options;
  assertWhole('dims', dims, 1);
  const moves = movedTogether(dims, groups);
  const base = sobolPoints(rows, 2 * dims, { skip, scramble: seed });
  const step = secondOrder ? 2 * moves.length + 2 : moves.length + 2;
  const points = new Float64Array(rows * step * dims);
  for (let row = 0; row < rows; row++) {
    const a = base.subarray(2 * row * dims, (2 * row + 1) * dims);
    const b = base.subarray((2 * row + 1) * dims, (2 * row + 2) * dims);
    let at = row * step * dims;
    const put = (from: Float64Array, other: Float64Array, moved: readonly number[]): void => {
      points.set(from, at);
      for (const j of moved) points[at + j] = other[j]!;
      at += dims;
    };
    put(a, a, []);
    for (const moved of moves) put(a, b, moved);
    if (secondOrder) for (const moved of moves) put(b, a, moved);
    put(b, b, []);
  }
  return points;
}
