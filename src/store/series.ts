import { COLUMNS, type Column, type RecordedEvent } from '../engine/record/history.ts';
import { type Database, query } from './database.ts';
import { COUNT_NAMES } from './schema.ts';

/** One column over the days, as quantiles of the histories that still ran on that day. */
export interface Band {
  readonly days: readonly number[];
  /** Histories that reached each day. */
  readonly running: readonly number[];
  /** One series for each asked quantile. */
  readonly quantiles: readonly (readonly number[])[];
}

/** The band of a column or count between quantiles, [.05, .5, .95] unless told. */
export async function readBand(
  database: Database,
  column: Column | string,
  quantiles: readonly number[] = [0.05, 0.5, 0.95],
): Promise<Band> {
  if (![...COLUMNS, ...COUNT_NAMES].includes(column)) throw new RangeError(`there is no column ${column}`);
  const asked = quantiles.map((q, i) => `quantile_cont("${column}", ${Number(q)})::DOUBLE AS q${i}`).join(', ');
  const rows = await query(
    database,
    `SELECT day, count(*)::INTEGER AS running, ${asked} FROM daily GROUP BY day ORDER BY day`,
  );
  return {
    days: rows.map(({ day }) => Number(day)),
    running: rows.map(({ running }) => Number(running)),
    quantiles: quantiles.map((_, i) => rows.map((row) => Number(row[`q${i}`]))),
  };
}

/** The events of one history, in their order. */
export async function readEvents(database: Database, history: number): Promise<RecordedEvent[]> {
  const rows = await query(
    database,
    'SELECT day, kind, says, size, member FROM events WHERE history = ? ORDER BY ordinal',
    [history],
  );
  return rows as unknown as RecordedEvent[];
}

/** What was drawn for the histories that ran: one row a history, one column a path. */
export interface Drawn {
  readonly paths: readonly string[];
  readonly histories: readonly number[];
  /** By path, in the order of `histories`. */
  readonly values: ReadonlyMap<string, Float64Array>;
}

/** All drawn parameters. */
export async function readDrawn(database: Database): Promise<Drawn> {
  const rows = await query(
    database,
    'SELECT path, list(history ORDER BY history) AS histories, list(value ORDER BY history) AS numbers FROM parameters GROUP BY path ORDER BY path',
  );
  const itemsOf = (value: unknown): number[] => (value as { items: number[] }).items;
  const values = new Map(rows.map(({ path, numbers }) => [String(path), Float64Array.from(itemsOf(numbers))]));
  return { paths: [...values.keys()], histories: rows[0] ? itemsOf(rows[0].histories) : [], values };
}

/** What was drawn for one history, by path. */
export async function readDrawnOf(database: Database, history: number): Promise<Map<string, number>> {
  const rows = await query(database, 'SELECT path, value FROM parameters WHERE history = ? ORDER BY path', [history]);
  return new Map(rows.map(({ path, value }) => [String(path), Number(value)]));
}
