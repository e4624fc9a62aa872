import { exp } from '../../engine/math/exp.ts';
import { log } from '../../engine/math/log.ts';
import { outcomeOf } from './outcome.ts';
import type { Simulated } from './simulated.ts';
import { effectiveSize } from './weights.ts';

/** Standard normal quantile of a two-sided 95 % interval. */
const Z = 1.959963984540054;

/** What it says of the outcome that an event has, or has not, happened by a day. */
export interface Signpost {
  readonly event: string;
  readonly day: number;
  /** Share of the histories in which the event has happened by then, among those with the outcome to come and those without it. */
  readonly ifOutcome: number;
  readonly ifNot: number;
  /** ifOutcome / ifNot, and its 95 % interval: how many times the odds of the outcome when the event is seen. */
  readonly ratio: number;
  readonly low: number;
  readonly high: number;
  /** The same when the event is not seen by then. */
  readonly ratioOfAbsence: number;
  readonly absenceLow: number;
  readonly absenceHigh: number;
  /** Whether either interval leaves out 1. */
  readonly diagnostic: boolean;
}

export interface SignpostQuestion {
  readonly day: number;
  readonly outcome: string;
  readonly horizon: number;
  readonly weights: ArrayLike<number>;
}

/**
 * Every other simulated event as a signpost of the outcome on a day, among histories without the outcome by then: what has
 * happened is told by no signpost. Diagnostic ones first, the strongest at the top. Empty where the outcome comes in none or
 * all of those histories.
 *
 * Ratios are of shares with half a history added to each cell (Haldane 1956) and intervals are normal in their logarithm
 * (Katz et al. 1978), for as many histories as the weights are worth on either side.
 */
export function signpostsAt(simulated: Simulated, { day, outcome, horizon, weights }: SignpostQuestion): Signpost[] {
  const comes = outcomeOf(simulated, outcome, horizon);
  const before = outcomeOf(simulated, outcome, day);
  const side = (want: number): Float64Array =>
    Float64Array.from(weights, (weight, h) => (before[h] === 0 && comes[h] === want ? weight : 0));
  const [withIt, without] = [side(1), side(0)];
  if (effectiveSize(withIt) === 0 || effectiveSize(without) === 0) return [];
  return Object.keys(simulated.firstDays)
    .filter((event) => event !== outcome)
    .map((event) => signpost(event, day, outcomeOf(simulated, event, day), withIt, without))
    .sort(
      (a, b) =>
        Number(b.diagnostic) - Number(a.diagnostic) || strength(b) - strength(a) || (a.event < b.event ? -1 : 1),
    );
}

function signpost(event: string, day: number, seen: Uint8Array, withIt: Float64Array, without: Float64Array): Signpost {
  const yes = cellsOf(seen, withIt);
  const no = cellsOf(seen, without);
  const present = ratioOf(yes.seen, yes.size, no.seen, no.size);
  const absent = ratioOf(yes.size - yes.seen, yes.size, no.size - no.seen, no.size);
  const apart = ({ low, high }: { low: number; high: number }): boolean => low > 1 || high < 1;
  return {
    event,
    day,
    ifOutcome: yes.seen / yes.size,
    ifNot: no.seen / no.size,
    ...present,
    ratioOfAbsence: absent.ratio,
    absenceLow: absent.low,
    absenceHigh: absent.high,
    diagnostic: apart(present) || apart(absent),
  };
}

/** Histories' worth in which the event was seen, and in all, on one side. */
function cellsOf(seen: Uint8Array, weights: Float64Array): { seen: number; size: number } {
  let [part, whole] = [0, 0];
  for (let h = 0; h < weights.length; h++) {
    whole += weights[h]!;
    if (seen[h] === 1) part += weights[h]!;
  }
  const size = effectiveSize(weights);
  return { seen: part === whole ? size : (part / whole) * size, size };
}

function ratioOf(a: number, ofA: number, b: number, ofB: number): { ratio: number; low: number; high: number } {
  const logRatio = log((a + 0.5) / (ofA + 1)) - log((b + 0.5) / (ofB + 1));
  const error = Math.sqrt(1 / (a + 0.5) - 1 / (ofA + 1) + 1 / (b + 0.5) - 1 / (ofB + 1));
  return { ratio: exp(logRatio), low: exp(logRatio - Z * error), high: exp(logRatio + Z * error) };
}

/** How far the better told of the two ratios is from 1, in standard errors. */
function strength({ low, high, absenceLow, absenceHigh }: Signpost): number {
  const errors = (from: number, to: number): number => Math.abs(log(from) + log(to)) / (log(to) - log(from));
  return Math.max(errors(low, high), errors(absenceLow, absenceHigh));
}
