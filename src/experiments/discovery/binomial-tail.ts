import { share, whole } from '../../theory/domain.ts';

const HALF_LOG_TWO_PI = 0.5 * Math.log(2 * Math.PI);
/** From here on the series below is good to the last bits; smaller factorials are multiplied out, exactly in a double. */
const STIRLING_FROM = 17;

function logFactorial(n: number): number {
  if (n < STIRLING_FROM) {
    let product = 1;
    for (let factor = 2; factor <= n; factor++) product *= factor;
    return Math.log(product);
  }
  const inverse = 1 / n;
  const square = inverse * inverse;
  const series = inverse * (1 / 12 - square * (1 / 360 - square * (1 / 1260 - square / 1680)));
  return (n + 0.5) * Math.log(n) - n + HALF_LOG_TWO_PI + series;
}

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
  const logChoose = logFactorial(trials) - logFactorial(least) - logFactorial(trials - least);
  const logFirst = logChoose + least * Math.log(chance) + (trials - least) * Math.log1p(-chance);
  let relative = 1;
  let sum = 1;
  for (let k = least; k < trials && relative > sum * Number.EPSILON; k++) {
    relative *= ((trials - k) / (k + 1)) * odds;
    sum += relative;
  }
  return Math.min(1, Math.exp(logFirst) * sum);
}
