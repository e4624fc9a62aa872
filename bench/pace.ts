import type { Lived } from './history.ts';
import { type Spread, spreadOf } from './spread.ts';

/** One lived history, and the turns that the yardstick had made just before in a second of processor time. */
export interface Sample {
  readonly lived: Lived;
  readonly turns: number;
}

/** How fast histories were lived through. Rates in member-days a second on one thread. */
export interface Pace {
  /** Wall time of the days alone. */
  readonly days: Spread;
  /** The same by processor time of the thread, which others' work does not lengthen. */
  readonly processor: Spread;
  /** People and burn-in counted in the time; burn-in is not counted in the days. */
  readonly withStart: Spread;
  /** Posts and ties as well, which an ensemble makes once. */
  readonly withPosts: Spread;
  /** Turns of the yardstick's loop that take as much processor time as one member-day: less is better, on any machine. */
  readonly turns: Spread;
  /** Milliseconds of the slowest day. */
  readonly slowest: Spread;
  /** Share of all members whom the day does not pass over, on the mean of the days. */
  readonly roused: number;
  readonly mobilised: number;
  readonly checksum: number;
}

/** The pace of some samples of the same history, whose posts took `posts` milliseconds to make. */
export function paceOf(samples: readonly Sample[], posts: number): Pace {
  const first = samples[0]!.lived;
  const memberDays = first.members * first.days;
  const rate = (more: (sample: Sample) => number): Spread =>
    spreadOf(samples.map((sample) => (memberDays * 1000) / (spentOn(sample.lived) + more(sample))));
  return {
    days: rate(() => 0),
    processor: spreadOf(samples.map(({ lived }) => (memberDays * 1000) / lived.processor.days)),
    withStart: rate(({ lived }) => lived.start),
    withPosts: rate(({ lived }) => lived.start + posts),
    turns: spreadOf(samples.map(({ lived, turns }) => (turns * lived.processor.days) / 1000 / memberDays)),
    slowest: spreadOf(samples.map(({ lived }) => Math.max(...lived.perDay))),
    roused: first.roused / memberDays,
    mobilised: first.mobilised,
    checksum: first.checksum,
  };
}

/** Milliseconds spent on the days of a history. */
export function spentOn(lived: Lived): number {
  return lived.perDay.reduce((sum, day) => sum + day, 0);
}
