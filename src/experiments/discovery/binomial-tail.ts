import { exp } from '../../engine/math/exp.ts';
import { log, log1p } from '../../engine/math/log.ts';
import { share, whole } from '../../theory/domain.ts';
import { logGamma } from '../condition/gamma.ts';

/**
 * Chance of `least` or more successes in `trials` with chance `chance` each: the one-sided binomial test. Tails of 10⁻¹²⁰ keep
 * their digits (relative error about 10⁻¹¹).
 * @throws {DomainError} unless trials is a whole number, least a whole number, chance from 0 to 1
 */
export function binomialTail(least: number, trials: number, chance: number): number {
  whole('trials', trials, 0);
  whole('least', least, 0);
  share('chance', chance);
  if (least === 0) return 1;
  if (least > trials || chance === 0) return 0;
  if (chance === 1) return 1;
  // Up to the mean the other side is the small one, and its terms fall off from the first on as well.
  return least <= trials * chance
    ? 1 - fallingTail(trials - least + 1, trials, 1 - chance)
    : fallingTail(least, trials, chance);
}

/** The tail above the mean: its first term times the sum of all, relative to it. */
function fallingTail(least: number, trials: number, chance: number): number {
  const odds = chance / (1 - chance);
  const logChoose = logGamma(trials + 1) - logGamma(least + 1) - logGamma(trials - least + 1);
  const logFirst = logChoose + least * log(chance) + (trials - least) * log1p(-chance);
  let relative = 1;
  let sum = 1;
  for (let k = least; k < trials && relative > sum * Number.EPSILON; k++) {
    relative *= ((trials - k) / (k + 1)) * odds;
    sum += relative;
  }
  return Math.min(1, exp(logFirst) * sum);
}
