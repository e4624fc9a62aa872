import { existsSync, linkSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { type Database, openToWrite } from './database.ts';
import { explaining } from './errors.ts';
import { type Identity, metaOf } from './identity.ts';
import { createStatements } from './schema.ts';

/**
 * Makes the empty file of an ensemble, or of what `fill` lays, where there is none. It appears under its name complete or not at all: a process
 * killed while it writes the first bytes would otherwise leave a file that nothing can open.
 */
export async function createFile(
  file: string,
  identity: Identity,
  command: string,
  fill = fillEnsemble,
): Promise<void> {
  if (existsSync(file)) return;
  sweep(file);
  const draft = `${file}.${process.pid}.new`;
  try {
    await fillDraft(draft, identity, command, fill);
    await explaining(file, async () => publish(draft, file));
  } finally {
    for (const path of [draft, `${draft}.wal`]) rmSync(path, { force: true });
  }
}

async function fillDraft(draft: string, identity: Identity, command: string, fill: Fill): Promise<void> {
  const database = await openToWrite(draft);
  const { connection } = database;
  try {
    await explaining(draft, async () => {
      await connection.run('CREATE TABLE meta (key VARCHAR PRIMARY KEY, value VARCHAR NOT NULL)');
      const meta = [...metaOf(identity), ['created', new Date().toISOString()], ['command', command]];
      for (const row of meta) await connection.run('INSERT INTO meta VALUES (?, ?)', row);
      await fill(database);
      await connection.run('CHECKPOINT');
    });
  } finally {
    database.close();
  }
}

/** Makes the tables of a new file, beside `meta`. */
export type Fill = (database: Database) => Promise<void>;

async function fillEnsemble({ connection }: Database): Promise<void> {
  for (const statement of createStatements()) await connection.run(statement);
}

/** A link, unlike a rename, never replaces the file of a process that was faster; not every disk has links. */
function publish(draft: string, file: string): void {
  try {
    linkSync(draft, file);
  } catch (error) {
    if (existsSync(file)) return;
    if ((error as NodeJS.ErrnoException).code === 'ENOSPC') throw error;
    renameSync(draft, file);
  }
}

/** Removes the drafts of processes that were killed while they wrote them. */
function sweep(file: string): void {
  const folder = dirname(file);
  const start = `${basename(file)}.`;
  for (const name of existsSync(folder) ? readdirSync(folder) : []) {
    const pid = name.startsWith(start) ? /^(\d+)\.new(\.wal)?$/.exec(name.slice(start.length))?.[1] : undefined;
    if (pid !== undefined && !isAlive(Number(pid))) rmSync(join(folder, name), { force: true });
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
