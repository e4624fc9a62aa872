import { COLUMNS, COUNTS, type HistoryRecord, ROW } from '../engine/record/history.ts';
import type { Entry, RanEntry } from '../experiments/ensemble/entry.ts';
import { endingOf, generalsOf } from '../experiments/study/measures.ts';
import { TABLES, type TableName } from './schema.ts';
import type { Cell, Column } from './vectors.ts';

/** A batch of histories as the columns of the four tables. */
export function tablesOf(entries: readonly Entry[], paths: readonly string[]): Record<TableName, Column[]> {
  const ran = entries.filter((entry) => entry.ran);
  return {
    runs: transposed('runs', entries.map(runRow)),
    daily: dailyColumns(ran.map(({ record }) => record)),
    events: transposed('events', ran.flatMap(eventRows)),
    generals: transposed('generals', ran.flatMap(generalRows)),
    parameters: transposed(
      'parameters',
      ran.flatMap((entry) => parameterRows(entry, paths)),
    ),
  };
}

type Row = Readonly<Record<string, Cell>>;

/** Rows as columns; what a row does not name is a gap. */
function transposed(table: TableName, rows: readonly Row[]): Column[] {
  return TABLES[table].columns.map(([name, kind]) => ({ kind, values: rows.map((row) => row[name] ?? null) }));
}

function runRow(entry: Entry): Row {
  if (!entry.ran) return { history: entry.history, failed: true, message: entry.message };
  const { record } = entry;
  const [headsStart, strengthStart, headsEnd, strengthEnd] = record.opposed;
  return {
    history: entry.history,
    failed: false,
    outcome: record.outcome,
    pattern: record.pattern,
    fell: record.fell,
    fall_day: record.fell ? record.fallDay : null,
    days: record.days,
    strength: record.strength,
    discarded: record.discarded,
    ...endingOf(record),
    opposed_heads_start: headsStart,
    opposed_strength_start: strengthStart,
    opposed_heads_end: headsEnd,
    opposed_strength_end: strengthEnd,
    ...generals(record),
    checksum: record.checksum,
  };
}

function generals(record: HistoryRecord): Row {
  const first = record.generals[0];
  return {
    first_general_day: first?.day ?? null,
    first_general_member: first?.member ?? null,
    first_general_conduct: first?.conduct ?? null,
    first_general_line: first?.line ?? null,
    first_general_abroad: first?.abroad ?? null,
    ...generalsOf(record),
  };
}

function eventRows({ history, record }: RanEntry): Row[] {
  return record.events.map((event, ordinal) => ({ ...event, history, ordinal }));
}

function generalRows({ history, record }: RanEntry): Row[] {
  return record.generals.map((general, ordinal) => ({ ...general, history, ordinal }));
}

function parameterRows({ history, drawn }: RanEntry, paths: readonly string[]): Row[] {
  return Array.from(drawn, (value, i) => ({ history, path: paths[i] ?? `unnamed.${i}`, value }));
}

function dailyColumns(records: readonly HistoryRecord[]): Column[] {
  const rows = records.reduce((sum, { days }) => sum + days, 0);
  const ids = [new Int32Array(rows), new Int32Array(rows)] as const;
  const doubles = COLUMNS.map(() => new Float64Array(rows));
  const counts = Array.from({ length: COUNTS }, () => new Int32Array(rows));
  let row = 0;
  for (const { history, days, daily } of records) {
    for (let day = 0; day < days; day++, row++) {
      ids[0][row] = history;
      ids[1][row] = day + 1;
      for (let c = 0; c < COLUMNS.length; c++) doubles[c]![row] = daily[day * ROW + c]!;
      for (let c = 0; c < COUNTS; c++) counts[c]![row] = daily[day * ROW + COLUMNS.length + c]!;
    }
  }
  const integer = [...ids, ...counts].map((values): Column => ({ kind: 'integer', values }));
  const double = doubles.map((values): Column => ({ kind: 'double', values }));
  return [...integer.slice(0, 2), ...double, ...integer.slice(2)];
}
