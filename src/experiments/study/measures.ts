import { DEFECTED, DESERTED, WITHHOLDS } from '../../engine/conduct.ts';
import { RANKS } from '../../engine/parameter.ts';
import { COLUMNS, type HistoryRecord, OUTCOMES, PATTERNS, ROW } from '../../engine/record/history.ts';

/** What is kept of every run, in this order; what does not apply is NaN. Days count from 1, heads are of the scaled force. */
export const MEASURES = [
  'outcome',
  'pattern',
  'fell',
  'fall_day',
  'days',
  'strength',
  'discarded',
  'mobilised_peak',
  'mobilised_end',
  'withheld_heads',
  'defected_heads',
  'deserted_heads',
  'opposed_heads_start',
  'opposed_strength_start',
  'opposed_heads_end',
  'opposed_strength_end',
  'first_general_day',
  'first_general_line',
  'first_general_abroad',
  'generals_line',
  'generals_staff',
  'generals_abroad',
  'arrest_day',
  'purges',
  'checksum',
] as const;
export type Measure = (typeof MEASURES)[number];

/** Columns that are kept of a week's last day. */
export const WEEKLY = [...COLUMNS, 'withheld_heads', 'defected_heads', 'deserted_heads'] as const;
/** Days between two rows of the weekly table. */
export const WEEK = 7;

/** The share mobilised at its peak, and what the last day leaves: mobilised, and heads by conduct. */
export function endingOf({ daily, days }: Pick<HistoryRecord, 'daily' | 'days'>) {
  const mobilised = COLUMNS.indexOf('mobilised');
  let peak = days > 0 ? Number.NEGATIVE_INFINITY : 0;
  for (let day = 0; day < days; day++) peak = Math.max(peak, daily[day * ROW + mobilised]!);
  const last = (days - 1) * ROW;
  return {
    mobilised_peak: peak,
    mobilised_end: daily[last + mobilised] ?? 0,
    withheld_heads: headsAt(daily, last, WITHHOLDS),
    defected_heads: headsAt(daily, last, DEFECTED),
    deserted_heads: headsAt(daily, last, DESERTED),
  };
}

/** How many generals took an open step: with troops, on a staff, abroad. */
export function generalsOf({ generals }: Pick<HistoryRecord, 'generals'>) {
  const line = generals.filter((general) => general.line).length;
  return {
    generals_line: line,
    generals_staff: generals.length - line,
    generals_abroad: generals.filter((general) => general.abroad).length,
  };
}

/** Writes the measures of a record into `row`, which is as long as `MEASURES`. */
export function measure(record: HistoryRecord, row: Float64Array): void {
  const [headsStart, strengthStart, headsEnd, strengthEnd] = record.opposed;
  const first = record.generals[0];
  const said: Record<Measure, number> = {
    outcome: OUTCOMES.indexOf(record.outcome),
    pattern: record.pattern === null ? Number.NaN : PATTERNS.indexOf(record.pattern),
    fell: Number(record.fell),
    fall_day: record.fell ? record.fallDay : Number.NaN,
    days: record.days,
    strength: record.strength,
    discarded: record.discarded,
    ...endingOf(record),
    opposed_heads_start: headsStart,
    opposed_strength_start: strengthStart,
    opposed_heads_end: headsEnd,
    opposed_strength_end: strengthEnd,
    first_general_day: first?.day ?? Number.NaN,
    first_general_line: first === undefined ? Number.NaN : Number(first.line),
    first_general_abroad: first === undefined ? Number.NaN : Number(first.abroad),
    ...generalsOf(record),
    arrest_day: record.events.find(({ kind, day }) => kind === 'arrest' && day > 0)?.day ?? Number.NaN,
    purges: record.events.filter(({ kind }) => kind === 'purge').length,
    checksum: record.checksum,
  };
  for (let k = 0; k < MEASURES.length; k++) row[k] = said[MEASURES[k]!];
}

/** Days of a record that the weekly table has: every seventh, and the last. */
export function weeklyDays(days: number): number[] {
  const all: number[] = [];
  for (let day = WEEK; day < days; day += WEEK) all.push(day);
  if (days > 0) all.push(days);
  return all;
}

/** Writes what is kept of `day` into `row`, which is as long as `WEEKLY`. */
export function measureDay({ daily }: HistoryRecord, day: number, row: Float64Array): void {
  const at = (day - 1) * ROW;
  row.set(daily.subarray(at, at + COLUMNS.length));
  row[COLUMNS.length] = headsAt(daily, at, WITHHOLDS);
  row[COLUMNS.length + 1] = headsAt(daily, at, DEFECTED);
  row[COLUMNS.length + 2] = headsAt(daily, at, DESERTED);
}

function headsAt(daily: Float64Array, at: number, conduct: number): number {
  let sum = 0;
  for (let rank = 0; rank < RANKS.length; rank++)
    sum += daily[at + COLUMNS.length + conduct * RANKS.length + rank] ?? 0;
  return sum;
}
