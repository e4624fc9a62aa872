import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { DuckDBInstance } from '@duckdb/node-api';
import { CANNOT_WRITE, StoreError } from './errors.ts';
import { exportTo, type Manifest } from './export.ts';
import { exportHash } from './hash.ts';
import { openStore } from './store.ts';
import { fakeEntries, folderFor, PATHS, smallIdentity } from './testing/keep.ts';
import { shuffled } from './testing/shuffled.ts';

async function kept(file: string, seed: number): Promise<string> {
  const store = await openStore(file, smallIdentity(), `kept ${seed}`);
  await store.keep(shuffled(fakeEntries(1, 90, 30), seed), PATHS);
  await store.close();
  return file;
}

test('tables go out sorted and whole, with a manifest that tells them apart', async (t) => {
  const folder = folderFor(t);
  const file = await kept(join(folder, 'a.duckdb'), 1);
  const out = join(folder, "it's here");
  const manifest = await exportTo(file, out, ['parquet', 'csv']);
  assert.deepEqual(JSON.parse(readFileSync(join(out, 'manifest.json'), 'utf8')), manifest);
  assert.equal(manifest.hash, await exportHash(file));
  assert.equal(manifest.ensemble.command, 'kept 1');
  assert.equal(readdirSync(out).length, 13);
  for (const { file: name, sha256 } of manifest.files) {
    assert.equal(
      createHash('sha256')
        .update(readFileSync(join(out, name)))
        .digest('hex'),
      sha256,
    );
  }
  assert.equal(rowsOf(manifest, 'runs.csv'), 90);
  assert.equal(rowsOf(manifest, 'daily.parquet'), (90 - 12) * 30);
  const [header, ...lines] = readFileSync(join(out, 'daily.csv'), 'utf8').trim().split('\n');
  assert.match(header!, /^history,day,street,.*,detained_enlisted$/);
  const keys = lines.map((line) => line.split(',', 2).map(Number) as [number, number]);
  assert.deepEqual(
    keys,
    keys.toSorted(([a, b], [c, d]) => a - c || b - d),
  );
});

test('Parquet and CSV hold the numbers of the file, to the last digit', async (t) => {
  const folder = folderFor(t);
  const file = await kept(join(folder, 'a.duckdb'), 1);
  await exportTo(file, folder, ['parquet', 'csv']);
  const instance = await DuckDBInstance.create();
  const connection = await instance.connect();
  await connection.run(`ATTACH '${file}' AS kept (READ_ONLY)`);
  for (const table of ['runs', 'daily', 'events', 'generals', 'parameters']) {
    for (const source of [`'${folder}/${table}.parquet'`, `read_csv('${folder}/${table}.csv', all_varchar = true)`]) {
      const cast = source.startsWith('read') ? 'COLUMNS(*)::VARCHAR' : '*';
      const rows = await connection.runAndReadAll(
        `SELECT count(*) FROM (SELECT ${cast} FROM kept.${table} EXCEPT FROM ${source})`,
      );
      assert.equal(rows.getRows()[0]![0], 0n, `${table} from ${source}`);
    }
  }
  connection.closeSync();
  instance.closeSync();
});

test('equal ensembles give equal files', async (t) => {
  const folder = folderFor(t);
  const [one, two] = [await kept(join(folder, '1'), 1), await kept(join(folder, '2'), 2)];
  const first = await exportTo(one, join(folder, 'one'), ['parquet', 'csv']);
  const second = await exportTo(two, join(folder, 'two'), ['parquet', 'csv']);
  assert.deepEqual(second.files, first.files);
});

test('of a larger ensemble goes out what was asked for, as if it had been kept alone', async (t) => {
  const folder = folderFor(t);
  const file = await kept(join(folder, 'a.duckdb'), 1);
  const manifest = await exportTo(file, join(folder, 'some'), ['csv'], 3);
  assert.deepEqual([rowsOf(manifest, 'runs.csv'), rowsOf(manifest, 'parameters.csv')], [3, 3 * PATHS.length]);
  const store = await openStore(join(folder, 'b.duckdb'), smallIdentity(), 'alone');
  await store.keep(fakeEntries(1, 3, 30), PATHS);
  await store.close();
  const alone = await exportTo(join(folder, 'b.duckdb'), join(folder, 'alone'), ['csv']);
  assert.deepEqual([manifest.hash, manifest.files], [alone.hash, alone.files]);
});

test('a folder that cannot be made is told as such', async (t) => {
  const folder = folderFor(t);
  const file = await kept(join(folder, 'a.duckdb'), 1);
  writeFileSync(join(folder, 'taken'), '');
  await assert.rejects(
    exportTo(file, join(folder, 'taken'), ['csv']),
    (error) => error instanceof StoreError && error.code === CANNOT_WRITE && /cannot be written/.test(error.message),
  );
});

function rowsOf(manifest: Manifest, name: string): number | undefined {
  return manifest.files.find(({ file }) => file === name)?.rows;
}
