import { ROOMS, type Room } from '../engine/scenario.ts';
import { type Calendar, MOST_DAYS } from './calendar.ts';
import { daysBetween, isDate } from './dates.ts';
import type { ReadEvent } from './events.ts';
import type { Fault } from './fault.ts';
import { didYouMean } from './near.ts';
import { found } from './words.ts';

/** What may be asked of a case when it is loaded. */
export interface LoadOptions {
  /** As `amnesty.reversal=0.02`. */
  readonly set?: readonly string[];
  /** One member in so many. */
  readonly scale?: number;
  readonly days?: number;
  /** A last date, instead of a number of days. */
  readonly until?: string;
  /** Rooms to switch off. */
  readonly without?: readonly string[];
  /** Names of events to switch on. */
  readonly events?: readonly string[];
  /** Names of events to leave out. */
  readonly drop?: readonly string[];
}

/** The scale, 1 where it is wrong. */
export function readScale(faults: Fault[], scale = 1): number {
  if (Number.isInteger(scale) && scale >= 1 && scale <= 1e6) return scale;
  faults.push(wrong('--scale', String(scale), 'a whole number from 1 to 1000000'));
  return 1;
}

/** How many days to run: as asked, else to the end of the case. */
export function readDays(
  faults: Fault[],
  calendar: Pick<Calendar, 'start' | 'endDay'> | undefined,
  { days, until }: LoadOptions,
): number {
  if (until !== undefined && days !== undefined) {
    faults.push(wrong('--until', found(until), 'either a number of days or a last date'));
  } else if (until !== undefined) {
    const asked = isDate(until) && calendar ? daysBetween(calendar.start, until) : Number.NaN;
    if (asked >= 1 && asked <= MOST_DAYS) return asked;
    if (calendar)
      faults.push(wrong('--until', found(until), `a date after ${calendar.start}, at most ${MOST_DAYS} days`));
  } else if (days !== undefined) {
    if (Number.isInteger(days) && days >= 1 && days <= MOST_DAYS) return days;
    faults.push(wrong('--days', String(days), `a whole number from 1 to ${MOST_DAYS}`));
  }
  return calendar?.endDay ?? 1;
}

/** The rooms that are off, in the order of the day. */
export function readRooms(faults: Fault[], names: readonly string[] = []): Room[] {
  checkNames(faults, '--without', names, ROOMS, 'a room');
  return ROOMS.filter((room) => names.includes(room));
}

/** The events that happen. */
export function pickEvents(
  faults: Fault[],
  events: readonly ReadEvent[],
  { events: on = [], drop = [] }: LoadOptions,
): ReadEvent[] {
  const names = events.flatMap(({ name }) => name ?? []);
  checkNames(faults, '--event', on, names, 'the name of an event of the case');
  checkNames(faults, '--drop', drop, names, 'the name of an event of the case');
  return events.filter((event) => {
    if (event.name === null) return event.on;
    return !drop.includes(event.name) && (event.on || on.includes(event.name));
  });
}

function checkNames(
  faults: Fault[],
  file: string,
  names: readonly string[],
  known: readonly string[],
  what: string,
): void {
  names.forEach((name, k) => {
    if (known.includes(name)) return;
    const list = known.length > 0 && known.length <= 30 ? `${what}: ${known.join(', ')}` : what;
    faults.push({ ...wrong(file, found(name), list, didYouMean(name, known)), line: k + 1 });
  });
}

function wrong(file: string, what: string, expected: string, hint?: string): Fault {
  return { file, line: 1, column: 1, path: '', found: what, expected, ...(hint ? { hint } : {}) };
}
