import { type Batch, joinBatches } from './batch.ts';
import type { StudySink } from './run-study.ts';

/** Runs that are committed together at most, and how many may wait before workers do. */
const TOGETHER = 16_384;
const ROOM = 4 * TOGETHER;
/** How long a batch waits to grow, in milliseconds: the most work that a kill can cost beside the runs under way. */
const LINGER = 250;

export interface Gather {
  /** Resolves when there is room for another batch. */
  put(batch: Batch): Promise<void>;
  /** Rejects when the sink refuses; never resolves. */
  readonly broken: Promise<never>;
  /** Resolves when everything put in is kept. */
  close(): Promise<void>;
}

/** Joins batches into larger ones and hands one after the other to the sink. */
export function gatherBatches(sink: StudySink, onKept: (batch: Batch) => void): Gather {
  let waiting: Batch[] = [];
  let size = 0;
  let closing = false;
  let failed = false;
  let timer: (() => void) | undefined;
  let pumping: Promise<void> | undefined;
  let room = Promise.withResolvers<void>();
  const broken = Promise.withResolvers<never>();
  broken.promise.catch(() => {});

  const pump = async (): Promise<void> => {
    while (size > 0) {
      if (size < TOGETHER && !closing) await linger();
      const batch = joinBatches(waiting);
      waiting = [];
      size = 0;
      room.resolve();
      room = Promise.withResolvers();
      await sink.keep(batch);
      onKept(batch);
    }
    pumping = undefined;
  };
  const linger = (): Promise<void> =>
    new Promise((resolve) => {
      const started = setTimeout(resolve, LINGER);
      timer = () => {
        clearTimeout(started);
        resolve();
      };
    });
  const fail = (error: unknown): void => {
    failed = true;
    broken.reject(error);
    room.resolve();
  };
  const put = async (batch: Batch): Promise<void> => {
    waiting.push(batch);
    size += batch.runs.length;
    if (size >= TOGETHER) timer?.();
    if (pumping === undefined) {
      pumping = pump();
      pumping.catch(fail);
    }
    while (size >= ROOM && !failed) await room.promise;
  };
  const close = async (): Promise<void> => {
    closing = true;
    timer?.();
    await pumping;
  };
  return { put, broken: broken.promise, close };
}
