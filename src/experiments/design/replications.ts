import { historiesNeeded, wilson } from '../ensemble/interval.ts';

/** Standard normal quantile of a two-sided 95 % interval. */
const Z = 1.959963984540054;

/** How many histories an answer needs. */
export interface Replications {
  /** If the pilot's counts are what they seem. */
  readonly needed: number;
  /** If they are, within their own 95 % interval, as unkind as can be. */
  readonly neededAtMost: number;
  /** Beyond those of the pilot, for `needed`. */
  readonly more: number;
}

/**
 * Histories for a share known to ± `half` (Wilson's 95 % interval; .05 is five points), after a pilot in which `count` of `of` had it. Throws
 * RangeError.
 */
export function replicationsForShare(
  pilot: { readonly count: number; readonly of: number },
  half: number,
): Replications {
  const { count, of } = pilot;
  assertHalf(half);
  assertCounts(of, count, 0);
  const { share, low, high } = wilson(count, of);
  const widest = Math.min(Math.max(0.5, low), high);
  return replications(historiesNeeded(of === 0 ? 0.5 : share, half), historiesNeeded(widest, half), of);
}

/**
 * Pairs of histories for the difference of two shares known to ± `half`, after a pilot of `paired` histories that both arms ran on the same luck,
 * of which `saved` turned one way and `lost` the other. Only histories that turn make the interval wide, so shared luck saves most of what
 * two separate samples would need. The interval is that of `shareDifference` (Bonett and Price 2012); at most as many turn as Wilson's
 * interval of their share allows. Throws RangeError.
 */
export function replicationsForDifference(
  pilot: { readonly paired: number; readonly saved: number; readonly lost: number },
  half: number,
): Replications {
  const { paired, saved, lost } = pilot;
  assertHalf(half);
  assertCounts(paired, saved, lost);
  const turn = saved + lost;
  const most = wilson(turn, paired).high;
  const difference = paired === 0 ? 0 : (lost - saved) / paired;
  return replications(
    pairsNeeded(paired === 0 ? 1 : turn / paired, difference, half),
    // As many turns as the pilot allows, and the ways as near to each other as the pilot allows to its difference.
    pairsNeeded(most, nearestToZero(pilot), half),
    paired,
  );
}

/** Half the width of the interval when shares `turn` turn and differ by `difference` in `pairs` pairs. */
function halfWidthOfDifference(turn: number, difference: number, pairs: number): number {
  const all = pairs + 2;
  const gap = (difference * pairs) / all;
  return Z * Math.sqrt(((turn * pairs + 2) / all - gap * gap) / all);
}

function pairsNeeded(turn: number, difference: number, half: number): number {
  let enough = 1;
  while (halfWidthOfDifference(turn, difference, enough) > half) enough *= 2;
  let tooFew = Math.floor(enough / 2);
  while (enough - tooFew > 1) {
    const middle = Math.floor((tooFew + enough) / 2);
    if (halfWidthOfDifference(turn, difference, middle) > half) tooFew = middle;
    else enough = middle;
  }
  return enough;
}

/** The difference nearest to 0 within the pilot's interval. */
function nearestToZero({ paired, saved, lost }: { paired: number; saved: number; lost: number }): number {
  if (paired === 0) return 0;
  const gap = Math.abs(lost - saved) / paired;
  return Math.max(0, gap - halfWidthOfDifference((saved + lost) / paired, gap, paired));
}

function replications(needed: number, most: number, of: number): Replications {
  return { needed, neededAtMost: Math.max(needed, most), more: Math.max(0, needed - of) };
}

function assertHalf(half: number): void {
  if (!(half > 0 && half <= 0.5))
    throw new RangeError(`half width: found ${half}, expected a share above 0, at most .5`);
}

function assertCounts(of: number, one: number, other: number): void {
  const whole = [of, one, other].every((count) => Number.isInteger(count) && count >= 0);
  if (!whole || one + other > of)
    throw new RangeError(
      `pilot: found ${one + other} of ${of} histories, expected whole numbers, and no more than all`,
    );
}
