import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { COLUMNS, ROW } from '../engine/record/history.ts';
import { fakeRecord } from '../experiments/ensemble/testing/fake.ts';
import { openToRead, query } from './database.ts';
import { readMeta } from './meta.ts';
import { readCounts, readDaily, readRuns } from './read.ts';
import { COUNT_NAMES } from './schema.ts';
import { readDrawnOf, readEvents } from './series.ts';
import { openStore } from './store.ts';
import { fakeEntries, folderFor, PATHS, smallIdentity } from './testing/keep.ts';

test('a history comes back from the file bit for bit', async (t) => {
  const file = join(folderFor(t), 'a.duckdb');
  const store = await openStore(file, smallIdentity(), 'fealty run');
  await store.keep(fakeEntries(1, 500), PATHS);
  await store.close();
  const database = await openToRead(file);
  t.after(() => database.close());
  const record = fakeRecord(5, 460, 5);
  const daily = (await readDaily(database, 460))!;
  for (let day = 0; day < record.days; day++) {
    const row = [
      ...COLUMNS.map((name) => daily.columns[name][day]),
      ...COUNT_NAMES.map((name) => daily.counts[name]![day]),
    ];
    assert.deepEqual(Float64Array.from(row as number[]), record.daily.slice(day * ROW, (day + 1) * ROW));
  }
  assert.deepEqual(await readEvents(database, 460), record.events);
  assert.deepEqual(
    await readDrawnOf(database, 460),
    new Map([
      ['belief.street', 460 / 7],
      ['council.quorum', 5],
    ]),
  );
  const [run] = await readRuns(database, 460, 460);
  const { outcome, pattern, fell, days, strength, discarded, checksum } = run!;
  assert.deepEqual({ outcome, pattern, fell, days, strength, discarded, checksum }, pick(record));
  const meta = await readMeta(database);
  assert.deepEqual([meta.get('seed'), meta.get('members'), meta.get('command')], ['5', '120', 'fealty run']);
});

test('the counts that a run keeps are those of its last day', async (t) => {
  const file = join(folderFor(t), 'a.duckdb');
  const store = await openStore(file, smallIdentity());
  await store.keep(fakeEntries(1, 3), PATHS);
  await store.close();
  const database = await openToRead(file);
  t.after(() => database.close());
  const [run] = await readRuns(database, 3, 3);
  const [last] = await query(database, 'SELECT * FROM conduct WHERE history = 3 AND day = 5');
  assert.deepEqual(
    [run!.withheldHeads, run!.defectedHeads, run!.desertedHeads],
    [last!.withholds, last!.defected, last!.deserted].map(Number),
  );
  assert.deepEqual([run!.firstGeneralDay, run!.firstGeneralConduct, run!.generalsLine], [2, 'withholds', 1]);
});

test('a second call goes on where the first one was, and more histories extend the file', async (t) => {
  const folder = folderFor(t);
  const file = join(folder, 'a.duckdb');
  const first = await openStore(file, smallIdentity());
  await first.keep(fakeEntries(1, 20), PATHS);
  await first.keep(fakeEntries(15, 30), PATHS);
  await first.close();
  const second = await openStore(file, smallIdentity());
  assert.deepEqual(
    [...second.done].sort((a, b) => a - b),
    Array.from({ length: 30 }, (_, i) => i + 1),
  );
  await second.keep(fakeEntries(1, 60), PATHS);
  await second.close();
  const database = await openToRead(file);
  t.after(() => database.close());
  const [rows] = await query(database, 'SELECT count(*) AS n, count(DISTINCT (history, day)) AS d FROM daily');
  assert.deepEqual([Number(rows!.n), Number(rows!.d)], [52 * 5, 52 * 5]);
  assert.deepEqual(readdirSync(folder), ['a.duckdb'], 'nothing is left beside the file');
});

test('the draft of a process that was killed is swept away, that of a living one is not', async (t) => {
  const folder = folderFor(t);
  const { pid } = spawnSync(process.execPath, ['-e', '']);
  const drafts = [
    `a.duckdb.${pid}.new`,
    `a.duckdb.${pid}.new.wal`,
    `a.duckdb.${process.ppid}.new`,
    `b.duckdb.${pid}.new`,
  ];
  for (const draft of drafts) writeFileSync(join(folder, draft), '');
  await (await openStore(join(folder, 'a.duckdb'), smallIdentity())).close();
  assert.deepEqual(readdirSync(folder).sort(), ['a.duckdb', ...drafts.slice(2)]);
});

test('failed histories are kept with their message, and can be forgotten so that they are tried again', async (t) => {
  const file = join(folderFor(t), 'a.duckdb');
  const store = await openStore(file, smallIdentity());
  await store.keep(fakeEntries(1, 14), PATHS);
  assert.equal(store.done.size, 14);
  assert.equal(await store.forgetFailed(), 2);
  assert.ok(!store.done.has(7) && store.done.has(8));
  await store.keep(fakeEntries(7, 7), PATHS);
  await store.close();
  const database = await openToRead(file);
  t.after(() => database.close());
  const { ran, failed } = await readCounts(database);
  assert.deepEqual([ran, failed], [12, 1]);
  assert.equal((await readRuns(database, 7, 7))[0]!.message, 'history 7 has no start');
});

test('a batch that breaks leaves nothing of itself', async (t) => {
  const file = join(folderFor(t), 'a.duckdb');
  const store = await openStore(file, smallIdentity());
  const [good, bad] = fakeEntries(1, 2);
  assert.ok(bad!.ran);
  const broken = { ...bad!, record: { ...bad!.record, checksum: -1 } };
  await assert.rejects(store.keep([good!, broken], PATHS));
  assert.equal(store.done.size, 0);
  await store.keep([good!], PATHS);
  await store.close();
  const database = await openToRead(file);
  t.after(() => database.close());
  assert.equal((await readCounts(database)).ran, 1);
});

function pick({ outcome, pattern, fell, days, strength, discarded, checksum }: ReturnType<typeof fakeRecord>) {
  return { outcome, pattern, fell, days, strength, discarded, checksum };
}
