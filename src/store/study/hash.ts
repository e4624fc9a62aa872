import { createHash } from 'node:crypto';
import { type Database, openToRead } from '../database.ts';
import { explaining } from '../errors.ts';
import { feed } from '../hash.ts';
import { readMeta, VOLATILE } from '../meta.ts';
import { STUDY_TABLE_NAMES, STUDY_TABLES, type StudyTable } from './schema.ts';

/**
 * SHA-256 over everything in a study's file but when and by what command it was made: the same for any number of threads,
 * any interruption, any order of writing, and whether it was run in one piece or joined from shards.
 */
export async function studyHash(file: string): Promise<string> {
  const database = await openToRead(file);
  try {
    return await explaining(file, () => hashOf(database));
  } finally {
    database.close();
  }
}

async function hashOf(database: Database): Promise<string> {
  const whole = createHash('sha256');
  for (const [key, value] of await readMeta(database)) {
    if (!VOLATILE.some((name) => name === key)) whole.update(`${JSON.stringify([key, value])}\n`);
  }
  for (const name of STUDY_TABLE_NAMES) {
    for (const [column, digest] of await digests(database, name)) whole.update(`${name}.${column} ${digest}\n`);
  }
  return whole.digest('hex');
}

async function digests(database: Database, name: StudyTable): Promise<[string, string][]> {
  const { columns, key } = STUDY_TABLES[name];
  const hashes = columns.map(() => createHash('sha256'));
  const list = columns.map(([column]) => `"${column}"`).join(', ');
  const order = key.map((column) => `"${column}"`).join(', ');
  const result = await database.connection.stream(`SELECT ${list} FROM ${name} ORDER BY ${order}`);
  for (let chunk = await result.fetchChunk(); chunk && chunk.rowCount > 0; chunk = await result.fetchChunk()) {
    for (const [c, spec] of columns.entries()) feed(hashes[c]!, chunk.getColumnVector(c), spec, false);
  }
  return columns.map(([column], c) => [column, hashes[c]!.digest('hex')]);
}
