import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Priors } from '../../scenario/prior.ts';
import { type EnsembleOptions, runEnsemble } from './ensemble.ts';
import { collector } from './testing/collect.ts';
import { type FakeOrders, fakeRecord } from './testing/fake.ts';
import { smallPriors, smallScenario } from './testing/small.ts';

const fake = new URL('./testing/fake.ts', import.meta.url);
const orders = (fakeOrders: FakeOrders): Priors => fakeOrders as unknown as Priors;
const usual = (changed: Partial<EnsembleOptions>): EnsembleOptions => ({
  scenario: smallScenario(),
  priors: orders({}),
  seed: 5,
  from: 1,
  histories: 20,
  threads: 2,
  done: new Set(),
  sink: collector(),
  maker: fake,
  ...changed,
});

test('every history asked for arrives once, with its record and its drawn numbers', async () => {
  const sink = collector();
  const summary = await runEnsemble(usual({ from: 3, histories: 200, sink }));
  assert.deepEqual(
    [...sink.entries.keys()].sort((a, b) => a - b),
    Array.from({ length: 200 }, (_, i) => i + 3),
  );
  const entry = sink.entries.get(77)!;
  assert.ok(entry.ran);
  assert.deepEqual(entry.record, fakeRecord(5, 77, 5));
  assert.deepEqual(entry.drawn, Float64Array.of(11, 5));
  assert.deepEqual([...sink.paths], ['belief.street', 'council.quorum']);
  assert.deepEqual([summary.kept.ran, summary.kept.failed, summary.interrupted], [200, 0, false]);
});

test('what the sink has is not done again, and nothing is done when it has all', async () => {
  const sink = collector();
  const summary = await runEnsemble(usual({ done: new Set([1, 2, 20, 99]), sink }));
  assert.equal(sink.entries.size, 17);
  assert.equal(summary.before, 3);
  const nothing = await runEnsemble(usual({ histories: 2, done: new Set([1, 2]) }));
  assert.equal(nothing.kept.ran, 0);
});

test('a history that throws is entered as failed with what it said', async () => {
  const sink = collector();
  const summary = await runEnsemble(usual({ priors: orders({ throws: [4, 9] }), sink }));
  assert.deepEqual(sink.entries.get(9), { ran: false, history: 9, message: 'history 9 has no start' });
  assert.deepEqual([summary.kept.ran, summary.kept.failed], [18, 2]);
});

test('a worker that dies takes only its history with it', async () => {
  const sink = collector();
  const summary = await runEnsemble(usual({ priors: orders({ exits: [2, 3, 4, 20] }), sink }));
  assert.deepEqual([summary.kept.ran, summary.kept.failed], [16, 4]);
  assert.deepEqual(sink.entries.get(3), { ran: false, history: 3, message: 'the worker crashed: exit code 7' });
});

test('an abort keeps what has arrived and says that it was interrupted', async () => {
  const sink = collector();
  const stop = new AbortController();
  const onProgress = ({ done }: { done: number }): void => void (done > 0 && stop.abort());
  const priors = orders({ takes: 5 });
  const summary = await runEnsemble(usual({ histories: 5000, priors, sink, signal: stop.signal, onProgress }));
  assert.ok(summary.interrupted);
  assert.ok(summary.kept.ran > 0 && summary.kept.ran < 5000);
  assert.equal(sink.entries.size, summary.kept.ran);
  assert.ok((await runEnsemble(usual({ signal: stop.signal }))).interrupted, 'aborted before it began');
});

test('a sink that refuses ends the ensemble with its error', async () => {
  const keep = (): Promise<void> => Promise.reject(new Error('the disk is full'));
  await assert.rejects(runEnsemble(usual({ histories: 1000, sink: { keep } })), /the disk is full/);
});

test('a worker that cannot begin ends the ensemble', async () => {
  const maker = new URL('./testing/no-such-maker.ts', import.meta.url);
  await assert.rejects(runEnsemble(usual({ maker })), /a worker could not work: Cannot find module/);
});

test('workers wait for a slow sink: records do not pile up', async () => {
  const begun = new Int32Array(new SharedArrayBuffer(4));
  const gate = Promise.withResolvers<void>();
  const sink = collector();
  const keep: typeof sink.keep = async (...batch) => {
    await gate.promise;
    return sink.keep(...batch);
  };
  const running = runEnsemble(usual({ histories: 2000, priors: orders({ begun }), sink: { keep } }));
  await new Promise((resolve) => setTimeout(resolve, 700));
  const piled = Atomics.load(begun, 0);
  gate.resolve();
  await running;
  assert.ok(piled > 64 && piled < 220, `${piled} histories were begun while the sink took none`);
  assert.equal(sink.entries.size, 2000);
});

test('progress counts what is kept, and ends at what was asked', async () => {
  const seen: { done: number; asked: number; failed: number; secondsLeft: number | null }[] = [];
  await runEnsemble(
    usual({ done: new Set([7]), priors: orders({ throws: [1] }), onProgress: (progress) => seen.push(progress) }),
  );
  const { done, asked, failed, secondsLeft } = seen.at(-1)!;
  assert.deepEqual({ done, asked, failed, secondsLeft }, { done: 20, asked: 20, failed: 1, secondsLeft: 0 });
});

test('the engine gives the same records on one thread and on three', async () => {
  const [one, three] = [collector(), collector()];
  const { maker: _, ...engine } = usual({ histories: 24, priors: smallPriors() });
  await runEnsemble({ ...engine, threads: 1, sink: one });
  await runEnsemble({ ...engine, threads: 3, sink: three });
  for (const [history, entry] of one.entries) {
    assert.ok(entry.ran, `history ${history} ran`);
    assert.deepEqual(three.entries.get(history), entry);
  }
});
