import { dateOf } from '../../../experiments/words/dates.ts';

/** A day of a run as a moment, for an axis of time. */
export function moment(start: string, day: number): Date {
  return new Date(dateOf(start, day));
}

/** Every thirtieth day and the last: the rows of a table. */
export function monthly(days: number): number[] {
  const all: number[] = [];
  for (let day = 30; day < days; day += 30) all.push(day);
  return [...all, days];
}

/**
 * The days at which a line must have a point so that it is nowhere further from the values than `within`: first, last, and
 * both sides of every step.
 */
export function daysToDraw(values: ArrayLike<number>, within: number): number[] {
  if (values.length === 0) return [];
  const days = [1];
  for (let day = 2; day <= values.length; day++) {
    const kept = days.at(-1)!;
    if (day < values.length && Math.abs(values[day - 1]! - values[kept - 1]!) <= within) continue;
    if (kept < day - 1) days.push(day - 1);
    days.push(day);
  }
  return days;
}
