import type { Outcome } from '../../engine/record/history.ts';
import { type Spread, spreadOf } from './quantile.ts';

/** One number a day of one history; index 0 is day 1. It is shorter than the run where the regime fell. */
export interface Series {
  readonly history: number;
  readonly outcome: Outcome;
  readonly fell: boolean;
  readonly values: ArrayLike<number>;
}

/** The value on a day; after a fall, that of its last day. */
export function valueOn(series: Series, day: number): number {
  const { values } = series;
  return values[Math.min(day, values.length) - 1] ?? 0;
}

/** The last value of a history. */
export function lastOf(series: Series): number {
  return series.values[series.values.length - 1] ?? 0;
}

/** The spread across histories on a day, fallen ones with their last value. */
export function spreadOn(all: readonly Series[], day: number): Spread {
  return spreadOf(all.map((series) => valueOn(series, day)));
}

/** The history whose last value is the middle one: the typical history that is shown in detail. */
export function typicalOf(all: readonly Series[]): Series | undefined {
  const ordered = [...all].sort((a, b) => lastOf(a) - lastOf(b) || a.history - b.history);
  return ordered[Math.ceil(ordered.length / 2) - 1];
}

/** At most `most` of them, evenly spaced, the first always among them. */
export function someOf<T>(all: readonly T[], most: number): readonly T[] {
  if (all.length <= most) return all;
  return Array.from({ length: most }, (_, at) => all[Math.floor((at * all.length) / most)]!);
}
