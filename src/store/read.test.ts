import assert from 'node:assert/strict';
import { join } from 'node:path';
import { type TestContext, test } from 'node:test';
import { addEntry, noCounts } from '../experiments/ensemble/counts.ts';
import type { Entry } from '../experiments/ensemble/entry.ts';
import { type Database, openToRead } from './database.ts';
import { medianHistory, readCounts, readDaily, readFallDays, readRuns } from './read.ts';
import { readBand, readDrawn, readDrawnOf, readEvents } from './series.ts';
import { openStore } from './store.ts';
import { fakeEntries, folderFor, PATHS, smallIdentity } from './testing/keep.ts';

async function databaseOf(t: TestContext, entries: readonly Entry[]): Promise<Database> {
  const file = join(folderFor(t), 'a.duckdb');
  const store = await openStore(file, smallIdentity());
  await store.keep(entries, PATHS);
  await store.close();
  const database = await openToRead(file);
  t.after(() => database.close());
  return database;
}

test('counts from the file are those of the entries', async (t) => {
  const entries = fakeEntries(1, 40);
  const counts = noCounts();
  for (const entry of entries) addEntry(counts, entry);
  assert.deepEqual(await readCounts(await databaseOf(t, entries)), counts);
});

test('runs come by history, and a failed one has only its message', async (t) => {
  const database = await databaseOf(t, fakeEntries(1, 30).toReversed());
  const runs = await readRuns(database);
  assert.deepEqual(
    runs.map(({ history }) => history),
    Array.from({ length: 30 }, (_, i) => i + 1),
  );
  const { history, failed, message, ...rest } = runs[13]!;
  assert.deepEqual([history, failed, message], [14, true, 'history 14 has no start']);
  assert.ok(Object.values(rest).every((value) => value === null));
  assert.deepEqual(
    (await readRuns(database, 4, 6)).map((run) => run.history),
    [4, 5, 6],
  );
});

test('the median history stands between the firmest and the weakest', async (t) => {
  const database = await databaseOf(t, fakeEntries(1, 41));
  const ran = (await readRuns(database)).filter((run) => !run.failed);
  const weakness = (run: (typeof ran)[number]): number => (run.fell ? 1000 - run.fallDay! : 0) + run.mobilisedPeak!;
  const sorted = ran.toSorted((a, b) => weakness(a) - weakness(b) || a.history - b.history);
  assert.equal(await medianHistory(database), sorted[Math.ceil(sorted.length / 2) - 1]!.history);
});

test('fall days add up to the falls', async (t) => {
  const database = await databaseOf(t, fakeEntries(1, 40));
  const days = await readFallDays(database);
  assert.ok(days.every(({ day }) => day === 5));
  assert.equal(
    days.reduce((sum, { times }) => sum + times, 0),
    (await readCounts(database)).fell,
  );
});

test('a band counts the histories that still ran, and its median lies between them', async (t) => {
  const database = await databaseOf(t, [...fakeEntries(1, 5, 4), ...fakeEntries(8, 10, 6)]);
  const { days, running, quantiles } = await readBand(database, 'mobilised', [0, 0.5, 1]);
  assert.deepEqual(days, [1, 2, 3, 4, 5, 6]);
  assert.deepEqual(running, [8, 8, 8, 8, 3, 3]);
  const last = await Promise.all([8, 9, 10].map(async (h) => (await readDaily(database, h))!.columns.mobilised[5]!));
  assert.deepEqual(
    quantiles.map((series) => series[5]),
    last.toSorted((a, b) => a - b),
  );
  await assert.rejects(readBand(database, 'mobilised"; DROP'), RangeError);
});

test('drawn numbers come by path and by history', async (t) => {
  const database = await databaseOf(t, fakeEntries(1, 9).toReversed());
  const { paths, histories, values } = await readDrawn(database);
  assert.deepEqual([paths, histories], [PATHS, [1, 2, 3, 4, 5, 6, 8, 9]]);
  assert.equal(values.get('belief.street')![7], 9 / 7);
  assert.equal((await readDrawnOf(database, 9)).get('belief.street'), 9 / 7);
});

test('what the file has none of is undefined or empty', async (t) => {
  const database = await databaseOf(t, fakeEntries(7, 7));
  assert.equal(await readDaily(database, 7), undefined);
  assert.equal(await medianHistory(database), undefined);
  assert.deepEqual(await readEvents(database, 7), []);
  assert.deepEqual(await readDrawn(database), { paths: [], histories: [], values: new Map() });
});
