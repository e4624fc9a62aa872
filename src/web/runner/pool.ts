import { type Board, giveRoom, layBoard, sendHome, whereIs } from '../../experiments/ensemble/board.ts';
import type { Work } from '../../experiments/ensemble/entry.ts';
import type { Replay } from '../../experiments/replay/replay.ts';
import type { Order, Seen, Word } from './word.ts';

/** Hears of one batch; nothing of a batch is heard after the next has begun. */
export interface Hearing {
  seen(seen: Seen): void;
  replay(replay: Replay): void;
  /** A worker crashed and was replaced. */
  crashed(history: number, reason: string): void;
}

export interface BatchOrder {
  readonly work: Work;
  /** The histories, in the order in which they are wanted. */
  readonly histories: readonly number[];
  /** One of them to be lived through first and in full, or 0. */
  readonly replay: number;
}

/** Workers that do one batch at a time, the latest: the runner of `fealty run`, for a page. */
export interface Pool {
  readonly workers: number;
  /** Whether the workers take their work from shared memory; else it is sent to them. */
  readonly shared: boolean;
  begin(order: BatchOrder, hearing: Hearing): void;
  /** No history is begun any more; those under way end unheard. */
  rest(): void;
  /** Sends everybody home at once. */
  close(): void;
}

/** Histories that a worker without shared memory has before it. */
const AHEAD = 4;
/** Histories that a worker with shared memory may have said and nobody heard: what it says is short, and a page is busy. */
const UNHEARD = 64;
/** Crashes in one batch after which a worker is not replaced any more: something is wrong with all of it. */
const MOST_CRASHES = 20;

interface Place {
  worker: Worker;
  /** Histories that were sent and have not come back. */
  sent: number[];
}

interface Running {
  readonly batch: number;
  readonly order: BatchOrder;
  readonly hearing: Hearing;
  readonly board: Board | undefined;
  readonly waiting: number[];
  /** Histories that came in or are given up. */
  readonly came: Set<number>;
  /** Whether the history that is wanted in full is there. */
  drawn: boolean;
  /** Whether all workers were told. */
  all: boolean;
  readonly crashes: number;
}

/** Opens a pool; `hire` makes a worker of lab.worker.ts. */
export function openPool(count: number, shared: boolean, hire: () => Worker): Pool {
  return new Crew(count, shared, hire);
}

class Crew implements Pool {
  readonly workers: number;
  readonly shared: boolean;
  readonly #hire: () => Worker;
  readonly #places: Place[] = [];
  #running: Running | undefined;
  #batch = 0;

  constructor(count: number, shared: boolean, hire: () => Worker) {
    this.workers = count;
    this.shared = shared;
    this.#hire = hire;
  }

  begin(order: BatchOrder, hearing: Hearing): void {
    this.#launch(order, hearing, new Set(), 0);
  }

  rest(): void {
    if (this.#running?.board) sendHome(this.#running.board);
    this.#running = undefined;
  }

  close(): void {
    this.rest();
    for (const { worker } of this.#places) worker.terminate();
  }

  #launch(order: BatchOrder, hearing: Hearing, came: Set<number>, crashes: number): void {
    this.rest();
    // The first batch hires: until then a page that opens has the processor to itself.
    for (let me = this.#places.length; me < this.workers; me++) this.#settle(me);
    const waiting = order.histories.filter((history) => history !== order.replay && !came.has(history));
    const board = this.shared ? layBoard(waiting, this.workers, UNHEARD) : undefined;
    this.#running = { batch: ++this.#batch, order, hearing, board, waiting, came, drawn: false, crashes, all: false };
    this.#start(0, this.#running, order.replay);
    if (order.replay === 0) this.#startOthers(this.#running);
  }

  /** The history that is drawn goes before all others: the page needs the processor, too, to show it. */
  #startOthers(now: Running): void {
    now.all = true;
    for (let me = 1; me < this.workers; me++) this.#start(me, now, 0);
  }

  #settle(me: number): void {
    const worker = this.#hire();
    this.#places[me] = { worker, sent: [] };
    worker.addEventListener('message', ({ data }: MessageEvent<Word>) => this.#hear(me, data));
    worker.addEventListener('error', (event) => {
      event.preventDefault();
      if (this.#places[me]?.worker === worker) this.#bury(me, event.message || 'the worker could not be started');
    });
  }

  #start(me: number, { order, batch, board, ...now }: Running, replay: number): void {
    const place = this.#places[me]!;
    place.sent = [];
    tell(place, { kind: 'batch', batch, work: order.work, me, replay, ...(board && { board }) });
    if (!board) feed(place, now.waiting, batch);
  }

  #hear(me: number, word: Word): void {
    const now = this.#running;
    if (now === undefined || word.batch !== now.batch) return;
    if (!now.all) this.#startOthers(now);
    if (word.kind === 'replay') {
      now.drawn = true;
      now.hearing.replay(word.replay);
      return;
    }
    const { history } = word.seen;
    now.came.add(history);
    const place = this.#places[me]!;
    if (!now.board) {
      place.sent = place.sent.filter((sent) => sent !== history);
      feed(place, now.waiting, now.batch);
    } else if (history !== now.order.replay) giveRoom(now.board, me);
    now.hearing.seen(word.seen);
  }

  /** What a broken worker had said and nobody had heard is lost with it, so all that has not come in is asked for again. */
  #bury(me: number, reason: string): void {
    const now = this.#running;
    const place = this.#places[me]!;
    const at = now?.board ? whereIs(now.board, me) : place.sent[0];
    place.worker.terminate();
    this.#settle(me);
    if (now === undefined) return;
    const { order, came, hearing, crashes } = now;
    const drawing = order.replay > 0 && !now.drawn;
    const history = at !== undefined && at > 0 ? at : me === 0 && drawing ? order.replay : 0;
    came.add(history);
    hearing.crashed(history, reason);
    if (crashes + 1 >= MOST_CRASHES) return;
    const replay = drawing && history !== order.replay ? order.replay : 0;
    this.#launch({ ...order, replay }, hearing, came, crashes + 1);
  }
}

function tell({ worker }: Place, order: Order): void {
  worker.postMessage(order);
}

/** Sends a worker as many histories as it may have before it. */
function feed(place: Place, waiting: number[], batch: number): void {
  const histories = waiting.splice(0, Math.max(0, AHEAD - place.sent.length));
  if (histories.length === 0) return;
  place.sent.push(...histories);
  tell(place, { kind: 'take', batch, histories });
}
