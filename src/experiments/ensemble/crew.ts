import { Worker } from 'node:worker_threads';
import { type Board, clearPlace, FINISHED, giveRoom, isLeft, stopHandingOut, whereIs } from './board.ts';
import type { Orders, Word } from './ensemble.worker.ts';
import type { Entry, Work } from './entry.ts';

// Compiled next to this file it ends in .js, run from source in .ts.
const program = new URL(
  import.meta.url.endsWith('.ts') ? './ensemble.worker.ts' : './ensemble.worker.js',
  import.meta.url,
);

// Not the flags of the parent: some of them (--input-type, those of the test runner) no worker can be started with.
const execArgv = ['--disable-warning=ExperimentalWarning'];

export interface CrewOptions {
  readonly work: Work;
  readonly maker: URL;
  readonly board: Board;
  readonly threads: number;
  readonly onPaths: (paths: readonly string[]) => void;
  /** Resolves when there is room for the next entry. */
  readonly onEntry: (entry: Entry) => Promise<void>;
}

export interface Crew {
  /** Resolves when every worker has left; rejects when one cannot begin its work at all. */
  readonly finished: Promise<void>;
  /** Sends everybody home; histories under way are lost and none is begun. */
  stop(): Promise<void>;
}

/** Puts workers to work on the board; one that crashes in a history is replaced and the history entered as failed. */
export function hireCrew(options: CrewOptions): Crew {
  const { board, threads } = options;
  const atWork = new Map<number, Worker>();
  const { promise, resolve, reject } = Promise.withResolvers<void>();

  const hire = (me: number): void => {
    const orders: Orders = { work: options.work, board, me, maker: options.maker.href };
    clearPlace(board, me);
    const worker = new Worker(program, { workerData: orders, execArgv });
    let crash = '';
    atWork.set(me, worker);
    worker.on('message', (word: Word) => listen(word, me));
    worker.on('error', (error) => (crash = error instanceof Error ? error.message : String(error)));
    worker.on('exit', (code) => leave(me, crash || `exit code ${code}`));
  };

  const listen = (word: Word, me: number): void => {
    if ('paths' in word) options.onPaths(word.paths);
    else options.onEntry(word.entry).then(() => giveRoom(board, me), reject);
  };

  const leave = (me: number, reason: string): void => {
    atWork.delete(me);
    const history = whereIs(board, me);
    if (!stopped && history !== FINISHED) bury(me, history, reason);
    if (atWork.size === 0) resolve();
  };

  const bury = (me: number, history: number, reason: string): void => {
    if (history < 0) {
      reject(new Error(`a worker could not work: ${reason}`));
      return;
    }
    options.onEntry({ ran: false, history, message: `the worker crashed: ${reason}` }).catch(reject);
    if (isLeft(board)) hire(me);
  };

  let stopped = false;
  const stop = async (): Promise<void> => {
    stopped = true;
    stopHandingOut(board);
    await Promise.all([...atWork.values()].map((worker) => worker.terminate()));
  };

  for (let me = 0; me < threads; me++) hire(me);
  return { finished: promise, stop };
}
