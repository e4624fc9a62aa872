import { Worker } from 'node:worker_threads';
import { type Board, clearPlace, FINISHED, giveRoom, isLeft, stopHandingOut, whereIs } from './board.ts';

// Not the flags of the parent: some of them (--input-type, those of the test runner) no worker can be started with.
const execArgv = ['--disable-warning=ExperimentalWarning'];

/** What every worker is given at its start, beside its own orders. */
export interface Station {
  readonly board: Board;
  readonly me: number;
}

export interface CrewOptions<Word> {
  /** The module that workers run. */
  readonly program: URL;
  /** What they are told, beside their station. */
  readonly orders: object;
  readonly board: Board;
  readonly threads: number;
  /** Hears what a worker says. Of a word that hands work over, it resolves when there is room for the next; else it is undefined. */
  readonly onWord: (word: Word) => Promise<void> | undefined;
  /** A worker crashed in this history, for this reason; resolves when that is noted. */
  readonly onCrash: (history: number, reason: string) => Promise<void>;
}

export interface Crew {
  /** Resolves when every worker has left; rejects when one cannot begin its work at all. */
  readonly finished: Promise<void>;
  /** Sends everybody home; histories under way are lost and none is begun. */
  stop(): Promise<void>;
}

/** The module of a worker beside the module that hires: compiled it ends in .js, run from source in .ts. */
export function workerBeside(hirer: string, name: string): URL {
  return new URL(`./${name}.worker${hirer.endsWith('.ts') ? '.ts' : '.js'}`, hirer);
}

/** Puts workers to work on the board; one that crashes in a history is replaced. */
export function hireCrew<Word>(options: CrewOptions<Word>): Crew {
  const { board, threads } = options;
  const atWork = new Map<number, Worker>();
  const { promise, resolve, reject } = Promise.withResolvers<void>();

  const hire = (me: number): void => {
    clearPlace(board, me);
    const worker = new Worker(options.program, { workerData: { ...options.orders, board, me }, execArgv });
    let crash = '';
    atWork.set(me, worker);
    worker.on('message', (word: Word) => options.onWord(word)?.then(() => giveRoom(board, me), reject));
    worker.on('error', (error) => (crash = error instanceof Error ? error.message : String(error)));
    worker.on('exit', (code) => leave(me, crash || `exit code ${code}`));
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
    options.onCrash(history, `the worker crashed: ${reason}`).catch(reject);
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

/** Waits for the crew; nobody is left at work when it returns or throws. `broken` rejects when results cannot be kept. */
export async function watch(crew: Crew, broken: Promise<never>, signal: AbortSignal | undefined): Promise<void> {
  const stop = (): void => void crew.stop();
  signal?.addEventListener('abort', stop, { once: true });
  try {
    await Promise.race([crew.finished, broken]);
  } finally {
    signal?.removeEventListener('abort', stop);
    await crew.stop();
  }
}
