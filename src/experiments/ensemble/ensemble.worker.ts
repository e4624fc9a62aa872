import { parentPort, workerData } from 'node:worker_threads';
import { FINISHED, handOver, takeNext } from './board.ts';
import type { Station } from './crew.ts';
import type { Entry, Maker, OpenMaker, Work } from './entry.ts';

/** What the main thread gives a worker at its start. */
interface Orders extends Station {
  readonly work: Work;
  /** Address of the module that exports `openMaker`. */
  readonly maker: string;
}
/** What a worker says: first the names of the drawn numbers, then one entry a history. */
export type Word = { readonly paths: readonly string[] } | { readonly entry: Entry };

const { work, board, me, maker: address } = workerData as Orders;
const port = parentPort!;

const { openMaker } = (await import(address)) as { openMaker: OpenMaker };
const maker = openMaker(work);
say({ paths: maker.paths }, []);
for (let history = takeNext(board, me); history !== FINISHED; history = takeNext(board, me)) {
  const entry = live(maker, history);
  say({ entry }, entry.ran ? [entry.record.daily.buffer, entry.drawn.buffer] : []);
  handOver(board, me);
}

function say(word: Word, moved: readonly ArrayBufferLike[]): void {
  port.postMessage(word, moved as ArrayBuffer[]);
}

function live(maker: Maker, history: number): Entry {
  try {
    const { record, drawn } = maker.make(history);
    return { ran: true, history, record: { ...record, daily: whole(record.daily) }, drawn: whole(drawn) };
  } catch (error) {
    return { ran: false, history, message: error instanceof Error ? error.message : String(error) };
  }
}

/** Moving a view moves all of its buffer, so a view of something larger is copied first. */
function whole(numbers: Float64Array): Float64Array {
  return numbers.byteLength === numbers.buffer.byteLength ? numbers : numbers.slice();
}
