import { exp } from '../../engine/math/exp.ts';
import { log } from '../../engine/math/log.ts';

/** log Σ exp(x), without overflow; −∞ where every term is −∞, or there is none. */
export function logSumExp(logs: ArrayLike<number>): number {
  let top = Number.NEGATIVE_INFINITY;
  for (let i = 0; i < logs.length; i++) if (logs[i]! > top) top = logs[i]!;
  if (!Number.isFinite(top)) return top;
  let sum = 0;
  for (let i = 0; i < logs.length; i++) sum += exp(logs[i]! - top);
  return top + log(sum);
}

/** Weights that add up to 1, from log weights of any level; all 0 where no history is left. Writes into `into`. */
export function normalise(
  logWeights: ArrayLike<number>,
  into: Float64Array = new Float64Array(logWeights.length),
): Float64Array {
  const whole = logSumExp(logWeights);
  for (let i = 0; i < into.length; i++) into[i] = Number.isFinite(whole) ? exp(logWeights[i]! - whole) : 0;
  return into;
}

/** How many histories of equal weight these are worth: (Σw)² / Σw² (Kish 1965); 0 where none is left. */
export function effectiveSize(weights: ArrayLike<number>): number {
  let sum = 0;
  let squares = 0;
  for (let i = 0; i < weights.length; i++) {
    sum += weights[i]!;
    squares += weights[i]! * weights[i]!;
  }
  return squares > 0 ? (sum * sum) / squares : 0;
}

/** What a day's record did to the weights. */
export interface Update {
  /** Log chance of the day's record given all before it: log Σ w·exp(log likelihood), w before the day. */
  readonly logEvidence: number;
  /** Effective size after the day. */
  readonly ess: number;
}

/**
 * Bayes' rule for one day: adds the log likelihood of the day's record to the log weights, in place. They are kept
 * unnormalised, so that days may be added in any order. Throws RangeError if lengths differ or a number is NaN.
 */
export function updateWeights(logWeights: Float64Array, logLikelihoodOfDay: ArrayLike<number>): Update {
  if (logLikelihoodOfDay.length !== logWeights.length)
    throw new RangeError(
      `found ${logLikelihoodOfDay.length} likelihoods, expected one for each of ${logWeights.length}`,
    );
  const before = logSumExp(logWeights);
  for (let i = 0; i < logWeights.length; i++) {
    const added = logLikelihoodOfDay[i]!;
    if (Number.isNaN(added)) throw new RangeError(`found no number for the likelihood of history ${i}`);
    logWeights[i]! += added;
  }
  return { logEvidence: logSumExp(logWeights) - before, ess: effectiveSize(normalise(logWeights)) };
}

/** Effective sizes day by day: row d of `logLikelihoods` (days × histories) is the record of day d + 1. Starts from equal weights. */
export function sizeTrajectory(logLikelihoods: readonly ArrayLike<number>[], histories: number): Float64Array {
  const logWeights = new Float64Array(histories);
  return Float64Array.from(logLikelihoods, (day) => updateWeights(logWeights, day).ess);
}
