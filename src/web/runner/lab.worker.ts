import { type Board, FINISHED, handOver, takeNext } from '../../experiments/ensemble/board.ts';
import { openCompany } from '../../experiments/ensemble/company.ts';
import { openSeer, type Seer, seenOf } from './seeing.ts';
import type { Order, Seen, Word } from './word.ts';

/** Kept from one batch to the next: most moves of a lever leave everybody where and who he was. */
const company = openCompany();
let batch = -1;
let seer: Seer | undefined;

addEventListener('message', ({ data }: MessageEvent<Order>) => {
  if (data.kind === 'take') {
    if (data.batch === batch) for (const history of data.histories) saySeen(seer!.see(history));
    return;
  }
  batch = data.batch;
  seer = openSeer(data.work, company);
  if (data.replay > 0) sayReplay(seer, data.replay);
  if (data.board) pull(data.board, data.me, seer);
});

function pull(board: Board, me: number, from: Seer): void {
  for (let history = takeNext(board, me); history !== FINISHED; history = takeNext(board, me)) {
    saySeen(from.see(history));
    handOver(board, me);
  }
}

/** A history that cannot be drawn in full is lost among the others, too, and says there why. */
function sayReplay(from: Seer, history: number): void {
  try {
    const replay = from.replay(history);
    saySeen(seenOf(replay.record));
    say({ kind: 'replay', batch, replay });
  } catch (error) {
    saySeen({ ran: false, history, message: error instanceof Error ? error.message : String(error) });
  }
}

function saySeen(seen: Seen): void {
  say({ kind: 'seen', batch, seen }, seen.ran ? [seen.measures.buffer, seen.mobilised.buffer] : []);
}

function say(word: Word, moved: readonly ArrayBufferLike[] = []): void {
  postMessage(word, { transfer: moved as ArrayBuffer[] });
}
