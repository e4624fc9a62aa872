import { wilson } from '../../experiments/ensemble/interval.ts';
import { type JudgedPackage, judge } from '../../experiments/robust/judged.ts';
import {
  type Metric,
  type MetricOptions,
  regretsFromBaseline,
  robustness,
  starrsDomain,
} from '../../experiments/robust/metrics.ts';
import type { StoredStudy } from '../../store/study/read.ts';
import { meanOfReplicates } from '../sensitivity/analyse.ts';
import { measureNamed } from '../study/measure.ts';
import type { RobustRequest } from './request.ts';

/** One metric over all packages. */
export interface JudgedBy {
  readonly metric: string;
  readonly says: string;
  readonly packages: readonly JudgedPackage[];
}

export interface Judgement {
  /** Packages × worlds: the mean of the replicates as it is. */
  readonly outcomes: readonly Float64Array[];
  /** Worlds in which every package could be run; the others are left out. */
  readonly worlds: number;
  readonly leftOut: number;
  readonly threshold: number;
  readonly metrics: readonly JudgedBy[];
}

const ASKED: readonly { readonly metric: Metric; readonly says: string; readonly options?: MetricOptions }[] = [
  { metric: 'laplace', says: 'mean over the worlds' },
  { metric: 'maximin', says: 'worst world' },
  { metric: 'minimax-regret', says: 'greatest regret' },
  { metric: 'percentile-regret', says: 'regret in nine worlds of ten', options: { percentile: 0.9 } },
];

/** Judges packages over the plausible worlds by several metrics, each with its error. Nothing is run. */
export function judgeStudy({ measures, replicates, rows, worlds }: StoredStudy, request: RobustRequest): Judgement {
  const means = meanOfReplicates(measures[measureNamed(request.of).measure], replicates);
  const all = worlds.map((_, k) => means.slice(k * rows.assumptions, (k + 1) * rows.assumptions));
  const known = Array.from({ length: rows.assumptions }, (_, w) => w).filter((w) =>
    all.every((row) => Number.isFinite(row[w])),
  );
  const outcomes = all.map((row) => Float64Array.from(known, (w) => row[w]!));
  const sign = request.want === 'more' ? 1 : -1;
  const turned = (some: readonly ArrayLike<number>[]): Float64Array[] =>
    some.map((row) => Float64Array.from(row, (value) => sign * value));
  if (known.length < 2)
    return {
      outcomes,
      worlds: known.length,
      leftOut: rows.assumptions - known.length,
      threshold: Number.NaN,
      metrics: [],
    };
  const threshold = request.threshold ?? usualThreshold(outcomes[0]!, request);
  const judged = (
    metric: string,
    says: string,
    of: (some: readonly ArrayLike<number>[]) => readonly number[],
    some: readonly Float64Array[] = turned(outcomes),
  ): JudgedBy => ({ metric, says, packages: judge(some, of, request.seed, metric) });
  const asked = ASKED.map(({ metric, says, options }) =>
    judged(metric, says, (some) => robustness(metric, some, options)),
  );
  const fromNothing = judged('regret-from-nothing', 'worse than nothing at most', (some) =>
    regretsFromBaseline(some, 0).map((row) => -Math.max(...row)),
  );
  const met = judged(
    'starrs-domain',
    `worlds with ${request.want === 'more' ? 'at least' : 'at most'} ${threshold}`,
    (some) => starrsDomain(some, 1),
    outcomes.map((row) => row.map((value) => Number(sign * value >= sign * threshold))),
  );
  const shares = asked.map((one) =>
    one.metric === 'laplace' && request.of === 'fell' ? notBelowWilson(one, known.length, sign) : one,
  );
  const metrics = [...shares, fromNothing, notBelowWilson(met, known.length)];
  return { outcomes, worlds: known.length, leftOut: rows.assumptions - known.length, threshold, metrics };
}

/**
 * Resampling worlds none of which had a fall finds none either: so the interval of a share is at least Wilson's for as many
 * worlds. `sign` is −1 for a share that was turned round.
 */
function notBelowWilson(by: JudgedBy, worlds: number, sign: 1 | -1 = 1): JudgedBy {
  const packages = by.packages.map((one) => {
    const { low, high } = wilson(sign * one.value * worlds, worlds);
    const [from, to] = sign === 1 ? [low, high] : [-high, -low];
    return { ...one, low: Math.min(one.low, from), high: Math.max(one.high, to) };
  });
  return { ...by, packages };
}

/** Half of the replicates of a yes or no; else what the middle world has without any package. */
function usualThreshold(baseline: Float64Array, { of }: RobustRequest): number {
  if (of === 'fell') return 0.5;
  return Number(baseline.toSorted()[baseline.length >> 1]?.toPrecision(3) ?? 0);
}
