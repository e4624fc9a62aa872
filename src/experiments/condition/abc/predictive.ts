import { weightedMean, weightedQuantiles } from '../weighted.ts';

/** How what was observed lies among what the posterior would have made. */
export interface PredictiveCheck {
  readonly summary: number;
  readonly observed: number;
  /** 95 % interval and middle of the replicated summaries. */
  readonly low: number;
  readonly middle: number;
  readonly high: number;
  /** Share of the weight below what was observed, ties by half; near 0 or 1 where the model cannot make it. */
  readonly below: number;
  /** Whether `below` is under .025 or over .975. */
  readonly surprising: boolean;
}

const ENDS = [0.025, 0.5, 0.975] as const;

/**
 * Posterior predictive check of each summary (Rubin 1984; Gelman, Meng and Stern 1996): `replicated` is rows × summaries,
 * simulated anew at points of the posterior. A summary that was fitted is surprising less often than one in twenty.
 */
export function checkPredictive(
  observed: ArrayLike<number>,
  replicated: Float64Array,
  weights: ArrayLike<number>,
): PredictiveCheck[] {
  const width = observed.length;
  return Array.from({ length: width }, (_, k) => {
    const column = Float64Array.from(weights, (_, i) => replicated[i * width + k]!);
    const sides = column.map((value) => (value < observed[k]! ? 1 : value === observed[k] ? 0.5 : 0));
    const [low = Number.NaN, middle = Number.NaN, high = Number.NaN] = weightedQuantiles(column, weights, ENDS);
    const below = weightedMean(sides, weights);
    const surprising = below < ENDS[0] || below > ENDS[2];
    return { summary: k, observed: observed[k]!, low, middle, high, below, surprising };
  });
}
