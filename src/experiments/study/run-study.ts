import { layBoard } from '../ensemble/board.ts';
import { hireCrew, watch, workerBeside } from '../ensemble/crew.ts';
import type { Progress } from '../ensemble/entry.ts';
import { type Clock, startClock } from '../ensemble/progress.ts';
import { type Batch, crashed } from './batch.ts';
import { gatherBatches } from './gather.ts';
import { runsOf, type Study } from './study.ts';

/** Where the runs of a study go. They come in any order, each once. */
export interface StudySink {
  /** Resolves when all of the batch is safe, and rejects when none of it is. */
  keep(batch: Batch): Promise<void>;
}

export interface StudyOptions {
  readonly study: Study;
  /** First run, and the one after the last; all runs of the study where left out. */
  readonly from?: number;
  readonly to?: number;
  /** Worker threads, 1 or more. What comes out does not depend on it. */
  readonly threads: number;
  /** Whether the sink has a run already. */
  readonly isDone: (run: number) => boolean;
  readonly sink: StudySink;
  /** When it aborts, no run is begun, those under way are dropped, and what has arrived is still kept. */
  readonly signal?: AbortSignal | undefined;
  readonly onProgress?: ((progress: Progress) => void) | undefined;
  /** Address of a module exporting `openPlay: OpenPlay`, in place of the engine. */
  readonly player?: URL | undefined;
}

export interface StudySummary {
  readonly asked: number;
  /** Of those, how many the sink had before. */
  readonly before: number;
  readonly kept: number;
  /** Of `kept`, how many have no record. */
  readonly failed: number;
  readonly interrupted: boolean;
  readonly seconds: number;
}

const usualPlayer = new URL(import.meta.url.endsWith('.ts') ? './play.ts' : './play.js', import.meta.url);

/** Lives through the runs of a study that the sink lacks, and hands them over; a failed run keeps its place. */
export async function runStudy(options: StudyOptions): Promise<StudySummary> {
  const { from = 0, to = runsOf(options.study), isDone, signal } = options;
  let pending = stillToDo(from, to, isDone);
  const clock = startClock(to - from, to - from - pending.length);
  const tally = { kept: 0, failed: 0 };
  // A worker that crashes takes the runs of its batch with it: they are done again, without the one that killed it.
  while (pending.length > 0 && !signal?.aborted) {
    const arrived = new Set<number>();
    await work(options, pending, clock, tally, arrived);
    const left = pending.filter((run) => !arrived.has(run));
    if (left.length === pending.length && !signal?.aborted) throw new Error(`${left.length} runs did not arrive`);
    pending = left;
  }
  const interrupted = pending.length > 0;
  return { asked: to - from, before: clock.before, ...tally, interrupted, seconds: clock.seconds() };
}

async function work(
  options: StudyOptions,
  pending: readonly number[],
  clock: Clock,
  tally: { kept: number; failed: number },
  arrived: Set<number>,
): Promise<void> {
  const gather = gatherBatches(options.sink, ({ runs, failures }) => {
    for (const run of runs) arrived.add(run);
    tally.kept += runs.length;
    tally.failed += failures.length;
    options.onProgress?.(clock.progress(tally.kept, tally.failed));
  });
  const threads = Math.max(1, Math.min(options.threads, pending.length));
  const crew = hireCrew<Batch>({
    program: workerBeside(import.meta.url, 'study'),
    orders: { study: options.study, player: (options.player ?? usualPlayer).href },
    board: layBoard(pending, threads),
    threads,
    onWord: gather.put,
    onCrash: (run, reason) => gather.put(crashed(run, reason)),
  });
  try {
    await watch(crew, gather.broken, options.signal);
  } finally {
    await gather.close();
  }
}

function stillToDo(from: number, to: number, isDone: (run: number) => boolean): number[] {
  const pending: number[] = [];
  for (let run = from; run < to; run++) if (!isDone(run)) pending.push(run);
  return pending;
}
