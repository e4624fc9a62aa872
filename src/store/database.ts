import { existsSync } from 'node:fs';
import { type DuckDBConnection, DuckDBInstance, type DuckDBValue } from '@duckdb/node-api';
import { explaining, StoreError, WRONG_FILE } from './errors.ts';

/** An open file. One process at a time may write to it; many may read while none writes. */
export interface Database {
  readonly file: string;
  readonly connection: DuckDBConnection;
  close(): void;
}

export type SqlRow = Record<string, string | number | boolean | bigint | null>;

/** Small, so that what the store holds in memory does not grow with the file; sorts spill to disk. */
const LIMITS = { threads: '1', memory_limit: '256MB' };

/** Opens a file for writing, and makes it where there is none. */
export function openToWrite(file: string): Promise<Database> {
  return open(file, { ...LIMITS, access_mode: 'READ_WRITE' });
}

/** Opens an ensemble for reading. */
export async function openToRead(file: string): Promise<Database> {
  if (!existsSync(file)) throw new StoreError(WRONG_FILE, `${file} does not exist`);
  const database = await open(file, { ...LIMITS, access_mode: 'READ_ONLY' });
  try {
    await assertEnsemble(database);
    return database;
  } catch (error) {
    database.close();
    throw error;
  }
}

/** Whether the file holds tables, and refuses one whose tables are not an ensemble's. */
export async function assertEnsemble(database: Database): Promise<void> {
  const tables = await tableNames(database);
  if (tables.includes('meta') && tables.includes('runs')) return;
  throw new StoreError(WRONG_FILE, `${database.file} is a DuckDB file, but holds no ensemble (left as it is)`);
}

/** Names of the tables in the file. */
export async function tableNames(database: Database): Promise<string[]> {
  const rows = await query(database, 'SELECT table_name AS name FROM duckdb_tables() ORDER BY 1');
  return rows.map(({ name }) => String(name));
}

/** Rows of a query as plain objects. */
export function query(database: Database, sql: string, values: DuckDBValue[] = []): Promise<SqlRow[]> {
  return explaining(database.file, async () => {
    const result = await database.connection.runAndReadAll(sql, values);
    return result.getRowObjects() as SqlRow[];
  });
}

function open(file: string, options: Record<string, string>): Promise<Database> {
  return explaining(file, async () => {
    const instance = await DuckDBInstance.create(file, options);
    const connection = await instance.connect();
    const close = (): void => {
      connection.closeSync();
      instance.closeSync();
    };
    return { file, connection, close };
  });
}
