import { TIE } from '../../engine/rooms/decision/choice.ts';
import type { Steps } from './curve.ts';

/** A share at which nobody is left who would move because of it, and from which share on it would be left behind. */
export interface Rest {
  readonly share: number;
  /** Least share above it that holds itself: whoever lifts the movement there sees it go on. Null where none does. */
  readonly tips: number | null;
}

/** What members who believe in what they see come to, without simulating: r = F(r), finite and exact. */
export interface Rests {
  /** Every share at which the movement could rest, ascending. */
  readonly rests: readonly Rest[];
  /** Where it rests when it starts from the share of the morning. */
  readonly reached: Rest;
  /** Share that has moved, or moves whatever is seen. */
  readonly from: number;
}

/** F(r): the share that has moved or moves when a share r is seen, with the engine's tie. */
export function movedAt({ beliefs, strengths, fixed, whole }: Steps, share: number): number {
  let sum = fixed;
  for (let k = 0; k < beliefs.length && beliefs[k]! <= share + TIE; k++) sum += strengths[k]!;
  return sum / whole;
}

/**
 * The fixed points of r = F(r) over the members' own critical beliefs (Granovetter 1978, Kuran 1989). Holds where all see the
 * whole force (`belief.near` 0), without calls or momentum, and where what others do enters no payoff.
 */
export function restsOf(steps: Steps): Rests {
  const { beliefs, strengths, fixed, whole } = steps;
  const units = [fixed];
  for (let k = 0; k < beliefs.length; k++) units.push(units[k]! + strengths[k]!);
  const sums = units.map((unit) => unit / whole);
  const rests: Rest[] = [];
  for (let k = 0; k <= beliefs.length; k++) {
    const share = sums[k]!;
    const whoMoved = k === 0 || beliefs[k - 1]! <= share + TIE;
    const whoDidNot = k === beliefs.length || beliefs[k]! > share + TIE;
    if (whoMoved && whoDidNot) rests.push({ share, tips: tipsFrom(steps, sums, k) });
  }
  // F never falls, so the least of them is where a movement comes to rest that starts below it.
  return { rests, reached: rests[0]!, from: fixed / whole };
}

/**
 * The rests from which at least so much of the strength would have to be lifted. Where F runs along the 45° line members are few
 * enough to hold it up here and there, and the next one to move takes it on.
 */
export function firmRests({ rests }: Rests, least: number): Rest[] {
  return rests.filter(({ share, tips }) => tips === null || tips - share >= least);
}

/** The least critical belief beyond the first k at which those who would have moved by then make up for it. */
function tipsFrom({ beliefs }: Steps, sums: readonly number[], k: number): number | null {
  for (let next = k; next < beliefs.length; next++) {
    if (beliefs[next]! <= sums[next + 1]! + TIE) return beliefs[next]!;
  }
  return null;
}

/** Members who step out because a dated act names them: for one day, or for good. */
export interface Wave {
  readonly day: number;
  /** Share of strength, none of whom would have moved by then without it. */
  readonly share: number;
  readonly forGood: boolean;
}

/**
 * The share that has moved on the evening of a day, from the morning of day 1 on which a share `seen` showed: each day all look at
 * the evening before. Who has moved stays.
 */
export function shareOnDay(steps: Steps, seen: number, days: number, waves: readonly Wave[]): number {
  let [most, share, extra] = [seen, seen, 0];
  for (let day = 1; day <= days; day++) {
    const today = waves.filter((wave) => wave.day === day);
    extra += sumOf(today.filter(({ forGood }) => forGood));
    share = movedAt(steps, most) + extra + sumOf(today.filter(({ forGood }) => !forGood));
    if (share <= most && !waves.some((wave) => wave.day > day)) break;
    most = Math.max(most, share);
  }
  return share;
}

const sumOf = (waves: readonly Wave[]): number => waves.reduce((sum, { share }) => sum + share, 0);
