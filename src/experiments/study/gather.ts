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
  const heap = openHeap();
  const pause = openPause();
  const broken = Promise.withResolvers<never>();
  broken.promise.catch(() => {});
  let closing = false;
  let failed = false;
  let pumping: Promise<void> | undefined;

  const pump = async (): Promise<void> => {
    while (heap.size() > 0) {
      if (heap.size() < TOGETHER && !closing) await pause.wait();
      const batch = heap.take();
      await sink.keep(batch);
      onKept(batch);
    }
    pumping = undefined;
  };
  const put = async (batch: Batch): Promise<void> => {
    heap.add(batch);
    if (heap.size() >= TOGETHER) pause.end();
    pumping ??= pump().catch((error: unknown) => {
      failed = true;
      broken.reject(error);
      heap.makeRoom();
    });
    while (heap.size() >= ROOM && !failed) await heap.room();
  };
  const close = async (): Promise<void> => {
    closing = true;
    pause.end();
    await pumping;
  };
  return { put, broken: broken.promise, close };
}

/** Batches that wait. */
function openHeap() {
  let waiting: Batch[] = [];
  let size = 0;
  let room = Promise.withResolvers<void>();
  const makeRoom = (): void => {
    room.resolve();
    room = Promise.withResolvers();
  };
  return {
    size: () => size,
    room: () => room.promise,
    makeRoom,
    add(batch: Batch): void {
      waiting.push(batch);
      size += batch.runs.length;
    },
    take(): Batch {
      const batch = joinBatches(waiting);
      waiting = [];
      size = 0;
      makeRoom();
      return batch;
    },
  };
}

/** A wait that can be ended early. */
function openPause() {
  let end = (): void => {};
  const wait = (): Promise<void> =>
    new Promise((resolve) => {
      const timer = setTimeout(resolve, LINGER);
      end = () => {
        clearTimeout(timer);
        resolve();
      };
    });
  return { wait, end: () => end() };
}
