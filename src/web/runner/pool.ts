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
const AHEAD = 2;
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
  readonly crashes: number;
}

/** Opens a pool; `hire` makes a worker of lab.worker.ts. */
export function openPool(count: number, shared: boolean, hire: () => Worker): Pool {
  let running: Running | undefined;
  let batch = 0;
  const places: Place[] = [];

  const send = (place: Place, order: Order): void => place.worker.postMessage(order);

  const feed = (place: Place, { waiting, batch: now }: Running): void => {
    const histories = waiting.splice(0, Math.max(0, AHEAD - place.sent.length));
    if (histories.length === 0) return;
    place.sent.push(...histories);
    send(place, { kind: 'take', batch: now, histories });
  };

  const start = (me: number, now: Running, replay: number): void => {
    const { work } = now.order;
    const place = places[me]!;
    place.sent = [];
    send(place, { kind: 'batch', batch: now.batch, work, me, replay, ...(now.board && { board: now.board }) });
    if (!now.board) feed(place, now);
  };

  const hear = (me: number, word: Word): void => {
    if (running === undefined || word.batch !== running.batch) return;
    if (word.kind === 'replay') {
      running.drawn = true;
      running.hearing.replay(word.replay);
      return;
    }
    const { history } = word.seen;
    running.came.add(history);
    if (running.board) {
      if (history !== running.order.replay) giveRoom(running.board, me);
    } else {
      const place = places[me]!;
      place.sent = place.sent.filter((sent) => sent !== history);
      feed(place, running);
    }
    running.hearing.seen(word.seen);
  };

  /** What a broken worker had said and nobody had heard is lost with it, so all that has not come in is asked for again. */
  const bury = (me: number, reason: string): void => {
    const now = running;
    const at = now?.board ? whereIs(now.board, me) : places[me]!.sent[0];
    places[me]!.worker.terminate();
    settle(me);
    if (now === undefined) return;
    const { order, came, hearing } = now;
    const drawing = order.replay > 0 && !now.drawn;
    const history = at !== undefined && at > 0 ? at : me === 0 && drawing ? order.replay : 0;
    came.add(history);
    hearing.crashed(history, reason);
    if (now.crashes + 1 >= MOST_CRASHES) return;
    const replay = drawing && history !== order.replay ? order.replay : 0;
    launch({ ...order, replay }, hearing, came, now.crashes + 1);
  };

  const settle = (me: number): void => {
    const worker = hire();
    places[me] = { worker, sent: places[me]?.sent ?? [] };
    worker.addEventListener('message', ({ data }: MessageEvent<Word>) => hear(me, data));
    worker.addEventListener('error', (event) => {
      event.preventDefault();
      if (places[me]?.worker === worker) bury(me, event.message || 'the worker could not be started');
    });
  };

  for (let me = 0; me < count; me++) settle(me);
  const rest = (): void => {
    if (running?.board) sendHome(running.board);
    running = undefined;
  };
  const launch = (order: BatchOrder, hearing: Hearing, came: Set<number>, crashes: number): void => {
    rest();
    const waiting = order.histories.filter((history) => history !== order.replay && !came.has(history));
    const board = shared ? layBoard(waiting, count) : undefined;
    running = { batch: ++batch, order, hearing, board, waiting, came, drawn: false, crashes };
    for (let me = 0; me < count; me++) start(me, running, me === 0 ? order.replay : 0);
  };
  return {
    workers: count,
    shared,
    rest,
    begin: (order, hearing) => launch(order, hearing, new Set(), 0),
    close() {
      rest();
      for (const { worker } of places) worker.terminate();
    },
  };
}
