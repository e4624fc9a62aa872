import { exp } from '../../engine/math/exp.ts';
import { log } from '../../engine/math/log.ts';
import { wilson } from '../ensemble/interval.ts';
import { effectiveSize, logSumExp, normalise } from './weights.ts';

/** Standard normal quantile of a two-sided 95 % interval. */
const Z = 1.959963984540054;

/** What a structure makes of the record, averaged over its prior. */
export interface Marginal {
  /** log of the mean likelihood; −∞ where no history agrees. */
  readonly log: number;
  /** Standard error of `log`: of the mean, relative to it. Infinite where no history agrees. */
  readonly error: number;
  readonly ess: number;
}

/** Marginal likelihood by importance: log mean exp(log likelihood) of histories drawn from the prior, with its error. */
export function marginalLikelihood(logLikelihoods: ArrayLike<number>): Marginal {
  const histories = logLikelihoods.length;
  const ess = effectiveSize(normalise(logLikelihoods));
  const error =
    ess > 0
      ? Math.sqrt(Math.max(0, 1 / ess - 1 / histories) * (histories / Math.max(1, histories - 1)))
      : Number.POSITIVE_INFINITY;
  return { log: logSumExp(logLikelihoods) - log(histories), error, ess };
}

/** The chance that a structure is the one that made the record, among those compared, with a 95 % interval. */
export interface ModelShare {
  readonly share: number;
  readonly low: number;
  readonly high: number;
}

/**
 * Posterior chances of structures from their marginal likelihoods and prior chances (any level). Intervals are normal in the
 * log odds, by the delta method; they speak of the luck of simulation alone, never of structures that were left out.
 */
export function modelShares(marginals: readonly Marginal[], priors: readonly number[]): ModelShare[] {
  const logs = marginals.map((marginal, k) => marginal.log + log(priors[k]!));
  const shares = normalise(logs);
  return marginals.map(({ error }, k) => {
    const share = shares[k]!;
    if (!(share > 0 && share < 1)) return { share, low: share, high: share };
    const rest = marginals.reduce(
      (sum, other, j) => (j === k || shares[j] === 0 ? sum : sum + (shares[j]! / (1 - share)) ** 2 * other.error ** 2),
      0,
    );
    const half = Z * Math.sqrt(error ** 2 + rest);
    const odds = log(share / (1 - share));
    return { share, low: logistic(odds - half), high: logistic(odds + half) };
  });
}

/**
 * Posterior chances of structures from accepted simulations: `models` says which structure made each, by its place. Each
 * must have been tried in proportion to its prior chance. With weights of a Monte Carlo sampler in place of equal ones, the
 * interval is for their effective size.
 */
export function modelSharesAccepted(
  models: ArrayLike<number>,
  weights: ArrayLike<number>,
  structures: number,
): ModelShare[] {
  const sums = new Float64Array(structures);
  for (let i = 0; i < models.length; i++) sums[models[i]!]! += weights[i]!;
  const whole = sums.reduce((a, b) => a + b, 0);
  const ess = effectiveSize(weights);
  return Array.from(sums, (sum) => {
    const { low, high } = wilson(whole > 0 ? (sum / whole) * ess : 0, ess);
    return { share: sum / whole, low, high };
  });
}

function logistic(x: number): number {
  return 1 / (1 + exp(-x));
}
