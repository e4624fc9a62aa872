import assert from 'node:assert/strict';
import { join } from 'node:path';
import { it } from 'node:test';
import { buildPosts } from '../engine/force/build.ts';
import { runHistory } from '../engine/run.ts';
import { createWorld } from '../engine/world.ts';
import { fakeRecord } from '../experiments/ensemble/testing/fake.ts';
import { smallPriors, smallScenario } from '../experiments/ensemble/testing/small.ts';
import { drawValues } from '../scenario/index.ts';
import { openToRead } from './database.ts';
import { readRecords } from './records.ts';
import { openStore } from './store.ts';
import { fakeEntries, folderFor, keepSmall, PATHS, smallIdentity } from './testing/keep.ts';

it('gives back generals and events as they were kept', async (t) => {
  const file = join(folderFor(t), 'fake.duckdb');
  const store = await openStore(file, smallIdentity());
  await store.keep(fakeEntries(1, 9), PATHS);
  await store.close();
  const database = await openToRead(file);
  t.after(() => database.close());
  const records = await readRecords(database, 1, 9);
  assert.equal(records.length, 8);
  assert.ok(records.some(({ generals }) => generals.length > 0));
  for (const record of records)
    assert.deepEqual(record, { ...fakeRecord(5, record.history, 5), members: record.members });
});

it('gives back the records that were kept, every number of them', async (t) => {
  const file = join(folderFor(t), 'small.duckdb');
  await keepSmall(file, { histories: 12 });
  const database = await openToRead(file);
  t.after(() => database.close());
  const records = await readRecords(database, 3, 9);
  assert.deepEqual(
    records.map(({ history }) => history),
    [3, 4, 5, 6, 7, 8, 9],
  );
  for (const record of records) {
    const values = drawValues(smallPriors(), 5, record.history);
    const world = createWorld(smallScenario(), buildPosts(smallScenario(), values, 5));
    assert.deepEqual(record, { ...runHistory(world, values, 5, record.history), members: record.members });
  }
});
