import { log } from '../../engine/math/log.ts';

/** A forecast that has come due. */
export interface Settled {
  readonly probability: number;
  /** 1 if it happened, else 0. */
  readonly happened: number;
}

/** Squared error of a probability: 0 is best, 1 worst (Brier 1950, for one of two outcomes). */
export function brier({ probability, happened }: Settled): number {
  return (probability - happened) ** 2;
}

/** −log of the probability of what happened, in nats: 0 is best, infinite for a certainty that was wrong (Good 1952). */
export function logScore({ probability, happened }: Settled): number {
  return -log(happened === 1 ? probability : 1 - probability);
}

/** The mean Brier score in Murphy's (1973) parts: brier = reliability − resolution + uncertainty + within. */
export interface BrierParts {
  readonly brier: number;
  /** How far forecasts of a bin are from the share that came true there; 0 is best. */
  readonly reliability: number;
  /** How far shares of bins are from the share of all; more is better. */
  readonly resolution: number;
  /** Variance of the outcome: the score of always saying the base rate. */
  readonly uncertainty: number;
  /** What is left where forecasts differ inside a bin (Stephenson et al. 2008); 0 where each value is a bin. */
  readonly within: number;
  /** Mean log score. */
  readonly logScore: number;
  readonly forecasts: number;
}

/**
 * Mean scores of forecasts, and the parts of the Brier score. `bins` equal bins over [0, 1], or every value a bin of its own
 * where left out. NaN where there is no forecast.
 */
export function scoreForecasts(settled: readonly Settled[], bins?: number): BrierParts {
  const many = settled.length;
  const mean = (of: (one: Settled) => number): number => settled.reduce((sum, one) => sum + of(one), 0) / many;
  const base = mean(({ happened }) => happened);
  const groups = Map.groupBy(settled, ({ probability }) =>
    bins === undefined ? probability : Math.min(bins - 1, Math.floor(probability * bins)),
  );
  let reliability = 0;
  let resolution = 0;
  for (const group of groups.values()) {
    const said = group.reduce((sum, { probability }) => sum + probability, 0) / group.length;
    const came = group.reduce((sum, { happened }) => sum + happened, 0) / group.length;
    reliability += (group.length / many) * (said - came) ** 2;
    resolution += (group.length / many) * (came - base) ** 2;
  }
  const whole = mean(brier);
  const uncertainty = base * (1 - base);
  const within = bins === undefined ? 0 : whole - reliability + resolution - uncertainty;
  return { brier: whole, reliability, resolution, uncertainty, within, logScore: mean(logScore), forecasts: many };
}
