import { CONDUCTS } from '../../engine/conduct.ts';
import { RANKS } from '../../engine/parameter.ts';
import type { HistoryRecord } from '../../engine/record/history.ts';
import { COLUMNS, ROW } from '../../engine/record/history.ts';
import { EVENT_KINDS, QUANTITIES } from './quantities.ts';

/** What histories did, as far as a record can speak of it. Histories are rows, in the same order everywhere. */
export interface Simulated {
  readonly histories: number;
  /** Days of the longest history; day 1 is the first. */
  readonly days: number;
  /** By name of a count or level: histories × days, history by history; a history that ended early keeps its last day's number. */
  readonly series: Readonly<Record<string, Float64Array>>;
  /** By name of an event: the first day on which it happened, NaN where it did not. */
  readonly firstDays: Readonly<Record<string, Float64Array>>;
  /** Persons that one simulated member of the force stands for. */
  readonly grain: number;
}

export interface SimulatedOptions {
  /** Quantities to keep; see `QUANTITIES`. */
  readonly names: readonly string[];
  readonly days: number;
  /** Persons that one simulated member stands for: the `scale` of the scenario. */
  readonly scale: number;
  /** States that recognised before day 1, which no history tells of. */
  readonly recognisedBefore: number;
}

/** What is needed of a history; without its generals, the counts of those who moved cannot be told. */
export type Told = Pick<HistoryRecord, 'days' | 'fell' | 'fallDay' | 'daily' | 'events'> &
  Partial<Pick<HistoryRecord, 'generals'>>;

/** Takes what a record can speak of out of histories. Throws RangeError for a name that is no quantity, or cannot be told. */
export function gatherSimulated(records: readonly Told[], options: SimulatedOptions): Simulated {
  const { names, days, scale } = options;
  const series: Record<string, Float64Array> = {};
  const firstDays: Record<string, Float64Array> = {};
  for (const name of names) {
    const quantity = QUANTITIES[name];
    if (quantity === undefined) throw new RangeError(`found ${name}, expected the name of a quantity`);
    if (quantity.kind === 'event') firstDays[name] = Float64Array.from(records, (record) => firstDay(record, name));
    else {
      const rows = new Float64Array(records.length * days);
      records.forEach((record, h) => {
        fill(record, name, options, rows.subarray(h * days, (h + 1) * days));
      });
      series[name] = rows;
    }
  }
  return { histories: records.length, days, series, firstDays, grain: scale };
}

function firstDay(record: Told, name: string): number {
  if (name === 'fell') return record.fell ? record.fallDay : Number.NaN;
  const kind = EVENT_KINDS[name] ?? 'general-moves';
  const says = POST_SAYS[name] ?? '';
  const found = record.events.find((event) => event.day > 0 && event.kind === kind && event.says.includes(says));
  return found?.day ?? Number.NaN;
}

/** The post of a general as the act of his turning tells it: the acts are all that is kept of every history. */
const POST_SAYS: Readonly<Record<string, string>> = {
  'general.line.turned': 'with troops',
  'general.staff.turned': 'on a staff post',
  'general.abroad.turned': 'posted abroad',
};

function postOf({ line, abroad }: HistoryRecord['generals'][number]): string {
  return line ? 'line' : abroad ? 'abroad' : 'staff';
}

function fill(record: Told, name: string, options: SimulatedOptions, row: Float64Array): void {
  if (name === 'recognising') {
    const on = record.events.filter(({ kind, day }) => kind === 'recognition' && day > 0).map(({ day }) => day);
    countUp(on, options.recognisedBefore, 1, row);
    return;
  }
  if (name.startsWith('generals.')) {
    const post = name.split('.')[1]!;
    if (record.generals === undefined)
      throw new RangeError(`${name} cannot be told of histories without their generals`);
    const which = record.generals.filter((one) => post === 'moved' || postOf(one) === post);
    const on = which.map(({ day }) => day);
    countUp(on, 0, options.scale, row);
    return;
  }
  const [from, width, unit] = placeOf(name, options.scale);
  const last = Math.min(record.days, row.length);
  for (let d = 0; d < last; d++) {
    let sum = 0;
    for (let k = 0; k < width; k++) sum += record.daily[d * ROW + from + k]!;
    row[d] = sum * unit;
  }
  row.fill(last > 0 ? row[last - 1]! : Number.NaN, last);
}

/** Where a quantity stands in a day's row, over how many columns it is added up, and in what unit. */
function placeOf(name: string, scale: number): readonly [from: number, width: number, unit: number] {
  const column = (COLUMNS as readonly string[]).indexOf(name);
  if (column >= 0) return [column, 1, 1];
  const [conduct, rank] = name.split('.');
  const from = COLUMNS.length + (CONDUCTS as readonly string[]).indexOf(conduct!) * RANKS.length;
  return rank === undefined
    ? [from, RANKS.length, scale]
    : [from + (RANKS as readonly string[]).indexOf(rank), 1, scale];
}

function countUp(on: readonly number[], before: number, each: number, row: Float64Array): void {
  row.fill(before);
  for (const day of on) for (let d = day - 1; d < row.length; d++) row[d]! += each;
}
