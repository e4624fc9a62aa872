import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { buildPosts } from '../../engine/force/build.ts';
import { runHistory } from '../../engine/run.ts';
import { createWorld } from '../../engine/world.ts';
import { MEASURES } from './measures.ts';
import { valuesOf } from './play.ts';
import { runStudy } from './run-study.ts';
import { historyOf, placeOf, runAt, runsOf, type Study, shardOf } from './study.ts';
import { collectStudy } from './testing/collect.ts';
import { smallStudy } from './testing/small.ts';

const at = (name: (typeof MEASURES)[number]): number => MEASURES.indexOf(name);
const nothingDone = (): boolean => false;

async function collected(study: Study, threads: number, from?: number, to?: number) {
  const sink = collectStudy();
  const range = from === undefined ? {} : { from, to: to! };
  const summary = await runStudy({ study, threads, isDone: nothingDone, sink, ...range });
  return { ...sink, summary };
}

describe('the places of a study', () => {
  it('are numbered without a gap, and lead back', () => {
    const study = smallStudy(4, 3);
    assert.equal(runsOf(study), 24);
    for (let run = 0; run < 24; run++) assert.equal(runAt(study, placeOf(study, run)), run);
    assert.deepEqual(placeOf(study, 23), { world: 1, lever: 0, assumption: 3, replicate: 2 });
  });
  it('are cut into shards that meet and differ by one at most', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1e6 }), fc.integer({ min: 1, max: 97 }), (runs, shards) => {
        let next = 0;
        for (let shard = 1; shard <= shards; shard++) {
          const { from, to } = shardOf(runs, shard, shards);
          assert.equal(from, next);
          assert.ok(Math.abs(to - from - runs / shards) < 1);
          next = to;
        }
        assert.equal(next, runs);
      }),
    );
    assert.throws(() => shardOf(10, 3, 2), /shard 3 of 2/);
  });
});

describe('the luck of a study', () => {
  it('is shared by all rows, or by the rows of a block', () => {
    const shared = smallStudy(4, 3);
    const blocks = smallStudy(4, 3, { block: 2 });
    assert.deepEqual(
      [0, 1, 2, 3, 11, 23].map((run) => historyOf(shared, run)),
      [1, 2, 3, 1, 3, 3],
    );
    assert.deepEqual(
      [0, 3, 5, 6, 11, 12, 23].map((run) => historyOf(blocks, run)),
      [1, 1, 3, 4, 6, 1, 6],
    );
    assert.equal(valuesOf(blocks, 0).force.rewired, valuesOf(blocks, 3).force.rewired);
    assert.notEqual(valuesOf(blocks, 0).force.rewired, valuesOf(blocks, 6).force.rewired);
  });
});

describe('a study', () => {
  it('gives each run the same bits whatever the threads and the cut', async () => {
    const study = smallStudy();
    const one = await collected(study, 1);
    const two = await collected(study, 2);
    const part = await collected(study, 2, 7, 15);
    assert.equal(one.rows.size, 24);
    assert.equal(part.rows.size, 8);
    for (const [run, row] of one.rows) {
      assert.deepEqual(two.rows.get(run), row);
      if (run >= 7 && run < 15) assert.deepEqual(part.rows.get(run), row);
    }
  });
  it('lives through the history that the engine gives for those values', async () => {
    const study = smallStudy();
    const { rows } = await collected(study, 2);
    for (const run of [0, 13, 23]) {
      const values = valuesOf(study, run);
      const { scenario } = study.worlds[placeOf(study, run).world]!;
      const world = createWorld(scenario, buildPosts(scenario, values, study.seed));
      const record = runHistory(world, values, study.seed, placeOf(study, run).replicate + 1);
      assert.equal(rows.get(run)![at('checksum')], record.checksum);
      assert.equal(rows.get(run)![at('fell')], Number(record.fell));
    }
  });
  it('shares luck across arms: the same regime is met under every setting of what does not bear on its strength', async () => {
    const study = smallStudy();
    const { rows } = await collected(study, 2);
    const strengths = (replicate: number): Set<number> =>
      new Set([...rows].filter(([run]) => run % 3 === replicate).map(([, row]) => row[at('strength')]!));
    assert.equal(strengths(0).size, 1);
    assert.equal(strengths(1).size, 1);
  });
  it('sets what a table sets, and draws or holds the rest', () => {
    const drawn = smallStudy();
    const held = smallStudy(4, 3, { rest: 'usual' });
    const [a, b] = [valuesOf(drawn, 0), valuesOf(drawn, 1)];
    assert.equal(a.belief.street, b.belief.street);
    assert.notEqual(a.force.rewired, b.force.rewired);
    assert.equal(valuesOf(held, 0).force.rewired, valuesOf(held, 1).force.rewired);
    assert.ok(valuesOf(drawn, 3).belief.street > a.belief.street);
  });
  it('keeps the place of a run that fails or kills its worker, and loses no other', async () => {
    const study = smallStudy(20, 1, { weeks: false });
    const sink = collectStudy();
    const player = new URL('./testing/fake.ts', import.meta.url);
    const summary = await runStudy({ study, threads: 2, isDone: nothingDone, sink, player });
    assert.equal(sink.rows.size, 40);
    assert.equal(summary.failed, 7);
    assert.match(sink.messages.get(11)!, /crashed/);
    assert.match(sink.messages.get(14)!, /no start/);
    for (const [run, row] of sink.rows) assert.equal(Number.isNaN(row[0]), run % 7 === 0 || run === 11, `${run}`);
  });
  it('stops when asked, and keeps what has arrived', async () => {
    const stop = new AbortController();
    const sink = collectStudy();
    const study = smallStudy(200, 10);
    const onProgress = (): void => stop.abort();
    const summary = await runStudy({ study, threads: 2, isDone: nothingDone, sink, signal: stop.signal, onProgress });
    assert.ok(summary.interrupted);
    assert.ok(sink.rows.size > 0 && sink.rows.size < 4000);
    assert.equal(summary.kept, sink.rows.size);
  });
});
