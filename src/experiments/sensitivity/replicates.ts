import { crossProducts, type Replicated, runVariance, seedVariance } from './cross-products.ts';
import { estimatesFrom, widthOf } from './estimates.ts';
import { plainSums, resampledSums } from './resample.ts';
import { completeRows } from './saltelli.ts';
import { assemble, type Sobol, type SobolOptions, sobolIndices } from './sobol.ts';
import { type Index, indexOf, type Undefined } from './verdict.ts';

/**
 * Who shares luck: 'run', every run has seeds of its own; 'row', the runs of a base row share them in each replicate
 * (common random numbers); 'replicate', all runs of a replicate do.
 */
export type SharedSeeds = 'run' | 'row' | 'replicate';

export interface ReplicatedOptions extends SobolOptions {
  readonly replicates: number;
  readonly seeds: SharedSeeds;
}

/** Chance told apart from the factors. */
export interface ReplicatedIndices {
  /** Indices of the mean over replicates as it is: what chance is left in it takes from S1 and, by run, adds to ST. */
  readonly ofMean: Sobol | Undefined;
  /** Indices of what would be the mean over endless replicates: of the factors alone. */
  readonly corrected: Sobol | Undefined;
  /** Share of the variance of one run that is chance; with 0 or 1 outcomes mostly large. Null where undefined. */
  readonly chance: Index | null;
  /** The same of the mean over the replicates: what correction has to take away. Null where undefined. */
  readonly chanceOfMean: Index | null;
}

/**
 * Sobol indices of a model with chance in it, from runs in Saltelli's order × `replicates`, a run's replicates side by side.
 *
 * The correction multiplies only outputs of different replicates, whose luck is independent however it is shared within a
 * replicate, and whose product therefore has nothing of chance in its mean. That is analysis of variance without its assumption
 * that chance is the same everywhere, so 0 or 1 outcomes are welcome. Intervals are by base rows: with `seeds` 'replicate' they
 * take the seeds as given, and few seeds can be far from all. Throws RangeError.
 */
export function replicatedIndices(outputs: Float64Array, options: ReplicatedOptions): ReplicatedIndices {
  const { replicates } = options;
  if (!Number.isInteger(replicates) || replicates < 1)
    throw new RangeError(`replicates: found ${replicates}, expected a whole number from 1`);
  const rows = completeRows(outputs, options, replicates);
  const ofMean = sobolIndices(means(outputs, replicates), options);
  const used = rows.complete.length;
  const nothing = (reason: string): ReplicatedIndices => ({
    ofMean,
    corrected: { reason, used, missing: rows.all - used },
    chance: null,
    chanceOfMean: null,
  });
  if (replicates === 1) return nothing('one replicate cannot tell chance from the factors; it takes two');
  if (used < 2) return nothing(`${used} complete base rows, and it takes two to see anything vary`);
  const data: Replicated = { outputs, rows, replicates, secondOrder: options.secondOrder };
  const moved = rows.names.length;
  const width = widthOf(moved, options.secondOrder);
  const products = crossProducts(data);
  const own = plainSums(used, width + 2, products);
  const found = estimatesFrom(own, 1, used, moved, options.secondOrder);
  if (!(found.variance[0]! > 0)) return nothing('all that varies is no more than chance brings');
  const sums = resampledSums(used, width + 2, products, options, 'base rows');
  const again = estimatesFrom(sums, options.resamples, used, moved, options.secondOrder);
  const between = options.seeds === 'replicate' ? seedVariance(data) : 0;
  const shares = (at: number, extra: number): Index => {
    const variances = runVariance(sums, at, options.resamples, used);
    const resampled = variances.map((variance, r) => 1 - again.variance[r]! / (variance + extra));
    const variance = runVariance(own, at, 1, used)[0]!;
    return indexOf(1 - found.variance[0]! / (variance + extra), resampled, options.level);
  };
  return {
    ofMean,
    corrected: assemble(found, again, rows, options),
    chance: shares(width, between),
    chanceOfMean: shares(width + 1, 0),
  };
}

/** Mean of each run's replicates; NaN where one is missing. */
function means(outputs: Float64Array, replicates: number): Float64Array {
  return Float64Array.from({ length: outputs.length / replicates }, (_, run) => {
    let sum = 0;
    for (let r = 0; r < replicates; r++) sum += outputs[run * replicates + r]!;
    return Number.isFinite(sum) ? sum / replicates : Number.NaN;
  });
}
