import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { type Board, FINISHED, handOver, takeNext } from '../../experiments/ensemble/board.ts';
import { type Hearing, openPool } from './pool.ts';
import type { Order, Seen, Word } from './word.ts';

const work = {} as Extract<Order, { kind: 'batch' }>['work'];
const seen = (history: number): Seen => ({ ran: false, history, message: 'made up' });

/** A worker that lives through nothing: it says of each history that it was there, or breaks in some of them. */
class Stand {
  readonly #hear = new Map<string, (event: unknown) => void>();
  readonly #breaks: Set<number>;
  #batch = 0;
  #gone = false;
  constructor(breaks: Set<number>) {
    this.#breaks = breaks;
  }
  addEventListener(kind: string, listener: (event: unknown) => void): void {
    this.#hear.set(kind, listener);
  }
  terminate(): void {
    this.#gone = true;
  }
  postMessage(order: Order): void {
    queueMicrotask(() => {
      if (order.kind === 'batch') {
        this.#batch = order.batch;
        if (order.replay > 0) this.#say(order.replay);
        if (order.board) this.#pull(order.board, order.me);
      } else if (order.batch === this.#batch) for (const history of order.histories) if (!this.#say(history)) return;
    });
  }
  #pull(board: Board, me: number): void {
    // One history a turn of the loop, as a stand-in must not block the only thread.
    const history = takeNext(board, me);
    if (history === FINISHED || this.#gone) return;
    if (!this.#say(history)) return;
    handOver(board, me);
    setTimeout(() => this.#gone || this.#pull(board, me));
  }
  #say(history: number): boolean {
    if (this.#gone) return false;
    if (this.#breaks.delete(history)) {
      setTimeout(() => this.#hear.get('error')!({ message: `broke in ${history}`, preventDefault() {} }));
      return false;
    }
    const word: Word = { kind: 'seen', batch: this.#batch, seen: seen(history) };
    setTimeout(() => this.#gone || this.#hear.get('message')!({ data: word }));
    return true;
  }
}

interface Heard {
  readonly came: number[];
  readonly broke: number[];
}

function listening(of: number): { hearing: Hearing; all: Promise<Heard> } {
  const { promise, resolve } = Promise.withResolvers<Heard>();
  const heard: Heard = { came: [], broke: [] };
  const look = (): void => {
    if (new Set([...heard.came, ...heard.broke]).size === of) resolve(heard);
  };
  const hearing: Hearing = {
    seen: ({ history }) => {
      heard.came.push(history);
      look();
    },
    replay: () => {},
    crashed: (history) => {
      if (history > 0) heard.broke.push(history);
      look();
    },
  };
  return { hearing, all: promise };
}

const histories = Array.from({ length: 40 }, (_, k) => k + 1);

for (const shared of [true, false])
  describe(`a pool ${shared ? 'with shared memory' : 'that sends its work in messages'}`, () => {
    const open = (breaks: number[] = []) => {
      const left = new Set(breaks);
      return openPool(3, shared, () => new Stand(left) as unknown as Worker);
    };
    it('has every history lived through once', async () => {
      const { hearing, all } = listening(40);
      open().begin({ work, histories, replay: 7 }, hearing);
      assert.deepEqual(
        (await all).came.sort((a, b) => a - b),
        histories,
      );
    });
    it('gives up the history in which a worker broke, and loses no other', async () => {
      const { hearing, all } = listening(40);
      open([5, 23]).begin({ work, histories, replay: 0 }, hearing);
      const { came, broke } = await all;
      assert.deepEqual(
        broke.sort((a, b) => a - b),
        [5, 23],
      );
      assert.deepEqual(
        [...new Set(came)].sort((a, b) => a - b),
        histories.filter((k) => k !== 5 && k !== 23),
      );
    });
    it('does only the latest of what it is asked, however fast it is asked', async () => {
      const pool = open();
      let late = 0;
      for (let k = 0; k < 20; k++) {
        const current = k;
        pool.begin(
          { work, histories, replay: 0 },
          { ...listening(40).hearing, seen: () => late === current + 1 || assert.fail('an old batch was heard') },
        );
        late = k + 1;
        if (k % 3 === 0) await new Promise((resolve) => setTimeout(resolve, 2));
      }
      const { hearing, all } = listening(40);
      pool.begin({ work, histories, replay: 0 }, hearing);
      assert.equal((await all).came.length, 40);
    });
  });
