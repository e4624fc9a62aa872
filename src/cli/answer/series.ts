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

/** At most `most` of them, evenly spaced, the first always among them. */
export function someOf<T>(all: readonly T[], most: number): readonly T[] {
  if (all.length <= most) return all;
  return Array.from({ length: most }, (_, at) => all[Math.floor((at * all.length) / most)]!);
}
