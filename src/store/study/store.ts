import type { Batch } from '../../experiments/study/batch.ts';
import { WEEK_ROW } from '../../experiments/study/batch.ts';
import { MEASURES, WEEKLY } from '../../experiments/study/measures.ts';
import type { StudySink } from '../../experiments/study/run-study.ts';
import { runsOf, type Settings, type Study } from '../../experiments/study/study.ts';
import { numberReached } from '../../scenario/draw.ts';
import type { Prior } from '../../scenario/prior.ts';
import { createFile } from '../create.ts';
import { type Database, openToWrite, query } from '../database.ts';
import { explaining } from '../errors.ts';
import type { Identity } from '../identity.ts';
import { SQL_TYPES } from '../schema.ts';
import { inspect, inTransaction } from '../store.ts';
import { appendColumns, type Column } from '../vectors.ts';
import { studyStatements } from './schema.ts';

/** A study's file, open for writing: a sink that has each run once. */
export interface StudyStore extends StudySink {
  readonly file: string;
  /** Whether a run is safe in the file, failed ones included. */
  isDone(run: number): boolean;
  /** How many runs are safe. */
  count(): number;
  /** Forgets the runs that failed, so that they are tried again; returns how many. */
  forgetFailed(): Promise<number>;
  close(): Promise<void>;
}

/**
 * Opens the file of this study, and makes it where there is none. Throws a StoreError when it holds something else (2),
 * cannot be written (73) or is in use (75).
 */
export async function openStudy(file: string, identity: Identity, study: Study, command = ''): Promise<StudyStore> {
  await createFile(file, identity, command, (database) => layStudy(database, study));
  await inspect(file, identity);
  const database = await openToWrite(file);
  try {
    const done = new Uint8Array(runsOf(study));
    for (const { run } of await query(database, 'SELECT run FROM runs')) done[Number(run)] = 1;
    return storeOf(database, done);
  } catch (error) {
    database.close();
    throw error;
  }
}

function storeOf(database: Database, done: Uint8Array): StudyStore {
  const { file, connection } = database;
  let count = done.reduce((sum, one) => sum + one, 0);
  const keep = async (batch: Batch): Promise<void> => {
    const tables = columnsOf(batch);
    await inTransaction(database, async () => {
      for (const [name, columns] of Object.entries(tables)) await appendColumns(connection, name, columns);
    });
    for (const run of batch.runs) done[run] = 1;
    count += batch.runs.length;
  };
  const forgetFailed = async (): Promise<number> => {
    const failed = await query(database, 'DELETE FROM runs WHERE isnan(outcome) RETURNING run');
    await query(database, 'DELETE FROM failures');
    for (const { run } of failed) done[Number(run)] = 0;
    count -= failed.length;
    return failed.length;
  };
  const close = (): Promise<void> => explaining(file, async () => database.close());
  return { file, isDone: (run) => done[run] === 1, count: () => count, keep, forgetFailed, close };
}

function columnsOf({ runs, measures, failures, weeks }: Batch): Record<string, Column[]> {
  const rows = runs.length;
  const weekRows = weeks.length / WEEK_ROW;
  return {
    runs: [
      { kind: 'integer', values: runs },
      ...MEASURES.map((_, k): Column => ({ kind: 'double', values: every(measures, k, MEASURES.length, rows) })),
    ],
    weeks: [
      { kind: 'integer', values: Int32Array.from(every(weeks, 0, WEEK_ROW, weekRows)) },
      { kind: 'integer', values: Int32Array.from(every(weeks, 1, WEEK_ROW, weekRows)) },
      ...WEEKLY.map((_, k): Column => ({ kind: 'double', values: every(weeks, 2 + k, WEEK_ROW, weekRows) })),
    ],
    failures: [
      { kind: 'integer', values: Int32Array.from(failures, ({ run }) => run) },
      { kind: 'text', values: failures.map(({ message }) => message) },
    ],
  };
}

function every(table: Float64Array, column: number, width: number, rows: number): Float64Array {
  const values = new Float64Array(rows);
  for (let row = 0, at = column; row < rows; row++, at += width) values[row] = table[at]!;
  return values;
}

async function layStudy({ connection }: Database, study: Study): Promise<void> {
  const { worlds, levers, assumptions, replicates } = study;
  const shape = { levers: levers.rows, assumptions: assumptions.rows, replicates };
  for (const statement of studyStatements(SQL_TYPES, shape)) await connection.run(statement);
  await appendColumns(connection, 'worlds', [
    { kind: 'integer', values: Int32Array.from(worlds, (_, k) => k) },
    { kind: 'text', values: worlds.map(({ name }) => name) },
    { kind: 'text', values: worlds.map(({ says }) => says) },
  ]);
  for (const [axis, settings] of [
    ['levers', levers],
    ['assumptions', assumptions],
  ] as const) {
    await appendColumns(connection, 'factors', factorColumns(axis, settings));
    await appendColumns(connection, 'settings', settingColumns(axis, settings));
  }
}

function factorColumns(axis: string, { factors }: Settings): Column[] {
  const optionsOf = ({ spread }: Prior): string => JSON.stringify(spread.form === 'oneOf' ? spread.options : []);
  return [
    { kind: 'text', values: factors.map(() => axis) },
    { kind: 'integer', values: Int32Array.from(factors, (_, place) => place) },
    { kind: 'text', values: factors.map(({ path }) => path) },
    { kind: 'text', values: factors.map(optionsOf) },
    { kind: 'text', values: factors.map(({ spread }) => JSON.stringify(spread)) },
  ];
}

function settingColumns(axis: string, { factors, points, rows }: Settings): Column[] {
  const cells = rows * factors.length;
  const values = Float64Array.from({ length: cells }, (_, cell) =>
    numberReached(factors[cell % factors.length]!, points[cell]!),
  );
  return [
    { kind: 'text', values: Array.from({ length: cells }, () => axis) },
    { kind: 'integer', values: Int32Array.from({ length: cells }, (_, cell) => Math.floor(cell / factors.length)) },
    { kind: 'integer', values: Int32Array.from({ length: cells }, (_, cell) => cell % factors.length) },
    { kind: 'double', values: points.slice(0, cells) },
    { kind: 'double', values },
  ];
}
