import assert from 'node:assert/strict';
import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { runsOf, shardOf } from '../../experiments/study/study.ts';
import { smallStudy } from '../../experiments/study/testing/small.ts';
import { openToRead } from '../database.ts';
import { folderFor, smallIdentity } from '../testing/keep.ts';
import { studyHash } from './hash.ts';
import { studyIdentity } from './identity.ts';
import { readFailures, readStudy, readWeeks } from './read.ts';
import { exportShard, mergeShards } from './shards.ts';
import { openStudy } from './store.ts';
import { keepStudy, PARTS } from './testing/keep.ts';

const study = smallStudy();
const identity = studyIdentity({ ...PARTS, study });

describe('the file of a study', () => {
  it('says what was asked and what came out, in order of the runs', async (t) => {
    const file = join(folderFor(t), 'study.duckdb');
    await keepStudy(file, study);
    const database = await openToRead(file);
    t.after(() => database.close());
    const stored = await readStudy(database);
    assert.deepEqual(stored.rows, { levers: 1, assumptions: 4 });
    assert.equal(stored.replicates, 3);
    assert.equal(stored.done, 24);
    assert.deepEqual(
      stored.worlds.map(({ name }) => name),
      ['case', 'marched'],
    );
    assert.deepEqual(
      stored.assumptions.map(({ path }) => path),
      ['belief.street', 'council.quorum'],
    );
    const [street] = stored.assumptions;
    assert.ok(Math.abs(street!.values[1]! - (0.1 + 0.8 * street!.u[1]!)) < 1e-12);
    assert.ok(stored.measures.fell.every((fell) => fell === 0 || fell === 1));
    const weeks = await readWeeks(database, 'mobilised');
    assert.equal(weeks.day[0], 7);
    const firstEnd = weeks.run.lastIndexOf(0);
    assert.equal(weeks.value[firstEnd], stored.measures.mobilised_end[0]);
  });
  it('goes on where it was left, and is the same as one made at once', async (t) => {
    const folder = folderFor(t);
    const [late, once] = [join(folder, 'late.duckdb'), join(folder, 'once.duckdb')];
    await keepStudy(late, study, 5, 11);
    await keepStudy(late, study, 3, 9);
    await keepStudy(late, study);
    await keepStudy(once, study);
    assert.equal(await studyHash(late), await studyHash(once));
  });
  it('refuses another study, and an ensemble', async (t) => {
    const file = join(folderFor(t), 'study.duckdb');
    await keepStudy(file, study, 0, 1);
    const other = smallStudy(5);
    await assert.rejects(
      openStudy(file, studyIdentity({ ...PARTS, study: other }), other),
      /holds another ensemble.*2 x 1 x 4 x 3 = 24 runs, asked for grid, 2 x 1 x 5 x 3 = 30 runs/s,
    );
    await assert.rejects(openStudy(file, smallIdentity(), study), /holds another ensemble/);
  });
  it('keeps failed runs in place and tries them again when asked', async (t) => {
    const file = join(folderFor(t), 'study.duckdb');
    const wide = smallStudy(10, 1);
    const player = new URL('../../experiments/study/testing/fake.ts', import.meta.url);
    await keepStudy(file, wide, 0, 20, player);
    const database = await openToRead(file);
    const stored = await readStudy(database);
    assert.equal(stored.done, 20);
    assert.equal(stored.failed, 4);
    assert.deepEqual(
      (await readFailures(database)).map(({ run }) => run),
      [0, 7, 11, 14],
    );
    database.close();
    const store = await openStudy(file, studyIdentity({ ...PARTS, study: wide }), wide);
    assert.equal(await store.forgetFailed(), 4);
    assert.equal(store.isDone(7), false);
    await store.close();
  });
});

describe('the shards of a study', () => {
  it('join to what one run gives, bit by bit', async (t) => {
    const folder = folderFor(t);
    const once = join(folder, 'once.duckdb');
    await keepStudy(once, study);
    const folders = await shardsOf(folder, 3);
    const merged = join(folder, 'merged.duckdb');
    await mergeShards(merged, identity, study, folders.toReversed());
    assert.equal(await studyHash(merged), await studyHash(once));
  });
  it('are refused when one is missing, twice there, changed, or of another study', async (t) => {
    const folder = folderFor(t);
    const folders = await shardsOf(folder, 3);
    const merged = join(folder, 'merged.duckdb');
    const merging = (some: string[]) => mergeShards(merged, identity, study, some);
    await assert.rejects(merging(folders.slice(0, 2)), /of 3 shards these are missing: 3/);
    await assert.rejects(merging([...folders, folders[0]!]), /are both shard 1/);
    await assert.rejects(merging([folder]), /is no shard: it has no manifest.json/);
    const other = smallStudy(5);
    const otherIdentity = studyIdentity({ ...PARTS, study: other });
    await assert.rejects(mergeShards(merged, otherIdentity, other, folders), /holds another ensemble/);
    writeFileSync(join(folders[1]!, 'runs.parquet'), 'changed');
    await assert.rejects(merging(folders), /is not what its manifest says/);
    rmSync(join(folders[1]!, 'runs.parquet'));
    await assert.rejects(merging(folders), /no such file/);
  });
});

async function shardsOf(folder: string, shards: number): Promise<string[]> {
  const folders: string[] = [];
  for (let shard = 1; shard <= shards; shard++) {
    const file = join(folder, `working-${shard}.duckdb`);
    const { from, to } = shardOf(runsOf(study), shard, shards);
    await keepStudy(file, study, from, to);
    folders.push(join(folder, `shard-${shard}`));
    await exportShard(file, folders.at(-1)!, { shard, shards, runs: runsOf(study) });
  }
  return folders;
}
