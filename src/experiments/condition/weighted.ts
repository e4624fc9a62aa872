import { type Interval, wilson } from '../ensemble/interval.ts';
import { effectiveSize } from './weights.ts';

/** Mean of values under weights of any level; NaN where all are 0. */
export function weightedMean(values: ArrayLike<number>, weights: ArrayLike<number>): number {
  let sum = 0;
  let whole = 0;
  for (let i = 0; i < values.length; i++) {
    if (weights[i] === 0) continue;
    sum += weights[i]! * values[i]!;
    whole += weights[i]!;
  }
  return whole > 0 ? sum / whole : Number.NaN;
}

/** Standard deviation under weights, of the population: no correction for their number. */
export function weightedSd(values: ArrayLike<number>, weights: ArrayLike<number>): number {
  const mean = weightedMean(values, weights);
  const squares = Float64Array.from(values, (value) => (value - mean) ** 2);
  return Math.sqrt(weightedMean(squares, weights));
}

/**
 * Quantiles at shares `at`: each value stands at the middle of its weight, with straight lines between neighbours and
 * the outermost values beyond (as pyABC does). Values without weight are left out; NaN where none is left.
 */
export function weightedQuantiles(
  values: ArrayLike<number>,
  weights: ArrayLike<number>,
  at: readonly number[],
): number[] {
  const order = Uint32Array.from(values, (_, i) => i)
    .filter((i) => weights[i]! > 0)
    .sort((a, b) => values[a]! - values[b]! || a - b);
  const middles = new Float64Array(order.length);
  let whole = 0;
  order.forEach((i, k) => {
    middles[k] = whole + weights[i]! / 2;
    whole += weights[i]!;
  });
  return at.map((share) => {
    const wanted = share * whole;
    const above = middles.findIndex((middle) => middle >= wanted);
    if (above <= 0) return values[order[above === 0 ? 0 : order.length - 1]!] ?? Number.NaN;
    const [low, high] = [values[order[above - 1]!]!, values[order[above]!]!];
    const part = (wanted - middles[above - 1]!) / (middles[above]! - middles[above - 1]!);
    return low + part * (high - low);
  });
}

export interface WeightedShare extends Interval {
  /** Effective size of all the weights. */
  readonly ess: number;
}

/**
 * Share of the weight where `happened` is not 0, with a 95 % interval: Wilson's for as many histories as the weights are
 * worth, which stays inside [0, 1] and honest near its ends. NaN with [0, 1] where no weight is left.
 */
export function weightedShare(happened: ArrayLike<number>, weights: ArrayLike<number>): WeightedShare {
  let seen = 0;
  let whole = 0;
  for (let i = 0; i < weights.length; i++) {
    whole += weights[i]!;
    if (happened[i]) seen += weights[i]!;
  }
  const ess = effectiveSize(weights);
  if (ess === 0) return { share: Number.NaN, low: 0, high: 1, ess };
  return { ...wilson(seen === whole ? ess : (seen / whole) * ess, ess), ess };
}
