import { log, log1p } from '../../engine/math/log.ts';
import { logGamma } from './gamma.ts';
import type { Observation } from './observation.ts';

const HALF_LOG_TWO_PI = 0.9189385332046728;

/** A difference between report and simulation on a scale on which it is normal, and its variance; `scale` is log |d difference / d report|. */
export interface Residual {
  difference: number;
  variance: number;
  scale: number;
}

/** What an observation says of one simulated number. */
export type Reported = Pick<Observation, 'model' | 'value' | 'error'>;

/**
 * Log likelihood of a report given the simulated number alone. For an event `simulated` is 1 or 0 and the report is wrong
 * with chance `error`, alike both ways. For a number, `grain` is the number of persons that one simulated person stands
 * for (1 at full scale).
 *
 * - `normal`: N(simulated, error²), in the quantity's own unit.
 * - `log-normal`: log(report + g/2) ~ N(log(simulated + g/2), error² + g/(simulated + g/2)). The second part is the Poisson
 *   noise of a count in grains of g, and half a grain keeps a count of none finite.
 * - `negative-binomial`: mean simulated + g/2, variance mean + error²·mean²: over-dispersed counts of whole persons.
 */
export function logLikelihood(reported: Reported, simulated: number, grain = 1): number {
  if (Number.isNaN(simulated)) return Number.NEGATIVE_INFINITY;
  const { model, value, error } = reported;
  if (model === 'bernoulli') return log(value === simulated ? 1 - error : error);
  if (model === 'negative-binomial') return logNegativeBinomial(value, simulated + grain / 2, error);
  const { difference, variance, scale } = residualOf(reported, simulated, grain);
  return logNormal(difference, variance) + scale;
}

/** The residual of a report under `normal` or `log-normal`. */
export function residualOf({ model, value, error }: Reported, simulated: number, grain: number): Residual {
  if (model === 'normal') return { difference: value - simulated, variance: error * error, scale: 0 };
  const half = grain / 2;
  return {
    difference: log(value + half) - log(simulated + half),
    variance: error * error + (grain > 0 ? grain / (simulated + half) : 0),
    scale: -log(value + half),
  };
}

/** Log density of N(0, variance). */
export function logNormal(difference: number, variance: number): number {
  return -HALF_LOG_TWO_PI - 0.5 * log(variance) - (difference * difference) / (2 * variance);
}

/** Log chance of `value` events under a negative binomial of mean `mean` and variance mean + (relative·mean)²; Poisson at 0. */
export function logNegativeBinomial(value: number, mean: number, relative: number): number {
  if (relative === 0) return value * log(mean) - mean - logGamma(value + 1);
  const size = 1 / (relative * relative);
  const ratio = mean / size;
  return (
    logGamma(value + size) -
    logGamma(size) -
    logGamma(value + 1) -
    size * log1p(ratio) +
    value * (log(ratio) - log1p(ratio))
  );
}

/**
 * Log chance of what an event's row says by the evening of `day`, given the first day on which the event happened in a
 * simulated history (NaN: never). A `no` says that it has not happened by then, and is known from the first day of its
 * window on; a `yes` says that it happened for the first time in its window, and is known on the last day.
 */
export function logLikelihoodOfEvent(row: Observation, firstDay: number, day: number): number {
  const { fromDay, day: last, value, error } = row;
  if (day < fromDay || (value === 1 && day < last)) return 0;
  const happened = firstDay <= Math.min(day, last) && (value === 0 || firstDay >= fromDay);
  return log(Number(happened) === value ? 1 - error : error);
}
