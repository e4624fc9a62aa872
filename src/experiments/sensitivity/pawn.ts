import { openStream, type Stream, shuffle } from '../chance/stream.ts';
import { orderOf, type Sample, sampleOf, whyNothing } from './sample.ts';
import { checkResampling, deviation, quantile, type Resampling, type Undefined, type Verdict } from './verdict.ts';

export interface PawnOptions extends Resampling {
  readonly dims: number;
  /** Slices of equal numbers of runs by each factor; 10 as a rule. */
  readonly slices: number;
}

/** Kolmogorov–Smirnov distances between the outputs of one slice and all outputs, over the slices of a factor. */
export interface PawnFactor {
  readonly minimum: number;
  readonly mean: number;
  readonly median: number;
  readonly maximum: number;
  /** Standard deviation over mean. */
  readonly CV: number;
  /** Median that shuffled values of this factor stay below at the level; null without resamples. */
  readonly noise: number | null;
  /** Whether the median is above the noise. */
  readonly verdict: Verdict;
}

export interface Pawn {
  readonly reason: null;
  readonly factors: readonly PawnFactor[];
  readonly used: number;
  readonly missing: number;
}

/**
 * PAWN (Pianosi and Wagener 2015): how far knowing a factor moves the whole distribution of the output. Slices are
 * SALib's, whose last leaves out the greatest value of the factor; where that value is shared by several runs it stays in.
 * A factor with at most `slices` values has a slice for each. A distance is never 0, so it is judged beside those of
 * shuffled values (a dummy as in Khorashadi Zadeh et al. 2017). Throws RangeError.
 */
export function pawn(inputs: Float64Array, outputs: Float64Array, options: PawnOptions): Pawn | Undefined {
  checkResampling(options);
  const { dims, slices } = options;
  if (!Number.isInteger(slices) || slices < 2)
    throw new RangeError(`slices: found ${slices}, expected a whole number from 2`);
  const sample = sampleOf(inputs, outputs, dims);
  const { used, missing } = sample;
  const reason = whyNothing(sample, 2 * slices);
  if (reason !== null) return { reason, used, missing };
  const order = orderOf(sample.outputs);
  const factors = sample.columns.map((column, j) =>
    factorOf(sample, order, sliceOf(column, slices), options, openStream(options.seed, `dummy ${j}`)),
  );
  return { reason: null, factors, used, missing };
}

function factorOf(
  { outputs }: Sample,
  order: Uint32Array,
  slice: Int32Array,
  { resamples, level }: PawnOptions,
  luck: Stream,
): PawnFactor {
  const distances = Float64Array.from(slicesIn(slice), (s) => distance(outputs, order, slice, s)).sort();
  const mean = distances.reduce((sum, one) => sum + one, 0) / distances.length;
  const median = quantile(distances, 0.5);
  const medians = new Float64Array(resamples);
  const dummy = slice.slice();
  for (let r = 0; r < resamples; r++) {
    shuffle(dummy, luck);
    medians[r] = quantile(Float64Array.from(slicesIn(dummy), (s) => distance(outputs, order, dummy, s)).sort(), 0.5);
  }
  const noise = resamples > 1 ? quantile(medians.sort(), level) : null;
  return {
    minimum: distances[0]!,
    mean,
    median,
    maximum: distances.at(-1)!,
    CV: deviation(distances, 0) / mean,
    noise,
    verdict: noise === null ? 'no interval' : median > noise ? 'above 0' : 'indistinguishable from 0',
  };
}

function slicesIn(slice: Int32Array): number[] {
  return [...new Set(slice)].filter((s) => s >= 0).sort((a, b) => a - b);
}

/** Slice of each run, from 0; −1 for the greatest value when nothing shares it. */
function sliceOf(column: Float64Array, slices: number): Int32Array {
  const sorted = column.toSorted();
  const values = [...new Set(sorted)];
  if (values.length <= slices) return Int32Array.from(column, (value) => values.indexOf(value));
  const cuts = Array.from({ length: slices }, (_, s) => quantile(sorted, s / slices));
  const top = sorted.at(-1)!;
  const alone = sorted.at(-2)! < top;
  return Int32Array.from(column, (value) => {
    if (value === top && alone) return -1;
    let s = slices - 1;
    while (value < cuts[s]!) s--;
    return s;
  });
}

function distance(outputs: Float64Array, order: Uint32Array, slice: Int32Array, which: number): number {
  let inside = 0;
  for (let at = 0; at < slice.length; at++) if (slice[at] === which) inside++;
  let greatest = 0;
  let seen = 0;
  for (let at = 0; at < order.length; at++) {
    if (slice[order[at]!] === which) seen++;
    if (at + 1 < order.length && outputs[order[at + 1]!] === outputs[order[at]!]) continue;
    greatest = Math.max(greatest, Math.abs(seen / inside - (at + 1) / order.length));
  }
  return greatest;
}
