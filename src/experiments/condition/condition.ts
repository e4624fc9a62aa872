import { type Ignored, openRecord } from './likelihood.ts';
import type { Observation } from './observation.ts';
import { outcomeOf } from './outcome.ts';
import { type Signpost, signpostsAt } from './signposts.ts';
import type { Simulated } from './simulated.ts';
import { type WeightedShare, weightedShare } from './weighted.ts';
import { normalise, updateWeights } from './weights.ts';

/** Below so many histories' worth of weight a share is little better than a guess: the interval around one half is ± .25. */
export const THIN = 12;

/** What the record up to the evening of a day says of the outcome. Day 0 is before any record. */
export interface DayForecast extends WeightedShare {
  readonly day: number;
  /** Log chance of this day's record given all before it; 0 on days without one. */
  readonly logEvidence: number;
}

export interface Conditioned {
  /** From day 0 to the last day asked for. `share` is the chance that the outcome comes by the horizon. */
  readonly forecast: readonly DayForecast[];
  /** Normalised, after the last day; all 0 where no history agrees with the record. */
  readonly weights: Float64Array;
  /** Log weights after the last day, of the level that equal weights of 0 have before the first. */
  readonly logWeights: Float64Array;
  /** First day on which no history was left, or null. */
  readonly emptied: number | null;
  /** First day on which the effective size fell below `THIN`, or null. */
  readonly thinned: number | null;
  readonly used: readonly Observation[];
  readonly ignored: readonly Ignored[];
  readonly signposts: readonly Signpost[];
}

export interface ConditionOptions {
  /** The event whose chance is forecast; `fell` where left out. */
  readonly outcome?: string;
  /** By which day it must happen; the last simulated one where left out. */
  readonly horizon?: number;
  /** Last day whose record is taken in; the last simulated one where left out. */
  readonly until?: number;
  /** Day on which signposts are judged, among histories without the outcome by then; `until` where left out. */
  readonly signpostDay?: number;
  /** Log of the weights that histories had before the record; equal where left out. */
  readonly logPrior?: ArrayLike<number>;
  /** Share of the error variance that rows of one quantity have in common; `COMMON_ERROR` where left out. */
  readonly common?: number;
}

/**
 * Conditions histories on a record, day by day: each history is weighed by how likely it makes what was reported, and the
 * chance of the outcome is its share of the weight. Nothing is simulated anew, so a long record leaves few histories, and
 * `ess` says how few. Throws RangeError where the outcome is not among the simulated events.
 */
export function conditionOn(
  record: readonly Observation[],
  simulated: Simulated,
  options: ConditionOptions = {},
): Conditioned {
  const { outcome = 'fell', horizon = simulated.days, until = simulated.days, common, logPrior } = options;
  const happened = outcomeOf(simulated, outcome, horizon);
  const reader = openRecord(record, simulated, common);
  const logWeights = new Float64Array(simulated.histories);
  if (logPrior !== undefined) logWeights.set(logPrior);
  const weights = normalise(logWeights);
  const forecast: DayForecast[] = [{ day: 0, ...weightedShare(happened, weights), logEvidence: 0 }];
  const ofDay = new Float64Array(simulated.histories);
  for (let day = 1; day <= until; day++) {
    reader.read(day, ofDay);
    // Most days say nothing that tells histories apart, and then all stays as it was.
    if (ofDay.every((added) => added === 0)) {
      forecast.push({ ...forecast[day - 1]!, day, logEvidence: 0 });
      continue;
    }
    const { logEvidence } = updateWeights(logWeights, ofDay);
    normalise(logWeights, weights);
    const heard = Number.isNaN(logEvidence) ? Number.NEGATIVE_INFINITY : logEvidence;
    forecast.push({ day, ...weightedShare(happened, weights), logEvidence: heard });
  }
  const firstDay = (below: number): number | null => forecast.find(({ ess }) => ess < below)?.day ?? null;
  return {
    forecast,
    weights,
    logWeights,
    emptied: firstDay(Number.MIN_VALUE),
    thinned: firstDay(THIN),
    used: reader.used,
    ignored: reader.ignored,
    signposts: signpostsAt(simulated, { day: options.signpostDay ?? until, outcome, horizon, weights }),
  };
}
