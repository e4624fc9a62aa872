import { createHash } from 'node:crypto';
import { createReadStream, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { type Database, openToRead } from './database.ts';
import { CANNOT_WRITE, StoreError } from './errors.ts';
import { EVERY_HISTORY, exportHash } from './hash.ts';
import { readMeta, VOLATILE } from './meta.ts';
import { TABLE_NAMES, TABLES, type TableName } from './schema.ts';

const EXPORT_FORMATS = ['parquet', 'csv'] as const;
export type ExportFormat = (typeof EXPORT_FORMATS)[number];

export interface ExportedFile {
  readonly file: string;
  readonly table: string;
  readonly rows: number;
  readonly sha256: string;
}
/** What `manifest.json` holds: where the tables come from, and how to tell that none was changed. */
export interface Manifest {
  readonly ensemble: Readonly<Record<string, string>>;
  /** `exportHash` of these histories. */
  readonly hash: string;
  readonly files: readonly ExportedFile[];
}

/** How DuckDB writes each format. */
export const OPTIONS: Record<ExportFormat, string> = {
  parquet: 'FORMAT parquet, COMPRESSION zstd, ROW_GROUP_SIZE 20480',
  csv: 'FORMAT csv, HEADER',
};

/**
 * Writes the tables of histories 1 to `histories` of an ensemble into a folder, sorted, one file a table and format, with
 * a manifest.
 */
export async function exportTo(
  file: string,
  folder: string,
  formats: readonly ExportFormat[],
  histories: number = EVERY_HISTORY,
): Promise<Manifest> {
  const hash = await exportHash(file, histories);
  const database = await openToRead(file);
  try {
    return await telling(folder, async () => {
      mkdirSync(folder, { recursive: true });
      const files: ExportedFile[] = [];
      for (const table of [...TABLE_NAMES, 'meta'] as const) {
        for (const format of formats) files.push(await exportTable(database, folder, table, format, histories));
      }
      const manifest = { ensemble: Object.fromEntries(await readMeta(database)), hash, files };
      writeFileSync(join(folder, 'manifest.json'), `${JSON.stringify(manifest, null, 2)}\n`);
      return manifest;
    });
  } finally {
    database.close();
  }
}

async function exportTable(
  database: Database,
  folder: string,
  table: TableName | 'meta',
  format: ExportFormat,
  histories: number,
): Promise<ExportedFile> {
  const file = `${table}.${format}`;
  const path = join(folder, file);
  const key = table === 'meta' ? ['key'] : TABLES[table].key;
  const rows =
    table === 'meta'
      ? `meta WHERE key NOT IN (${VOLATILE.map((name) => `'${name}'`).join(', ')})`
      : `${table} WHERE history <= ${histories}`;
  const quoted = `'${path.replaceAll("'", "''")}'`;
  const result = await database.connection.run(
    `COPY (SELECT * FROM ${rows} ORDER BY ${key.join(', ')}) TO ${quoted} (${OPTIONS[format]})`,
  );
  return { file, table, rows: Number(result.rowsChanged), sha256: await sha256Of(path) };
}

/** SHA-256 of the bytes of a file. */
export async function sha256Of(path: string): Promise<string> {
  const hash = createHash('sha256');
  await pipeline(createReadStream(path), hash);
  return hash.digest('hex');
}

/** Runs `work`, all of whose errors are about the folder that it writes, and says so. */
export async function telling<T>(folder: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof StoreError) throw error;
    const said = error instanceof Error ? error.message.split('\n')[0] : String(error);
    throw new StoreError(CANNOT_WRITE, `${folder} cannot be written: ${said}`, error);
  }
}
