import { type Estimates, estimatesFrom, widthOf } from './estimates.ts';
import { plainSums, resampledSums } from './resample.ts';
import { type BaseRows, completeRows, type Layout } from './saltelli.ts';
import { checkResampling, type Index, indexOf, type Resampling, type Undefined } from './verdict.ts';

/** Second-order index of two factors, by their places; `first` < `second`. */
export interface Pair {
  readonly first: number;
  readonly second: number;
  readonly index: Index;
}

/** Shares of variance. All lists are in the order of `names`. */
export interface Sobol {
  readonly reason: null;
  readonly names: readonly string[];
  /** Share of variance that goes away on average when the factor alone is known. */
  readonly S1: readonly Index[];
  /** Share of variance that is left on average when all but the factor are known. */
  readonly ST: readonly Index[];
  /** Share that two factors have together beyond their own; null without second order. */
  readonly S2: readonly Pair[] | null;
  /** Variance of one run, in squared units of the output. */
  readonly variance: number;
  /** Base rows without a missing number, and those left out for one. */
  readonly used: number;
  readonly missing: number;
}

export interface SobolOptions extends Layout, Resampling {}

/**
 * Sobol indices from outputs in Saltelli's order: first order by Saltelli et al. (2010), total by Jansen (1999), second
 * order by Saltelli (2002), each over the variance of A and B together. Outputs are centred by the mean of all runs, as
 * SALib does; only S1 and S2 depend on it, and less the larger N. Errors by bootstrap over base rows.
 *
 * NaN and infinities are missing runs. Throws RangeError when the length does not fit.
 */
export function sobolIndices(outputs: Float64Array, options: SobolOptions): Sobol | Undefined {
  checkResampling(options);
  const rows = completeRows(outputs, options);
  const reason = whyUndefined(outputs, rows);
  if (reason !== null) return { reason, used: rows.complete.length, missing: rows.all - rows.complete.length };
  const moved = rows.names.length;
  const width = widthOf(moved, options.secondOrder);
  const products = productsOf(centred(outputs, rows), rows.step, moved, options.secondOrder);
  const units = rows.complete.length;
  const found = estimatesFrom(plainSums(units, width, products), 1, units, moved, options.secondOrder);
  const sums = resampledSums(units, width, products, options, 'base rows');
  const again = estimatesFrom(sums, options.resamples, units, moved, options.secondOrder);
  return assemble(found, again, rows, options);
}

/** Puts estimates and their resampled values together. */
export function assemble(found: Estimates, again: Estimates, rows: BaseRows, options: SobolOptions): Sobol {
  const { resamples, level } = options;
  const moved = rows.names.length;
  const list = (values: Float64Array, resampled: Float64Array, count: number): Index[] =>
    Array.from({ length: count }, (_, at) =>
      indexOf(values[at]!, resampled.subarray(at * resamples, (at + 1) * resamples), level),
    );
  const pairs = list(found.second, again.second, found.second.length);
  const S2: Pair[] = [];
  for (let first = 0; first < moved; first++)
    for (let second = first + 1; second < moved && options.secondOrder; second++)
      S2.push({ first, second, index: pairs[S2.length]! });
  return {
    reason: null,
    names: rows.names,
    S1: list(found.first, again.first, moved),
    ST: list(found.total, again.total, moved),
    S2: options.secondOrder ? S2 : null,
    variance: found.variance[0]!,
    used: rows.complete.length,
    missing: rows.all - rows.complete.length,
  };
}

function whyUndefined(outputs: Float64Array, { complete, step }: BaseRows): string | null {
  if (complete.length < 2) return `${complete.length} complete base rows, and it takes two to see anything vary`;
  const first = outputs[complete[0]! * step]!;
  for (const row of complete) if (outputs[row * step] !== first || outputs[(row + 1) * step - 1] !== first) return null;
  return `every run of A and B gave ${first}: there is no variance to share out`;
}

function centred(outputs: Float64Array, { complete, step }: BaseRows): Float64Array {
  const kept = new Float64Array(complete.length * step);
  complete.forEach((row, at) => {
    kept.set(outputs.subarray(row * step, (row + 1) * step), at * step);
  });
  // Twice, because the first mean carries rounding of the size of the outputs, and the second only of their spread.
  for (let pass = 0; pass < 2; pass++) {
    let sum = 0;
    for (let at = 0; at < kept.length; at++) sum += kept[at]!;
    const mean = sum / kept.length;
    for (let at = 0; at < kept.length; at++) kept[at]! -= mean;
  }
  return kept;
}

function productsOf(kept: Float64Array, step: number, moved: number, secondOrder: boolean) {
  return (unit: number, into: Float64Array, at: number): void => {
    const from = unit * step;
    const a = kept[from]!;
    const b = kept[from + step - 1]!;
    into[at] = a + b;
    into[at + 1] = a * a + b * b;
    let next = at + 2;
    for (let j = 1; j <= moved; j++) {
      const change = kept[from + j]! - a;
      into[next] = b * change;
      into[next + moved] = 0.5 * change * change;
      next++;
    }
    next += moved;
    if (!secondOrder) return;
    for (let j = 1; j <= moved; j++) {
      const other = kept[from + moved + j]!;
      for (let k = j + 1; k <= moved; k++) into[next++] = other * kept[from + k]! - a * b;
    }
  };
}
