/**
 * What main thread and workers share: the list of histories still to do, how far it has been handed out, and for each
 * worker which history it is in and how many of its records nobody has taken yet.
 */
export interface Board {
  readonly cells: Int32Array;
  readonly pending: Uint32Array;
}

/** A worker between two histories, and one that found nothing more to do. */
const BETWEEN = -1;
export const FINISHED = -2;
/** Records that a worker may usually have under way before it waits for the main thread. */
const IN_FLIGHT = 2;

const NEXT = 0;
const STOPPED = 1;
const LIMIT = 2;
const HEAD = 3;
const cellOf = (worker: number): number => HEAD + 2 * worker;
const flightOf = (worker: number): number => HEAD + 2 * worker + 1;

/** A board for these histories and this many workers, each of which may have `ahead` records under way. */
export function layBoard(histories: readonly number[], workers: number, ahead: number = IN_FLIGHT): Board {
  const cells = new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT * (HEAD + 2 * workers)));
  const pending = new Uint32Array(new SharedArrayBuffer(Uint32Array.BYTES_PER_ELEMENT * histories.length));
  pending.set(histories);
  cells[LIMIT] = ahead;
  return { cells, pending };
}

/** Takes the next history for this worker, or FINISHED; blocks while too many of its records wait. */
export function takeNext(board: Board, worker: number): number {
  const [history = FINISHED] = takeSome(board, worker, 1);
  enter(board, worker, history);
  return history;
}

/** Takes up to `most` histories at once for this worker, none when nothing is left; blocks as `takeNext` does. */
export function takeSome({ cells, pending }: Board, worker: number, most: number): Uint32Array {
  const flight = flightOf(worker);
  for (let n = Atomics.load(cells, flight); n >= cells[LIMIT]!; n = Atomics.load(cells, flight))
    Atomics.wait(cells, flight, n);
  const place = Atomics.load(cells, STOPPED) === 1 ? pending.length : Atomics.add(cells, NEXT, most);
  return pending.subarray(Math.min(place, pending.length), Math.min(place + most, pending.length));
}

/** The worker begins this history, or has FINISHED. */
export function enter({ cells }: Board, worker: number, history: number): void {
  Atomics.store(cells, cellOf(worker), history);
}

/** The worker has handed over what became of its history. */
export function handOver({ cells }: Board, worker: number): void {
  Atomics.add(cells, flightOf(worker), 1);
  Atomics.store(cells, cellOf(worker), BETWEEN);
}

/** The main thread has made room for one more record of this worker. */
export function giveRoom({ cells }: Board, worker: number): void {
  const flight = flightOf(worker);
  if (Atomics.load(cells, flight) > 0) Atomics.sub(cells, flight, 1);
  Atomics.notify(cells, flight);
}

/** The history that the worker is in, BETWEEN or FINISHED. */
export function whereIs({ cells }: Board, worker: number): number {
  return Atomics.load(cells, cellOf(worker));
}

/** Makes the place of a worker ready for a fresh one. */
export function clearPlace({ cells }: Board, worker: number): void {
  Atomics.store(cells, flightOf(worker), 0);
  Atomics.store(cells, cellOf(worker), BETWEEN);
}

/** No worker takes another history. */
export function stopHandingOut({ cells }: Board): void {
  Atomics.store(cells, STOPPED, 1);
}

/** No worker takes another history, and whoever waits for room goes on and finds that: nobody will make room any more. */
export function sendHome(board: Board): void {
  stopHandingOut(board);
  const { cells } = board;
  for (let flight = flightOf(0); flight < cells.length; flight += 2) {
    Atomics.store(cells, flight, 0);
    Atomics.notify(cells, flight);
  }
}

/** Whether some history has not been handed out. */
export function isLeft({ cells, pending }: Board): boolean {
  return Atomics.load(cells, STOPPED) === 0 && Atomics.load(cells, NEXT) < pending.length;
}
