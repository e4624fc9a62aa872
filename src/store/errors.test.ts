import assert from 'node:assert/strict';
import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { openToRead, query } from './database.ts';
import { BUSY, CANNOT_WRITE, type StoreCode, StoreError, WRONG_FILE } from './errors.ts';
import { FORMAT } from './identity.ts';
import { readCounts } from './read.ts';
import { openStore } from './store.ts';
import { fakeEntries, folderFor, PATHS, smallIdentity } from './testing/keep.ts';

const refuses = (code: StoreCode, says: RegExp) => (error: unknown) => {
  assert.ok(error instanceof StoreError, String(error));
  assert.equal(error.code, code);
  assert.match(error.message, says);
  return true;
};
const duckdb = import.meta.resolve('@duckdb/node-api');
const store = new URL('./store.ts', import.meta.url).href;
const keep = new URL('./testing/keep.ts', import.meta.url).href;

test('a file of another ensemble is refused with both values, and left as it is', async (t) => {
  const file = join(folderFor(t), 'a.duckdb');
  await (await openStore(file, smallIdentity())).close();
  const before = readFileSync(file);
  const other = smallIdentity({ seed: 6, caseHash: 'c1', scale: 10, engine: '1' });
  for (const says of [/the seed: the file holds 5, asked for 6/, /hash of the case: the file holds c0, asked for c1/]) {
    await assert.rejects(openStore(file, other), refuses(WRONG_FILE, says));
  }
  for (const changed of [
    { world: 'x' },
    { format: FORMAT + 1 },
    { members: 3 },
    { days: 31 },
    { design: 'sobol' },
    { case: 'b' },
  ]) {
    await assert.rejects(openStore(file, smallIdentity(changed)), refuses(WRONG_FILE, /asked for/));
  }
  assert.ok(readFileSync(file).equals(before));
});

test('what is no DuckDB file is refused and left as it is', async (t) => {
  const folder = folderFor(t);
  const good = join(folder, 'good.duckdb');
  const made = await openStore(good, smallIdentity());
  await made.keep(fakeEntries(1, 40), PATHS);
  await made.close();
  const bytes = readFileSync(good);
  const spoiled = Buffer.from(bytes);
  spoiled.fill(0x5a, 4096, 16384);
  const cases = {
    text: Buffer.from('history,day\n1,1\n'.repeat(900)),
    empty: Buffer.alloc(0),
    cut: bytes.subarray(0, 12288),
    spoiled,
  };
  for (const [name, content] of Object.entries(cases)) {
    const file = join(folder, name);
    writeFileSync(file, content);
    await assert.rejects(openStore(file, smallIdentity()), refuses(WRONG_FILE, /no|not/), name);
    await assert.rejects(openToRead(file), refuses(WRONG_FILE, /left as it is/), name);
    assert.ok(readFileSync(file).equals(content), name);
  }
  assert.deepEqual(readdirSync(folder).sort(), ['cut', 'empty', 'good.duckdb', 'spoiled', 'text']);
});

test('a DuckDB file of somebody else is refused and left as it is', async (t) => {
  const file = join(folderFor(t), 'theirs.duckdb');
  // Killed before it could fold its journal into the file: opening such a file for writing would change it.
  const code = `import { DuckDBInstance } from '${duckdb}';
    const connection = await (await DuckDBInstance.create(${JSON.stringify(file)})).connect();
    await connection.run('CREATE TABLE customers AS SELECT 1 AS id'); process.kill(process.pid, 'SIGKILL');`;
  spawnSync(process.execPath, ['--input-type=module', '-e', code]);
  assert.ok(existsSync(`${file}.wal`));
  const before = readFileSync(file);
  await assert.rejects(openStore(file, smallIdentity()), refuses(WRONG_FILE, /holds no ensemble/));
  assert.ok(readFileSync(file).equals(before));
});

test('a file that is not there cannot be read, and a folder that is not there cannot be written', async (t) => {
  const folder = folderFor(t);
  await assert.rejects(openToRead(join(folder, 'none.duckdb')), refuses(WRONG_FILE, /does not exist/));
  await assert.rejects(openStore(join(folder, 'no', 'a.duckdb'), smallIdentity()), refuses(CANNOT_WRITE, /cannot be/));
  mkdirSync(join(folder, 'a.duckdb'));
  await assert.rejects(openStore(join(folder, 'a.duckdb'), smallIdentity()), refuses(WRONG_FILE, /directory/));
  assert.ok(!existsSync(join(folder, 'no')));
});

test('while another process writes, nobody else writes or reads', async (t) => {
  const file = join(folderFor(t), 'a.duckdb');
  const code = `import { openStore } from '${store}'; import { smallIdentity } from '${keep}';
    await openStore(${JSON.stringify(file)}, smallIdentity()); console.log('open'); setInterval(() => {}, 1000);`;
  const child = spawn(process.execPath, ['--input-type=module', '-e', code], { stdio: ['ignore', 'pipe', 'inherit'] });
  t.after(() => child.kill('SIGKILL'));
  await once(child.stdout, 'data');
  await assert.rejects(openStore(file, smallIdentity()), refuses(BUSY, /in use by another process/));
  await assert.rejects(openToRead(file), refuses(BUSY, /in use by another process/));
  child.kill('SIGKILL');
  await once(child, 'exit');
  await (await openStore(file, smallIdentity())).close();
});

test('when the disk is full the error is 73, and what was committed is kept', {
  skip: process.platform === 'win32',
}, async (t) => {
  const file = join(folderFor(t), 'a.duckdb');
  const code = `import { openStore } from '${store}'; import { fakeEntries, PATHS, smallIdentity } from '${keep}';
    const store = await openStore(${JSON.stringify(file)}, smallIdentity());
    try { for (let i = 0; ; i += 50) await store.keep(fakeEntries(i + 1, i + 50, 30), PATHS); }
    catch (error) { console.log(JSON.stringify([error.code, store.done.size])); await store.close(); }`;
  // A limit on the size of a file fails the write as a full disk does, and needs no rights.
  const command = `ulimit -f 3000; exec "$0" --input-type=module -e "$1"`;
  const said = execFileSync('bash', ['-c', command, process.execPath, code], { encoding: 'utf8' });
  const [exit, acknowledged] = JSON.parse(said) as [number, number];
  assert.equal(exit, CANNOT_WRITE);
  assert.ok(acknowledged >= 50);
  const resumed = await openStore(file, smallIdentity());
  assert.equal(resumed.done.size, acknowledged);
  await resumed.keep(fakeEntries(1, acknowledged + 100, 30), PATHS);
  await resumed.close();
  const database = await openToRead(file);
  t.after(() => database.close());
  const { ran, failed } = await readCounts(database);
  assert.equal(ran + failed, acknowledged + 100);
  const [rows] = await query(database, 'SELECT count(*) AS n, count(DISTINCT (history, day)) AS d FROM daily');
  assert.deepEqual([rows!.n, rows!.d], [BigInt(ran * 30), BigInt(ran * 30)]);
});

test('a disk with no room for the first bytes leaves no file', { skip: process.platform === 'win32' }, async (t) => {
  const folder = folderFor(t);
  const code = `import { openStore } from '${store}'; import { smallIdentity } from '${keep}';
    await openStore(${JSON.stringify(join(folder, 'a.duckdb'))}, smallIdentity()).catch((error) => console.log(error.code));`;
  const command = `ulimit -f 4; exec "$0" --input-type=module -e "$1"`;
  assert.equal(execFileSync('bash', ['-c', command, process.execPath, code], { encoding: 'utf8' }).trim(), '73');
  assert.deepEqual(readdirSync(folder), []);
});
