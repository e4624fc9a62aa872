import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { runsOf, type Study, shardOf } from '../../experiments/study/study.ts';
import { type Database, openToRead, openToWrite, query } from '../database.ts';
import { explaining, StoreError, WRONG_FILE } from '../errors.ts';
import { OPTIONS, sha256Of, telling } from '../export.ts';
import { assertSame, type Identity } from '../identity.ts';
import { readMeta } from '../meta.ts';
import { inTransaction } from '../store.ts';
import { GROWING } from './schema.ts';
import { openStudy } from './store.ts';

/** What `manifest.json` of a shard holds. */
const manifestShape = z.object({
  study: z.record(z.string(), z.string()),
  shard: z.number().int(),
  shards: z.number().int(),
  from: z.number().int(),
  to: z.number().int(),
  files: z.record(z.string(), z.object({ rows: z.number().int(), sha256: z.string() })),
});
type ShardManifest = z.infer<typeof manifestShape>;

/** Writes the runs of a finished shard from its working file into a folder: Parquet files and a manifest. */
export async function exportShard(
  file: string,
  folder: string,
  part: { readonly shard: number; readonly shards: number; readonly runs: number },
): Promise<void> {
  const { from, to } = shardOf(part.runs, part.shard, part.shards);
  const database = await openToRead(file);
  try {
    await telling(folder, async () => {
      mkdirSync(folder, { recursive: true });
      const files: ShardManifest['files'] = {};
      for (const table of GROWING) files[table] = await exportRange(database, folder, table, from, to);
      const study = Object.fromEntries(await readMeta(database));
      const manifest: ShardManifest = { study, shard: part.shard, shards: part.shards, from, to, files };
      writeFileSync(join(folder, 'manifest.json'), `${JSON.stringify(manifest, null, 2)}\n`);
    });
  } finally {
    database.close();
  }
}

/**
 * Joins the shards of a study into its file, which then has the hash of the study run in one piece. Every shard must be
 * there once, whole and of this study; a StoreError (2) says which is not, and no file is made.
 */
export async function mergeShards(
  file: string,
  identity: Identity,
  study: Study,
  folders: readonly string[],
  command = '',
): Promise<void> {
  const manifests: ShardManifest[] = [];
  for (const folder of folders) manifests.push(await checked(folder, identity));
  assertWhole(manifests, folders, runsOf(study));
  const store = await openStudy(file, identity, study, command);
  const isEmpty = store.count() === 0;
  await store.close();
  if (!isEmpty) throw new StoreError(WRONG_FILE, `${file} has runs already; name another file`);
  const database = await openToWrite(file);
  try {
    await inTransaction(database, async () => {
      for (const folder of folders) for (const table of GROWING) await take(database, table, folder);
    });
  } finally {
    database.close();
  }
}

async function exportRange(database: Database, folder: string, table: string, from: number, to: number) {
  const path = join(folder, `${table}.parquet`);
  const order = table === 'weeks' ? 'run, day' : 'run';
  const rows = `SELECT * FROM ${table} WHERE run >= ${from} AND run < ${to} ORDER BY ${order}`;
  const result = await database.connection.run(`COPY (${rows}) TO ${quoted(path)} (${OPTIONS.parquet})`);
  return { rows: Number(result.rowsChanged), sha256: await sha256Of(path) };
}

async function take(database: Database, table: string, folder: string): Promise<void> {
  await query(database, `INSERT INTO ${table} SELECT * FROM read_parquet(${quoted(join(folder, `${table}.parquet`))})`);
}

async function checked(folder: string, identity: Identity): Promise<ShardManifest> {
  const manifest = readManifest(folder);
  assertSame(folder, new Map(Object.entries(manifest.study)), identity);
  for (const [table, { sha256 }] of Object.entries(manifest.files)) {
    const path = join(folder, `${table}.parquet`);
    const found = existsSync(path) ? await explaining(path, () => sha256Of(path)) : 'no such file';
    if (found !== sha256) throw new StoreError(WRONG_FILE, `${path} is not what its manifest says: found ${found}`);
  }
  const { rows = 0 } = manifest.files.runs ?? {};
  const asked = manifest.to - manifest.from;
  if (rows !== asked)
    throw new StoreError(WRONG_FILE, `${folder} has ${rows} of ${asked} runs; run the shard to its end`);
  return manifest;
}

function readManifest(folder: string): ShardManifest {
  const path = join(folder, 'manifest.json');
  if (!existsSync(path)) throw new StoreError(WRONG_FILE, `${folder} is no shard: it has no manifest.json`);
  try {
    return manifestShape.parse(JSON.parse(readFileSync(path, 'utf8')));
  } catch (error) {
    throw new StoreError(WRONG_FILE, `${path} is not the manifest of a shard`, error);
  }
}

function assertWhole(manifests: readonly ShardManifest[], folders: readonly string[], runs: number): void {
  const shards = manifests[0]?.shards ?? 0;
  const seen = new Map<number, string>();
  for (const [k, manifest] of manifests.entries()) {
    const folder = folders[k]!;
    const expected = shardOf(runs, manifest.shard, manifest.shards);
    const twice = seen.get(manifest.shard);
    if (twice !== undefined)
      throw new StoreError(WRONG_FILE, `${twice} and ${folder} are both shard ${manifest.shard}`);
    if (manifest.shards !== shards)
      throw new StoreError(WRONG_FILE, `${folder} is one of ${manifest.shards} shards, ${folders[0]} one of ${shards}`);
    if (manifest.from !== expected.from || manifest.to !== expected.to)
      throw new StoreError(WRONG_FILE, `${folder} holds runs of another cut of the study`);
    seen.set(manifest.shard, folder);
  }
  const missing = Array.from({ length: shards }, (_, k) => k + 1).filter((shard) => !seen.has(shard));
  if (missing.length > 0 || shards === 0)
    throw new StoreError(WRONG_FILE, `of ${shards} shards these are missing: ${missing.join(', ') || 'all'}`);
}

function quoted(path: string): string {
  return `'${path.replaceAll("'", "''")}'`;
}
