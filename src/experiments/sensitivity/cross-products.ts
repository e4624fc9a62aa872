import { widthOf } from './estimates.ts';
import type { Products } from './resample.ts';
import type { BaseRows } from './saltelli.ts';

/** Complete base rows of runs with replicates side by side. */
export interface Replicated {
  readonly outputs: Float64Array;
  readonly rows: BaseRows;
  readonly replicates: number;
  readonly secondOrder: boolean;
}

/**
 * The products that `estimatesFrom` reads, each the mean over all pairs of different replicates; after them the squares of
 * single runs and those of the means over replicates, for A and B together. Every replicate is centred by its own mean, so
 * that seeds which all its runs share move nothing.
 */
export function crossProducts(data: Replicated): Products {
  const { rows, replicates: n, secondOrder } = data;
  const { step } = rows;
  const moved = rows.names.length;
  const centred = centredByReplicate(data);
  const width = widthOf(moved, secondOrder);
  const pairs = n * (n - 1);
  const change = new Float64Array(n);
  /** Of the numbers from two places on: the sum over pairs of different replicates. */
  const cross = (one: Float64Array, from: number, other: Float64Array, to: number): number => {
    let [first, second, same] = [0, 0, 0];
    for (let r = 0; r < n; r++) {
      first += one[from + r]!;
      second += other[to + r]!;
      same += one[from + r]! * other[to + r]!;
    }
    return (first * second - same) / pairs;
  };
  return (unit, into, at) => {
    const a = unit * step * n;
    const b = a + (step - 1) * n;
    into[at] = meanOf(centred, a, n) + meanOf(centred, b, n);
    into[at + 1] = cross(centred, a, centred, a) + cross(centred, b, centred, b);
    let next = at + 2;
    for (let j = 1; j <= moved; j++) {
      for (let r = 0; r < n; r++) change[r] = centred[a + j * n + r]! - centred[a + r]!;
      into[next] = cross(centred, b, change, 0);
      into[next + moved] = 0.5 * cross(change, 0, change, 0);
      next++;
    }
    next += moved;
    const both = secondOrder ? cross(centred, a, centred, b) : 0;
    for (let j = 1; j <= moved && secondOrder; j++)
      for (let k = j + 1; k <= moved; k++)
        into[next++] = cross(centred, a + (moved + j) * n, centred, a + k * n) - both;
    into[at + width] = squares(centred, a, n) + squares(centred, b, n);
    into[at + width + 1] = meanOf(centred, a, n) ** 2 + meanOf(centred, b, n) ** 2;
  };
}

/** Variance of A and B together from their squares, the sums `at`, in each resample. */
export function runVariance(sums: Float64Array, at: number, resamples: number, units: number): Float64Array {
  return Float64Array.from({ length: resamples }, (_, r) => {
    const mean = sums[r]! / (2 * units);
    return sums[at * resamples + r]! / (2 * units) - mean * mean;
  });
}

/** Variance between seeds that all runs of a replicate share, from the means of A and B, less what those owe to few rows. */
export function seedVariance({ outputs, rows, replicates: n }: Replicated): number {
  const { complete, step } = rows;
  const count = 2 * complete.length;
  const columns = new Float64Array(n);
  const places = [...complete].flatMap((row) => [row * step * n, ((row + 1) * step - 1) * n]);
  for (const place of places) for (let r = 0; r < n; r++) columns[r]! += outputs[place + r]! / count;
  const centre = meanOf(columns, 0, n);
  let interaction = 0;
  for (const place of places) {
    const mean = meanOf(outputs, place, n);
    for (let r = 0; r < n; r++) interaction += (outputs[place + r]! - mean - columns[r]! + centre) ** 2;
  }
  const between = columns.reduce((sum, one) => sum + (one - centre) ** 2, 0) / (n - 1);
  return between - interaction / ((count - 1) * (n - 1)) / count;
}

function centredByReplicate({ outputs, rows, replicates: n }: Replicated): Float64Array {
  const size = rows.step * n;
  const kept = new Float64Array(rows.complete.length * size);
  rows.complete.forEach((row, at) => {
    kept.set(outputs.subarray(row * size, (row + 1) * size), at * size);
  });
  for (let r = 0; r < n; r++) {
    let sum = 0;
    for (let at = r; at < kept.length; at += n) sum += kept[at]!;
    const mean = sum / (kept.length / n);
    for (let at = r; at < kept.length; at += n) kept[at]! -= mean;
  }
  return kept;
}

function meanOf(numbers: Float64Array, from: number, n: number): number {
  let sum = 0;
  for (let r = 0; r < n; r++) sum += numbers[from + r]!;
  return sum / n;
}

function squares(numbers: Float64Array, from: number, n: number): number {
  let sum = 0;
  for (let r = 0; r < n; r++) sum += numbers[from + r]! ** 2;
  return sum / n;
}
