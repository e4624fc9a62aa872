import { COLUMNS, type Column, OUTCOMES, type Outcome, type Pattern } from '../engine/record/history.ts';
import { addRun, type Counts, noCounts } from '../experiments/ensemble/counts.ts';
import { type Database, query, type SqlRow } from './database.ts';
import { COUNT_NAMES } from './schema.ts';

/** The end of one history, as in the table `runs`; null where there is nothing to say. */
export interface Run {
  readonly history: number;
  readonly failed: boolean;
  readonly message: string | null;
  readonly outcome: Outcome | null;
  readonly pattern: Pattern | null;
  readonly fell: boolean | null;
  readonly fallDay: number | null;
  readonly days: number | null;
  readonly strength: number | null;
  readonly discarded: number | null;
  readonly mobilisedPeak: number | null;
  readonly mobilisedEnd: number | null;
  readonly withheldHeads: number | null;
  readonly defectedHeads: number | null;
  readonly desertedHeads: number | null;
  readonly opposedHeadsStart: number | null;
  readonly opposedStrengthStart: number | null;
  readonly opposedHeadsEnd: number | null;
  readonly opposedStrengthEnd: number | null;
  readonly firstGeneralDay: number | null;
  readonly firstGeneralMember: number | null;
  readonly firstGeneralConduct: string | null;
  readonly firstGeneralLine: boolean | null;
  readonly firstGeneralAbroad: boolean | null;
  readonly generalsLine: number | null;
  readonly generalsStaff: number | null;
  readonly generalsAbroad: number | null;
  readonly checksum: number | null;
}

/** The days of one history: every column of the record, and the counts of conduct by rank, day 1 first. */
export interface Daily {
  readonly history: number;
  readonly days: number;
  readonly columns: Readonly<Record<Column, Float64Array>>;
  /** By name `conduct_rank`, as in the table. */
  readonly counts: Readonly<Record<string, Float64Array>>;
}

/** All runs by history, or those of some histories. */
export async function readRuns(database: Database, from = 0, to = 2 ** 31 - 1): Promise<Run[]> {
  const rows = await query(database, 'SELECT * FROM runs WHERE history BETWEEN ? AND ? ORDER BY history', [from, to]);
  return rows.map(camelled) as unknown as Run[];
}

/** Counts of outcomes and patterns over all histories in the file. */
export async function readCounts(database: Database): Promise<Counts> {
  const rows = await query(
    database,
    'SELECT failed, outcome, pattern, fell, count(*)::INTEGER AS times FROM runs GROUP BY ALL',
  );
  const counts = noCounts();
  for (const { failed, outcome, pattern, fell, times } of rows) {
    if (failed) counts.failed += Number(times);
    else
      addRun(
        counts,
        { outcome: outcome as Outcome, pattern: pattern as Pattern | null, fell: fell === true },
        Number(times),
      );
  }
  return counts;
}

/** The days of one history, or undefined when the file has none of it. */
export async function readDaily(database: Database, history: number): Promise<Daily | undefined> {
  const rows = await query(database, 'SELECT * FROM daily WHERE history = ? ORDER BY day', [history]);
  if (rows.length === 0) return undefined;
  const series = (name: string): Float64Array => Float64Array.from(rows, (row) => Number(row[name]));
  const named = (names: readonly string[]) => Object.fromEntries(names.map((name) => [name, series(name)]));
  return {
    history,
    days: rows.length,
    columns: named(COLUMNS) as Record<Column, Float64Array>,
    counts: named(COUNT_NAMES),
  };
}

/**
 * The history in the middle when they are ordered from the firmest to the weakest regime: those that stand by the share
 * mobilised at its peak, then those that fall, the late ones first. Undefined when none ran.
 */
export async function medianHistory(database: Database): Promise<number | undefined> {
  const order = 'fell, coalesce(-fall_day, 0), mobilised_peak, history';
  const [row] = await query(
    database,
    `SELECT history FROM (SELECT history, row_number() OVER (ORDER BY ${order}) AS place, count(*) OVER () AS ran
     FROM runs WHERE NOT failed) WHERE place = (ran + 1) // 2`,
  );
  return row === undefined ? undefined : Number(row.history);
}

/** How many histories ended in each outcome on each day of the fall: a row for every outcome that is a fall. */
export async function readFallDays(database: Database): Promise<{ outcome: Outcome; day: number; times: number }[]> {
  const rows = await query(
    database,
    'SELECT outcome, fall_day AS day, count(*)::INTEGER AS times FROM runs WHERE fell GROUP BY ALL ORDER BY day, outcome',
  );
  return rows.map(({ outcome, day, times }) => ({
    outcome: OUTCOMES.find((slug) => slug === outcome)!,
    day: Number(day),
    times: Number(times),
  }));
}

function camelled(row: SqlRow): SqlRow {
  const camel = (name: string): string => name.replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase());
  return Object.fromEntries(Object.entries(row).map(([name, value]) => [camel(name), value]));
}
