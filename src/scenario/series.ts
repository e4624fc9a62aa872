import type { Pins } from '../engine/scenario.ts';
import type { Calendar } from './calendar.ts';
import { daysBetween } from './dates.ts';
import { evidenceShape } from './evidence.ts';
import type { Path } from './fault.ts';
import { fit } from './fit.ts';
import { type Input, itemAt, noteInput } from './graded.ts';
import { itemsAt } from './items.ts';
import { type Review, valueAt } from './review.ts';
import { date, map, number } from './shape.ts';

const MOST = { street: 1, wants: 1, revenue: 2 } as const;
type Name = keyof typeof MOST;
const NAMES = Object.keys(MOST) as Name[];

export const pointShape = (most: number) => map({ date, value: number(0, most), ...evidenceShape });

interface Point {
  readonly day: number;
  readonly value: number;
}

/** Reads the observed series; days up to the as-of date take the straight line between the two observations around them. */
export function readSeries(review: Review, inputs: Input[], calendar: Calendar | undefined): Pins {
  const written = valueAt(review.page.value, ['series']);
  if (written !== undefined && written !== null) checkKeys(review, written);
  const pins = (name: Name): readonly number[] =>
    calendar ? daily(readPoints(review, inputs, calendar, name), calendar) : [];
  return { street: pins('street'), wants: pins('wants'), revenue: pins('revenue') };
}

function checkKeys(review: Review, written: unknown): void {
  if (typeof written !== 'object' || Array.isArray(written)) {
    review.fault(['series'], `a map of ${NAMES.join(', ')}`);
    return;
  }
  for (const key of Object.keys(written as object)) {
    if (!NAMES.includes(key as Name)) review.unknown(['series', key], `one of ${NAMES.join(', ')}`, NAMES);
  }
}

function readPoints(review: Review, inputs: Input[], calendar: Calendar, name: Name): Point[] {
  const points: Point[] = [];
  for (const path of itemsAt(review, ['series', name], 'a list of dates with values')) {
    const written = fit(review, pointShape(MOST[name]), path);
    if (!written) continue;
    const item = itemAt(review, inputs, path, `series.${name}.${written.date}`, written);
    noteInput(item, 'value', String(written.value), item.evidence());
    const day = daysBetween(calendar.start, written.date);
    checkOrder(review, [...path, 'date'], calendar, day, points.at(-1));
    points.push({ day, value: written.value });
  }
  return points;
}

function checkOrder(review: Review, path: Path, calendar: Calendar, day: number, before: Point | undefined): void {
  if (day > calendar.asOfDay) review.fault(path, `a date up to the as-of date, ${calendar.asOf}`);
  if (before === undefined && day > 1) review.fault(path, `a first date no later than the day after ${calendar.start}`);
  if (before !== undefined && day <= before.day) review.fault(path, 'dates in ascending order');
}

function daily(points: readonly Point[], calendar: Calendar): number[] {
  const last = Math.min(points.at(-1)?.day ?? 0, calendar.asOfDay);
  const values: number[] = [];
  for (let day = 1, k = 0; day <= last; day++) {
    while (k + 1 < points.length && points[k + 1]!.day <= day) k++;
    values.push(between(points[k]!, points[k + 1], day));
  }
  return values;
}

function between(from: Point, to: Point | undefined, day: number): number {
  if (to === undefined || from.day === day) return from.value;
  return from.value + ((day - from.day) / (to.day - from.day)) * (to.value - from.value);
}
