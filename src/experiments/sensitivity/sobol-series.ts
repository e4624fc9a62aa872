import { completeRows } from './saltelli.ts';
import { type Sobol, type SobolOptions, sobolIndices } from './sobol.ts';
import type { Undefined } from './verdict.ts';

/** Indices from the first `rows` base rows. */
export interface Step {
  readonly rows: number;
  readonly indices: Sobol | Undefined;
}

/** Fewest base rows worth showing. */
const FEWEST = 8;

/**
 * Indices from the first 8, 16, 32 … base rows and from all of them: whether another doubling would still move them. Only
 * these numbers, because a Sobol sequence is balanced at powers of two. Throws RangeError.
 */
export function sobolConvergence(outputs: Float64Array, options: SobolOptions): Step[] {
  const { all, step } = completeRows(outputs, options);
  const sizes: number[] = [];
  for (let rows = FEWEST; rows < all; rows *= 2) sizes.push(rows);
  return [...sizes, all].map((rows) => ({ rows, indices: sobolIndices(outputs.subarray(0, rows * step), options) }));
}

/**
 * Indices day by day from a matrix of runs × `days`, a run's days side by side. Every day is resampled with the same luck, so
 * a curve does not jump from that. Throws RangeError.
 */
export function sobolOverTime(outputs: Float64Array, days: number, options: SobolOptions): (Sobol | Undefined)[] {
  const runs = outputs.length / days;
  if (!Number.isInteger(days) || days < 1 || !Number.isInteger(runs))
    throw new RangeError(`outputs: found ${outputs.length} numbers, expected runs times ${days} days`);
  const today = new Float64Array(runs);
  return Array.from({ length: days }, (_, day) => {
    for (let run = 0; run < runs; run++) today[run] = outputs[run * days + day]!;
    return sobolIndices(today, options);
  });
}
