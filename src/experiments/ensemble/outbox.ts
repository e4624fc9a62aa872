import type { Entry, Sink } from './entry.ts';

/** Entries committed together: enough to spread the price of a commit, few enough to lose and to hold in memory. */
const BATCH = 64;
/** Entries that may wait before workers do. */
const ROOM = 2 * BATCH;
/** How long a batch waits to grow, in milliseconds: the most work that a kill can cost beside the histories under way. */
const LINGER = 250;

export interface Outbox {
  /** Resolves when there is room for another entry. */
  put(entry: Entry): Promise<void>;
  /** Rejects when the sink refuses a batch; never resolves. */
  readonly broken: Promise<never>;
  /** Resolves when everything put in is kept. */
  close(): Promise<void>;
}

/** Gathers entries into batches and hands one after the other to the sink. */
export function openOutbox(sink: Sink, paths: () => readonly string[], onKept: (entries: Entry[]) => void): Outbox {
  const waiting: Entry[] = [];
  const broken = Promise.withResolvers<never>();
  broken.promise.catch(() => {});
  let closing = false;
  let failed = false;
  let hurry = Promise.withResolvers<void>();
  let room = Promise.withResolvers<void>();
  let pumping: Promise<void> | undefined;

  const pump = async (): Promise<void> => {
    while (waiting.length > 0) {
      if (waiting.length < BATCH && !closing) await atMost(LINGER, hurry.promise);
      const batch = waiting.splice(0, BATCH);
      await sink.keep(batch, paths());
      onKept(batch);
      room.resolve();
      room = Promise.withResolvers();
      hurry = Promise.withResolvers();
    }
    pumping = undefined;
  };

  const fail = (error: unknown): void => {
    failed = true;
    broken.reject(error);
    room.resolve();
  };

  const put = async (entry: Entry): Promise<void> => {
    waiting.push(entry);
    if (waiting.length >= BATCH) hurry.resolve();
    if (pumping === undefined) {
      pumping = pump();
      pumping.catch(fail);
    }
    while (waiting.length >= ROOM && !failed) await room.promise;
  };

  const close = async (): Promise<void> => {
    closing = true;
    hurry.resolve();
    await pumping;
  };
  return { put, broken: broken.promise, close };
}

async function atMost(milliseconds: number, promise: Promise<void>): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const time = new Promise<void>((resolve) => {
    timer = setTimeout(resolve, milliseconds);
  });
  await Promise.race([promise, time]);
  clearTimeout(timer);
}
