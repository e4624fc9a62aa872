import { orderOf, ranksOf, sampleOf, whyNothing } from './sample.ts';
import { quantile, type Undefined } from './verdict.ts';

export interface RegionalOptions {
  readonly dims: number;
  /** Equally full ranges of what is split. */
  readonly bins: number;
  /** 'output': in which range of outputs does the factor lie otherwise? 'factor': in which range of the factor do outputs? */
  readonly split: 'output' | 'factor';
}

export interface Regional {
  readonly reason: null;
  /** By factor, then bin: Cramér–von Mises T of the runs in the bin against the others; null where nothing varies. */
  readonly distances: readonly (readonly (number | null)[])[];
  readonly used: number;
  readonly missing: number;
}

/**
 * Regional sensitivity analysis, or Monte Carlo filtering (Hornberger and Spear 1981), with SALib's bins and distance: runs
 * within a range against those outside it. Throws RangeError.
 */
export function regionalSensitivity(
  inputs: Float64Array,
  outputs: Float64Array,
  { dims, bins, split }: RegionalOptions,
): Regional | Undefined {
  if (!Number.isInteger(bins) || bins < 2) throw new RangeError(`bins: found ${bins}, expected a whole number from 2`);
  const sample = sampleOf(inputs, outputs, dims);
  const { used, missing } = sample;
  const reason = whyNothing(sample, 2 * bins);
  if (reason !== null) return { reason, used, missing };
  const ranks = split === 'factor' ? ranksOf(sample.outputs, orderOf(sample.outputs)) : null;
  const distances = sample.columns.map((column) => {
    const bin = binOf(split === 'factor' ? column : sample.outputs, bins);
    const compared = ranks ?? ranksOf(column, orderOf(column));
    return Array.from({ length: bins }, (_, b) =>
      varies(sample.outputs, bin, b) ? cramerVonMises(compared, bin, b) : null,
    );
  });
  return { reason: null, distances, used, missing };
}

function binOf(values: Float64Array, bins: number): Int32Array {
  const sorted = values.toSorted();
  const tops = Array.from({ length: bins }, (_, b) => (b === bins - 1 ? Infinity : quantile(sorted, (b + 1) / bins)));
  return Int32Array.from(values, (value) => tops.findIndex((top) => value <= top));
}

function varies(outputs: Float64Array, bin: Int32Array, which: number): boolean {
  const seen = outputs.filter((_, at) => bin[at] === which);
  return seen.length > 0 && seen.length < outputs.length && seen.some((one) => one !== seen[0]);
}

/** Two-sample statistic T of Anderson (1962) from ranks among all. */
function cramerVonMises(ranks: Float64Array, bin: Int32Array, which: number): number {
  const inside = ranks.filter((_, at) => bin[at] === which).sort();
  const outside = ranks.filter((_, at) => bin[at] !== which).sort();
  const [n, m] = [inside.length, outside.length];
  const offs = (sorted: Float64Array): number => sorted.reduce((sum, rank, at) => sum + (rank - (at + 1)) ** 2, 0);
  const u = n * offs(inside) + m * offs(outside);
  return u / (n * m * (n + m)) - (4 * n * m - 1) / (6 * (n + m));
}
