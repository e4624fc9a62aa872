const DAY = 86_400_000;
const MONTHS = 'January February March April May June July August September October November December'.split(' ');

/** The date of a day of a run, ISO; day 0 is the start. */
export function dateOf(start: string, day: number): string {
  return new Date(Date.parse(`${start}T00:00:00Z`) + day * DAY).toISOString().slice(0, 10);
}

/** The day of a run on which a date falls; NaN for what is no date. */
export function dayOf(start: string, date: string): number {
  const known = /^\d{4}-\d{2}-\d{2}$/.test(date) && dateOf(date, 0) === date;
  return known ? (Date.parse(`${date}T00:00:00Z`) - Date.parse(`${start}T00:00:00Z`)) / DAY : Number.NaN;
}

/** `2019-12-31` → `31 December 2019`. */
export function longDate(date: string): string {
  const { day, month, year } = parts(date);
  return `${day} ${MONTHS[month - 1]} ${year}`;
}

/** `2019-12-31` → `31 Dec`. */
export function shortDate(date: string): string {
  const { day, month } = parts(date);
  return `${day} ${MONTHS[month - 1]!.slice(0, 3)}`;
}

function parts(date: string): { day: number; month: number; year: number } {
  const [year, month, day] = date.split('-').map(Number);
  return { day: day!, month: month!, year: year! };
}
