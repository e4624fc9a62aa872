import { daysBetween, isDate } from './dates.ts';
import type { Path } from './fault.ts';
import { type Review, valueAt } from './review.ts';

export const MOST_DAYS = 3650;

/** The three dates that frame a case. Counted from the start, day 0. */
export interface Calendar {
  readonly start: string;
  readonly asOf: string;
  readonly end: string;
  readonly asOfDay: number;
  readonly endDay: number;
}

/** Reads start, asOf and end; undefined where nothing can be counted from them. */
export function readCalendar(review: Review): Calendar | undefined {
  const [start, asOf, end] = (['start', 'asOf', 'end'] as const).map((key) => valueAt(review.page.value, [key]));
  if (!isDay(start) || !isDay(asOf) || !isDay(end)) return undefined;
  const asOfDay = daysBetween(start, asOf);
  const endDay = daysBetween(start, end);
  if (asOfDay < 0) review.fault(['asOf'], `a date from the start, ${start}, on`);
  if (asOf > end) review.fault(['asOf'], `a date up to the end, ${end}`);
  if (endDay < 1) review.fault(['end'], `a date after the start, ${start}`);
  if (endDay > MOST_DAYS) review.fault(['end'], `at most ${MOST_DAYS} days after the start`);
  return asOfDay < 0 || endDay < 1 ? undefined : { start, asOf, end, asOfDay, endDay };
}

/** The day of a date, 0 for the start; NaN if there is no calendar. Days after the end are faults. */
export function dayOf(review: Review, calendar: Calendar | undefined, path: Path, date: string): number {
  if (!calendar) return Number.NaN;
  const day = daysBetween(calendar.start, date);
  if (day > calendar.endDay) review.fault(path, `a date up to the end, ${calendar.end}`);
  return day;
}

function isDay(value: unknown): value is string {
  return typeof value === 'string' && isDate(value);
}
