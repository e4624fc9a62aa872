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

/** What the writer may hold is small, so that a long ensemble takes no more memory than a short one. */
const WRITER = { access_mode: 'READ_WRITE', threads: '1', memory_limit: '96MB' };
/** A reader sorts and takes quantiles over the whole file; what is more than this goes through the disk. */
const READER = { access_mode: 'READ_ONLY', threads: '2', memory_limit: '1GB' };

/** Opens a file for writing, and makes it where there is none. */
export function openToWrite(file: string): Promise<Database> {
  return open(file, WRITER);
}

/** Opens an ensemble for reading. */
export async function openToRead(file: string): Promise<Database> {
  if (!existsSync(file)) throw new StoreError(WRONG_FILE, `${file} does not exist`);
  const database = await open(file, READER);
  try {
    await assertEnsemble(database);
    return database;
  } catch (error) {
    database.close();
    throw error;
  }
}

/** Refuses a file whose tables are not an ensemble's. */
async function assertEnsemble(database: Database): Promise<void> {
  const tables = await tableNames(database);
  if (tables.includes('meta') && tables.includes('runs')) return;
  throw new StoreError(WRONG_FILE, `${database.file} is a DuckDB file, but holds no ensemble (left as it is)`);
}

/** Names of the tables in the file. */
async function tableNames(database: Database): Promise<string[]> {
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
