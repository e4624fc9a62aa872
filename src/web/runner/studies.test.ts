import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { MEASURES } from '../../experiments/study/measures.ts';
import { runStudy } from '../../experiments/study/run-study.ts';
import { runsOf, type Study } from '../../experiments/study/study.ts';
import { collectStudy } from '../../experiments/study/testing/collect.ts';
import { smallStudy } from '../../experiments/study/testing/small.ts';
import { playStudy, type StudyHeard } from './studies.ts';
import { FAILED } from './study-kept.ts';
import { openBatches } from './study-player.ts';
import type { StudyOrder } from './study-word.ts';

/** A worker in this thread; it falls over at the runs named. */
function hireHere(deadly: readonly number[] = []): () => Worker {
  return () => {
    const target = new EventTarget();
    let playBatch: ReturnType<typeof openBatches>;
    const answer = (runs: readonly number[]): void => {
      const event = runs.some((run) => deadly.includes(run))
        ? Object.assign(new Event('error', { cancelable: true }), { message: 'it fell over' })
        : Object.assign(new Event('message'), { data: { batch: playBatch(runs), took: 20 } });
      target.dispatchEvent(event);
    };
    return Object.assign(target, {
      postMessage(order: StudyOrder) {
        if (order.kind === 'open') playBatch = openBatches(order.study);
        else setTimeout(() => answer(order.runs));
      },
      terminate() {},
    }) as unknown as Worker;
  };
}

async function byNode(study: Study): Promise<Map<number, Float64Array>> {
  const sink = collectStudy();
  await runStudy({ study, threads: 1, isDone: () => false, sink });
  return sink.rows;
}

const rowOf = ({ measured }: StudyHeard, run: number): number[] => MEASURES.map((name) => measured[name][run]!);

describe('a study in the workers of a page', () => {
  it('has the numbers of the same study in Node', async () => {
    const study = smallStudy();
    const heard = await playStudy(study, { hire: hireHere(), workers: 2 });
    assert.equal(heard.done, runsOf(study));
    for (const [run, row] of await byNode(study)) assert.deepEqual(rowOf(heard, run), [...row]);
  });
  it('stops when asked, keeps what came and goes on from there', async () => {
    const study = smallStudy(20, 3);
    const stop = new AbortController();
    const part = await playStudy(study, {
      hire: hireHere(),
      workers: 2,
      signal: stop.signal,
      hear: () => stop.abort(),
    });
    assert.ok(part.done > 0 && part.done < part.of);
    const already = part.done;
    const whole = await playStudy(study, { hire: hireHere(), workers: 3, kept: part.kept });
    assert.ok(already < whole.done);
    assert.equal(whole.done, runsOf(study));
    const afresh = await playStudy(study, { hire: hireHere(), workers: 1 });
    assert.deepEqual(whole.measured, afresh.measured);
  });
  it('loses only the run that kills its worker', async () => {
    const study = smallStudy(4, 3);
    const heard = await playStudy(study, { hire: hireHere([7]), workers: 2 });
    assert.equal(heard.done, 24);
    assert.equal(heard.failed, 1);
    assert.equal(heard.kept.came[7], FAILED);
    assert.ok(Number.isNaN(heard.measured.outcome[7]));
    assert.match(heard.kept.messages.get(7)!, /fell over/);
  });
  it('plays only the runs asked for', async () => {
    const heard = await playStudy(smallStudy(), { runs: [3, 9], hire: hireHere(), workers: 2 });
    assert.deepEqual([heard.done, heard.of], [2, 2]);
    assert.deepEqual(
      [...heard.measured.outcome].flatMap((outcome, run) => (Number.isNaN(outcome) ? [] : [run])),
      [3, 9],
    );
  });
  it('begins nothing while somebody waits for something else', async () => {
    let looks = 0;
    const heard = await playStudy(smallStudy(1, 2), { hire: hireHere(), workers: 1, busy: () => looks++ < 2 });
    assert.ok(looks >= 3);
    assert.equal(heard.done, heard.of);
  });
});
