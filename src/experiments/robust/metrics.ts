/** How good a package is in each plausible world; larger is better. */
export type Performance = ArrayLike<number>;

/** A way of making one number of many worlds; larger is better (McPhail et al. 2018). */
export const METRICS = [
  'maximin',
  'maximax',
  'hurwicz',
  'laplace',
  'minimax-regret',
  'percentile-regret',
  'mean-variance',
  'undesirable-deviations',
  'percentile-skew',
  'percentile-kurtosis',
] as const;
export type Metric = (typeof METRICS)[number];

export interface MetricOptions {
  /** Weight of the worst world against the best, 0 to 1. */
  readonly pessimism?: number;
  /** Which regret: .5 is the middle one, 1 the greatest. */
  readonly percentile?: number;
  /** How likely each world is, in any unit, for `laplace`; all alike where left out. */
  readonly weights?: ArrayLike<number>;
}

/** Outcomes of which less is better, turned so that more is. */
export function turnedRound(outcomes: readonly Performance[]): Float64Array[] {
  return outcomes.map((row) => Float64Array.from(row, (value) => -value));
}

/**
 * The metric of each package over the same worlds (packages × worlds, larger better). Percentiles are by nearest rank.
 * `percentile-skew` and `percentile-kurtosis` are not finite where their ranges are 0. Throws RangeError where rows are not of
 * one length or there is none, for shares outside 0 to 1, and for weights that are not one of 0 or more a world.
 */
export function robustness(metric: Metric, outcomes: readonly Performance[], options: MetricOptions = {}): number[] {
  assertMatrix(outcomes);
  const { pessimism = 0.5, percentile = 0.9, weights } = options;
  for (const share of [pessimism, percentile])
    if (!(share >= 0 && share <= 1)) throw new RangeError(`found a share of ${share}, expected 0 to 1`);
  switch (metric) {
    case 'maximin':
      return outcomes.map(least);
    case 'maximax':
      return outcomes.map(most);
    case 'hurwicz':
      return outcomes.map((row) => pessimism * least(row) + (1 - pessimism) * most(row));
    case 'laplace':
      return weights ? weightedMeans(outcomes, weights) : outcomes.map(mean);
    case 'minimax-regret':
      return regretsFromBest(outcomes).map((row) => -most(row));
    case 'percentile-regret':
      return regretsFromBest(outcomes).map((row) => -ranked(row, percentile));
    case 'mean-variance':
      return outcomes.map((row) => (mean(row) + 1) / (deviation(row) + 1));
    case 'undesirable-deviations':
      return outcomes.map(undesirable);
    case 'percentile-skew':
      return outcomes.map(skew);
    case 'percentile-kurtosis':
      return outcomes.map((row) => (ranked(row, 0.9) - ranked(row, 0.1)) / (ranked(row, 0.75) - ranked(row, 0.25)));
  }
}

/** How much better the best package of each world is; 0 for the best itself (Savage 1951). */
export function regretsFromBest(outcomes: readonly Performance[]): Float64Array[] {
  const best = bestOf(outcomes);
  return outcomes.map((row) => Float64Array.from(row, (value, world) => best[world]! - value));
}

/** How much worse a package is than one of them in each world; below 0 where it is better. */
export function regretsFromBaseline(outcomes: readonly Performance[], baseline: number): Float64Array[] {
  const base = outcomes[baseline];
  if (base === undefined)
    throw new RangeError(`found baseline ${baseline}, expected one of ${outcomes.length} packages`);
  return outcomes.map((row) => Float64Array.from(row, (value, world) => base[world]! - value));
}

/**
 * Starr's domain criterion (1963): the share of worlds in which a package is at least `threshold`, or above it (`strictly`).
 * With `weights` the share counts each world by how likely it is; NaN where all are 0. Throws as `robustness` does.
 */
export function starrsDomain(
  outcomes: readonly Performance[],
  threshold: number,
  strictly = false,
  weights?: ArrayLike<number>,
): number[] {
  assertMatrix(outcomes);
  const meets = (value: number): number => Number(strictly ? value > threshold : value >= threshold);
  const met = outcomes.map((row) => Float64Array.from(row, meets));
  return weights ? weightedMeans(met, weights) : met.map(mean);
}

function weightedMeans(outcomes: readonly Performance[], weights: ArrayLike<number>): number[] {
  const all = Array.from(weights);
  const sum = all.reduce((total, weight) => total + weight, 0);
  if (all.length !== outcomes[0]!.length || !all.every((weight) => weight >= 0 && weight < Number.POSITIVE_INFINITY))
    throw new RangeError(
      `found ${all.length} weights, expected one of 0 or more for each of ${outcomes[0]!.length} worlds`,
    );
  return outcomes.map((row) => all.reduce((total, weight, world) => total + weight * row[world]!, 0) / sum);
}

function bestOf(outcomes: readonly Performance[]): Float64Array {
  assertMatrix(outcomes);
  return Float64Array.from(outcomes[0]!, (_, world) => most(outcomes.map((row) => row[world]!)));
}

/** Mean distance below the middle of the worse half. */
function undesirable(row: Performance): number {
  const sorted = Float64Array.from(row).sort();
  const middle = ranked(row, 0.5);
  const half = sorted.subarray(0, Math.ceil(sorted.length / 2));
  return -half.reduce((sum, value) => sum + (middle - value), 0) / half.length || 0;
}

function skew(row: Performance): number {
  const [low, middle, high] = [ranked(row, 0.1), ranked(row, 0.5), ranked(row, 0.9)];
  return (middle - (low + high) / 2) / ((high - low) / 2);
}

function ranked(row: Performance, share: number): number {
  return Float64Array.from(row).sort()[Math.round(share * (row.length - 1))]!;
}

function least(row: Performance): number {
  let low = row[0]!;
  for (let k = 1; k < row.length; k++) low = Math.min(low, row[k]!);
  return low;
}

function most(row: Performance): number {
  let high = row[0]!;
  for (let k = 1; k < row.length; k++) high = Math.max(high, row[k]!);
  return high;
}

function mean(row: Performance): number {
  let sum = 0;
  for (let k = 0; k < row.length; k++) sum += row[k]!;
  return sum / row.length;
}

function deviation(row: Performance): number {
  const middle = mean(row);
  let squares = 0;
  for (let k = 0; k < row.length; k++) squares += (row[k]! - middle) ** 2;
  return Math.sqrt(squares / (row.length - 1));
}

function assertMatrix(outcomes: readonly Performance[]): void {
  const worlds = outcomes[0]?.length ?? 0;
  if (worlds === 0) throw new RangeError('found no outcome, expected packages × worlds');
  const odd = outcomes.find((row) => row.length !== worlds);
  if (odd)
    throw new RangeError(`found ${odd.length} worlds in one package and ${worlds} in another, expected the same`);
}
