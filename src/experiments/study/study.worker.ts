import { parentPort, workerData } from 'node:worker_threads';
import { enter, FINISHED, handOver, takeSome } from '../ensemble/board.ts';
import type { Station } from '../ensemble/crew.ts';
import { type BatchWriter, openBatch } from './batch.ts';
import type { OpenPlay, Play } from './play.ts';
import type { Study } from './study.ts';

interface Orders extends Station {
  readonly study: Study;
  /** Address of the module that exports `openPlay`. */
  readonly player: string;
}

/** What a batch should take, in milliseconds: short enough to lose and to wait for, long enough to be worth a message. */
const BATCH_TIME = 50;
const MOST_IN_BATCH = 1024;

const { study, board, me, player } = workerData as Orders;
const port = parentPort!;

const { openPlay } = (await import(player)) as { openPlay: OpenPlay };
const play = openPlay(study);
let size = 1;
for (let runs = takeSome(board, me, size); runs.length > 0; runs = takeSome(board, me, size)) {
  const began = performance.now();
  const writer = openBatch(runs.length, study.weeks);
  for (const run of runs) {
    enter(board, me, run);
    live(play, run, writer);
  }
  const batch = writer.close();
  port.postMessage(batch, [batch.runs.buffer, batch.measures.buffer, batch.weeks.buffer] as ArrayBuffer[]);
  handOver(board, me);
  size = nextSize(runs.length, performance.now() - began);
}
enter(board, me, FINISHED);

function live(playRun: Play, run: number, writer: BatchWriter): void {
  try {
    writer.add(run, playRun(run));
  } catch (error) {
    writer.fail(run, error instanceof Error ? error.message : String(error));
  }
}

/** As many as fit into the time of a batch, growing by steps so that one quick run does not mislead. */
function nextSize(ran: number, took: number): number {
  const fitting = Math.floor((ran * BATCH_TIME) / Math.max(took, 1e-3));
  return Math.max(1, Math.min(fitting, 4 * ran, MOST_IN_BATCH));
}
