import { MEASURES, type Measure, WEEKLY } from '../../experiments/study/measures.ts';
import { type Database, query } from '../database.ts';
import { explaining, StoreError, WRONG_FILE } from '../errors.ts';
import { readMeta } from '../meta.ts';
import { itemsOf } from '../vectors.ts';

/** One parameter that a study sets, and what it is set to: a choice as the place of its option in the table, a switch as 0 or 1. */
export interface StoredFactor {
  readonly path: string;
  /** Options of a choice in the order of its spread; empty for numbers. */
  readonly options: readonly (string | number | boolean)[];
  /** By row. */
  readonly u: Float64Array;
  readonly values: Float64Array;
}

/** A study as its file says it: what was asked, and what is known so far. */
export interface StoredStudy {
  readonly file: string;
  readonly meta: ReadonlyMap<string, string>;
  readonly worlds: readonly { readonly name: string; readonly says: string }[];
  readonly levers: readonly StoredFactor[];
  readonly assumptions: readonly StoredFactor[];
  readonly rows: { readonly levers: number; readonly assumptions: number };
  readonly replicates: number;
  /** Runs of the whole study. */
  readonly runs: number;
  /** Runs that are in the file, and how many of those failed. */
  readonly done: number;
  readonly failed: number;
  /** By run; NaN where a run is missing or failed, or the measure does not apply. */
  readonly measures: Readonly<Record<Measure, Float64Array>>;
}

/** Reads a study whole: 200 bytes a run. Throws a StoreError (2) when the file holds something else. */
export async function readStudy(database: Database): Promise<StoredStudy> {
  await assertStudy(database);
  const meta = await readMeta(database);
  const [worldCount = 1, levers = 1, assumptions = 1, replicates = 1] = shapeOf(meta.get('design') ?? '');
  const runs = worldCount * levers * assumptions * replicates;
  const worlds = await query(database, 'SELECT name, says FROM worlds ORDER BY world');
  const measures = await readMeasures(database, runs);
  const [counts] = await query(
    database,
    'SELECT count(*)::INTEGER AS done, count(*) FILTER (isnan(outcome))::INTEGER AS failed FROM runs',
  );
  return {
    file: database.file,
    meta,
    worlds: worlds.map(({ name, says }) => ({ name: String(name), says: String(says) })),
    levers: await readFactors(database, 'levers', levers),
    assumptions: await readFactors(database, 'assumptions', assumptions),
    rows: { levers, assumptions },
    replicates,
    runs,
    done: Number(counts!.done),
    failed: Number(counts!.failed),
    measures,
  };
}

/** Whether the file holds a study, and no ensemble. */
export async function isStudy(database: Database): Promise<boolean> {
  const [row] = await query(
    database,
    "SELECT count(*)::INTEGER AS tables FROM duckdb_tables() WHERE table_name IN ('worlds', 'settings')",
  );
  return Number(row!.tables) === 2;
}

/** The failed runs, and why. */
export async function readFailures(database: Database): Promise<{ run: number; message: string }[]> {
  const rows = await query(database, 'SELECT run, message FROM failures ORDER BY run');
  return rows.map(({ run, message }) => ({ run: Number(run), message: String(message) }));
}

/** One column of the weekly table: for each kept week its run, its day and the value, by run and day. */
export async function readWeeks(
  database: Database,
  column: (typeof WEEKLY)[number],
): Promise<{ readonly run: Float64Array; readonly day: Float64Array; readonly value: Float64Array }> {
  if (!WEEKLY.includes(column)) throw new RangeError(`found ${column}, expected one of ${WEEKLY.join(', ')}`);
  const [run, day, value] = await readColumns(
    database,
    `SELECT run::DOUBLE, day::DOUBLE, "${column}" FROM weeks ORDER BY run, day`,
    3,
  );
  return { run: run!, day: day!, value: value! };
}

async function assertStudy(database: Database): Promise<void> {
  if (await isStudy(database)) return;
  throw new StoreError(WRONG_FILE, `${database.file} holds an ensemble, expected a study (left as it is)`);
}

async function readMeasures(database: Database, runs: number): Promise<Record<Measure, Float64Array>> {
  const list = MEASURES.map((name) => `"${name}"`).join(', ');
  const [run, ...columns] = await readColumns(database, `SELECT run::DOUBLE, ${list} FROM runs`, 1 + MEASURES.length);
  const laid = columns.map((column) => {
    const whole = new Float64Array(runs).fill(Number.NaN);
    for (let k = 0; k < column.length; k++) whole[run![k]!] = column[k]!;
    return whole;
  });
  return Object.fromEntries(MEASURES.map((name, k) => [name, laid[k]!])) as Record<Measure, Float64Array>;
}

async function readFactors(database: Database, axis: string, rows: number): Promise<StoredFactor[]> {
  const factors = await query(database, 'SELECT path, options FROM factors WHERE axis = ? ORDER BY place', [axis]);
  const [u, values] = await readColumns(
    database,
    `SELECT u, value FROM settings WHERE axis = '${axis}' ORDER BY place, "row"`,
    2,
  );
  return factors.map(({ path, options }, place) => ({
    path: String(path),
    options: JSON.parse(String(options)),
    u: u!.slice(place * rows, (place + 1) * rows),
    values: values!.slice(place * rows, (place + 1) * rows),
  }));
}

/** Columns of doubles as flat arrays. */
function readColumns(database: Database, sql: string, width: number): Promise<Float64Array[]> {
  return explaining(database.file, async () => {
    const chunks = await (await database.connection.run(sql)).fetchAllChunks();
    const rows = chunks.reduce((sum, chunk) => sum + chunk.rowCount, 0);
    const columns = Array.from({ length: width }, () => new Float64Array(rows));
    let at = 0;
    for (const chunk of chunks) {
      for (let c = 0; c < width; c++)
        columns[c]!.set((itemsOf(chunk.getColumnVector(c)) as Float64Array).subarray(0, chunk.rowCount), at);
      at += chunk.rowCount;
    }
    return columns;
  });
}

/** Worlds, rows of levers, rows of assumptions and replicates, as the design of the identity says them. */
function shapeOf(design: string): number[] {
  const shape = /, (\d+) x (\d+) x (\d+) x (\d+) = /.exec(design);
  return shape ? shape.slice(1).map(Number) : [];
}
