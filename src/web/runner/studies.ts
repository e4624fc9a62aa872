import type { Measured } from '../../experiments/study/arms.ts';
import { type Batch, crashed } from '../../experiments/study/batch.ts';
import { runsOf, type Study } from '../../experiments/study/study.ts';
import { FAILED, type KeptRuns, keepBatch, MISSING, missingOf, noRuns } from './study-kept.ts';
import type { StudyOrder, StudyWord } from './study-word.ts';

/** How far a study is. `measured` has a place for every run of the study, NaN where it has not come or failed. */
export interface StudyHeard {
  /** Runs that came, with those that failed, out of those asked for. */
  readonly done: number;
  readonly failed: number;
  readonly of: number;
  readonly measured: Measured;
  /** Keeps what came: hand it to the next `playStudy` of the same study to go on. */
  readonly kept: KeptRuns;
}

export interface PlayOptions {
  /** Which runs, in the order in which they are wanted; all of the study where left out. */
  readonly runs?: Iterable<number>;
  /** When it aborts, workers are sent home at once and what came is kept. */
  readonly signal?: AbortSignal;
  /** Called a few times a second, and once at the end. */
  readonly hear?: (heard: StudyHeard) => void;
  /** What is known already. */
  readonly kept?: KeptRuns;
  /** Whether something that a person waits for needs the cores; asked again and again. */
  readonly busy?: () => boolean;
  readonly workers?: number;
  /** Makes a worker of study.worker.ts. */
  readonly hire?: () => Worker;
}

/** What a worker should be given at a time, in milliseconds: short enough to lose, long enough to be worth a message. */
const BATCH_TIME = 60;
const MOST_IN_BATCH = 256;
const HEARD_EVERY = 250;
const LOOK_AGAIN = 100;

/** Lives through runs of a study in workers of this page, with the numbers that `fealty` gives for the same study. */
export async function playStudy(study: Study, options: PlayOptions = {}): Promise<StudyHeard> {
  const { signal, kept = noRuns(study) } = options;
  const asked = options.runs ? [...options.runs] : Array.from({ length: runsOf(study) }, (_, run) => run);
  const waiting = missingOf(kept, asked);
  const heard = (): StudyHeard => ({
    done: asked.filter((run) => kept.came[run] !== MISSING).length,
    failed: asked.filter((run) => kept.came[run] === FAILED).length,
    of: asked.length,
    measured: kept.measured,
    kept,
  });
  if (waiting.length > 0 && !signal?.aborted) {
    const hire = options.hire ?? (await usualHire());
    const count = Math.min(options.workers ?? usualWorkers(), waiting.length);
    const tell = options.hear && throttled(() => options.hear!(heard()));
    await work({ study, waiting, kept, hire, count, tell, busy: options.busy, signal });
  }
  const last = heard();
  options.hear?.(last);
  return last;
}

interface Job {
  readonly study: Study;
  readonly waiting: number[];
  readonly kept: KeptRuns;
  readonly hire: () => Worker;
  readonly count: number;
  readonly tell: (() => void) | undefined;
  readonly busy: (() => boolean) | undefined;
  readonly signal: AbortSignal | undefined;
}

/** Sends runs out until none is left, or until somebody says stop. */
function work(job: Job): Promise<void> {
  const { waiting, kept, tell, signal } = job;
  const { promise, resolve } = Promise.withResolvers<void>();
  const stations = new Set<Station>();
  const end = (): void => {
    for (const station of stations) station.leave();
    stations.clear();
    resolve();
  };
  const goOn = (station: Station): void => {
    if (!stations.has(station)) return;
    if (waiting.length === 0 && [...stations].every(({ given }) => given.length === 0)) end();
    else if (waiting.length > 0 && job.busy?.()) setTimeout(() => goOn(station), LOOK_AGAIN);
    else if (waiting.length > 0) station.give(waiting, Math.ceil(waiting.length / job.count));
  };
  const settle = (): void => {
    const station = openStation(job, {
      heard(batch) {
        keepBatch(kept, batch);
        tell?.();
        goOn(station);
      },
      fell(given, reason) {
        if (!stations.delete(station)) return;
        // One by one the next time, so that only the run that kills its worker is lost.
        if (given.length === 1) keepBatch(kept, crashed(given[0]!, reason));
        else waiting.push(...given);
        settle();
      },
    });
    stations.add(station);
    goOn(station);
  };
  signal?.addEventListener('abort', end, { once: true });
  for (let k = 0; k < job.count; k++) settle();
  return promise.finally(() => signal?.removeEventListener('abort', end));
}

interface Station {
  /** Runs under way. */
  given: readonly number[];
  give(waiting: number[], most: number): void;
  leave(): void;
}

interface Hearing {
  heard(batch: Batch): void;
  fell(given: readonly number[], reason: string): void;
}

function openStation({ study, hire }: Job, hearing: Hearing): Station {
  const worker = hire();
  const send = (order: StudyOrder): void => worker.postMessage(order);
  let size = 1;
  const station: Station = {
    given: [],
    give(waiting, most) {
      const runs = waiting.splice(0, Math.min(size, most));
      station.given = runs;
      send({ kind: 'play', runs });
    },
    leave: () => worker.terminate(),
  };
  worker.addEventListener('message', ({ data: { batch, took } }: MessageEvent<StudyWord>) => {
    size = nextSize(station.given.length, took);
    station.given = [];
    hearing.heard(batch);
  });
  worker.addEventListener('error', (event) => {
    event.preventDefault();
    worker.terminate();
    const { given } = station;
    station.given = [];
    hearing.fell(given, event.message || 'the worker stopped');
  });
  send({ kind: 'open', study });
  return station;
}

/** As many runs as fit into the time of a batch, growing by steps so that one quick run does not mislead. */
function nextSize(ran: number, took: number): number {
  return Math.max(1, Math.min(Math.floor((ran * BATCH_TIME) / Math.max(took, 1e-3)), 4 * ran, MOST_IN_BATCH));
}

function throttled(tell: () => void): () => void {
  let last = Number.NEGATIVE_INFINITY;
  return () => {
    const now = performance.now();
    if (now - last < HEARD_EVERY) return;
    last = now;
    tell();
  };
}

function usualWorkers(): number {
  return Math.max(2, Math.min(4, (navigator.hardwareConcurrency || 2) - 1));
}

async function usualHire(): Promise<() => Worker> {
  const { default: StudyWorker } = await import('./study.worker.ts?worker');
  return () => new StudyWorker();
}
