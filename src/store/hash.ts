import { createHash, type Hash } from 'node:crypto';
import type { DuckDBVector } from '@duckdb/node-api';
import { type Database, openToRead, query } from './database.ts';
import { explaining } from './errors.ts';
import { readMeta, VOLATILE } from './meta.ts';
import { type ColumnSpec, TABLE_NAMES, TABLES, type TableName } from './schema.ts';
import { itemsOf } from './vectors.ts';

/** Histories read at once: what is sorted in memory does not grow with the file. */
const SPAN = 64;
/** More than a file can hold. */
export const EVERY_HISTORY = 2 ** 31 - 1;

/**
 * SHA-256 over everything in the file about histories 1 to `histories` but when and by what command it was made: rows in order of their keys, column by
 * column. The same for any number of threads, any interruption and any order of writing.
 */
export async function exportHash(file: string, histories: number = EVERY_HISTORY): Promise<string> {
  const database = await openToRead(file);
  try {
    return await explaining(file, () => hashOf(database, histories));
  } finally {
    database.close();
  }
}

async function hashOf(database: Database, last: number): Promise<string> {
  const whole = createHash('sha256');
  for (const [key, value] of await readMeta(database)) {
    if (!VOLATILE.some((name) => name === key)) whole.update(`${JSON.stringify([key, value])}\n`);
  }
  const histories = (await query(database, 'SELECT history FROM runs WHERE history <= ? ORDER BY history', [last])).map(
    (row) => Number(row.history),
  );
  for (const name of TABLE_NAMES) {
    const digests = await columnDigests(database, name, histories);
    for (const [i, [column]] of TABLES[name].columns.entries()) whole.update(`${name}.${column} ${digests[i]}\n`);
  }
  return whole.digest('hex');
}

/** One digest a column, so that the borders of DuckDB's chunks leave no trace. */
async function columnDigests(database: Database, name: TableName, histories: readonly number[]): Promise<string[]> {
  const { columns, key, gaps } = TABLES[name];
  const hashes = columns.map(() => createHash('sha256'));
  const list = columns.map(([column]) => `"${column}"`).join(', ');
  const sql = `SELECT ${list} FROM ${name} WHERE history BETWEEN ? AND ? ORDER BY ${key.join(', ')}`;
  for (let i = 0; i < histories.length; i += SPAN) {
    const last = histories[Math.min(i + SPAN, histories.length) - 1]!;
    const result = await database.connection.run(sql, [histories[i]!, last]);
    for (const chunk of await result.fetchAllChunks()) {
      for (const [c, spec] of columns.entries()) feed(hashes[c]!, chunk.getColumnVector(c), spec, gaps);
    }
  }
  return hashes.map((hash) => hash.digest('hex'));
}

/** Adds a column of a chunk. Columns without gaps go in as the bytes of memory (little-endian), all others as text. */
export function feed(hash: Hash, vector: DuckDBVector, [, kind]: ColumnSpec, gaps: boolean): void {
  if (!gaps && kind !== 'text' && kind !== 'boolean') {
    const { buffer, byteOffset, byteLength } = itemsOf(vector);
    hash.update(new Uint8Array(buffer, byteOffset, byteLength));
    return;
  }
  for (let row = 0; row < vector.itemCount; row++) {
    const value = vector.getItem(row);
    hash.update(typeof value === 'string' ? `${JSON.stringify(value)}\n` : `${value}\n`);
  }
}
