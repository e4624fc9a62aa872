import type { Entry, Sink } from '../experiments/ensemble/entry.ts';
import { createFile } from './create.ts';
import { type Database, openToRead, openToWrite, query } from './database.ts';
import { explaining } from './errors.ts';
import { assertSame, type Identity } from './identity.ts';
import { readMeta } from './meta.ts';
import { tablesOf } from './rows.ts';
import { TABLE_NAMES } from './schema.ts';
import { appendColumns } from './vectors.ts';

/** An ensemble's file, open for writing: a sink that has each history once. */
export interface Store extends Sink {
  readonly file: string;
  /** Histories that are safe in the file, failed ones included; grows with `keep`. */
  readonly done: ReadonlySet<number>;
  /** Forgets the histories that failed, so that they are tried again; returns how many. */
  forgetFailed(): Promise<number>;
  /** Folds the journal into the file and frees it. */
  close(): Promise<void>;
}

/**
 * Opens the file of this ensemble, and makes it where there is none. Throws a StoreError when it holds another ensemble
 * (2), is no ensemble (2), cannot be written (73) or is in use (75).
 */
export async function openStore(file: string, identity: Identity, command = ''): Promise<Store> {
  await createFile(file, identity, command);
  await inspect(file, identity);
  const database = await openToWrite(file);
  try {
    const done = new Set((await query(database, 'SELECT history FROM runs')).map(({ history }) => Number(history)));
    return storeOf(database, done);
  } catch (error) {
    database.close();
    throw error;
  }
}

/** Opening for writing folds a journal into the file, so a file that may be somebody else's is first only read. */
export async function inspect(file: string, identity: Identity): Promise<void> {
  const database = await openToRead(file);
  try {
    assertSame(file, await readMeta(database), identity);
  } finally {
    database.close();
  }
}

function storeOf(database: Database, done: Set<number>): Store {
  const { file, connection } = database;
  const keep = async (entries: readonly Entry[], paths: readonly string[]): Promise<void> => {
    const fresh = entries.filter(({ history }) => !done.has(history));
    const tables = tablesOf(fresh, paths);
    await inTransaction(database, async () => {
      for (const name of TABLE_NAMES) await appendColumns(connection, name, tables[name]);
    });
    for (const { history } of fresh) done.add(history);
  };
  const forgetFailed = async (): Promise<number> => {
    const failed = await query(database, 'DELETE FROM runs WHERE failed RETURNING history');
    for (const { history } of failed) done.delete(Number(history));
    return failed.length;
  };
  const close = (): Promise<void> => explaining(file, async () => database.close());
  return { file, done, keep, forgetFailed, close };
}

/** Runs `work` in one transaction: all of it is in the file, or nothing. */
export async function inTransaction(database: Database, work: () => Promise<void>): Promise<void> {
  await explaining(database.file, async () => {
    await database.connection.run('BEGIN TRANSACTION');
    try {
      await work();
      await database.connection.run('COMMIT');
    } catch (error) {
      // After a failed commit there may be nothing left to roll back; the first error is the one to tell.
      await database.connection.run('ROLLBACK').catch(() => {});
      throw error;
    }
  });
}
