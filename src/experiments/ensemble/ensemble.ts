import type { Scenario } from '../../engine/scenario.ts';
import { layBoard } from './board.ts';
import { addEntry, type Counts, noCounts } from './counts.ts';
import { hireCrew, watch, workerBeside } from './crew.ts';
import type { Word } from './ensemble.worker.ts';
import type { Entry, Progress, Sink, Work } from './entry.ts';
import { openOutbox } from './outbox.ts';
import { type Clock, startClock } from './progress.ts';

export interface EnsembleOptions extends Work {
  readonly scenario: Scenario;
  /** First history and how many: from … from + histories − 1. */
  readonly from: number;
  readonly histories: number;
  /** Worker threads, 1 or more. What comes out does not depend on it. */
  readonly threads: number;
  /** Histories that the sink has already. */
  readonly done: ReadonlySet<number>;
  readonly sink: Sink;
  /** When it aborts, no history is begun, those under way are dropped, and what has arrived is still kept. */
  readonly signal?: AbortSignal | undefined;
  readonly onProgress?: ((progress: Progress) => void) | undefined;
  /** Address of a module exporting `openMaker: OpenMaker`, in place of priors drawn and run by the engine. */
  readonly maker?: URL | undefined;
}

export interface EnsembleSummary {
  readonly asked: number;
  /** Of those, how many the sink had before. */
  readonly before: number;
  /** Kept by this call, by outcome. */
  readonly kept: Counts;
  readonly interrupted: boolean;
  readonly seconds: number;
}

const usualMaker = new URL(import.meta.url.endsWith('.ts') ? './histories.ts' : './histories.js', import.meta.url);

/** Lives through the histories that the sink lacks, and hands each to the sink: record or reason of failure. */
export async function runEnsemble(options: EnsembleOptions): Promise<EnsembleSummary> {
  const pending = stillToDo(options);
  const clock = startClock(options.histories, options.histories - pending.length);
  const kept = noCounts();
  if (pending.length > 0 && !options.signal?.aborted) await work(options, pending, clock, kept);
  const lost = pending.length - kept.ran - kept.failed;
  const interrupted = lost > 0 && options.signal?.aborted === true;
  if (lost > 0 && !interrupted) throw new Error(`${lost} histories did not arrive; run again to do them`);
  return { asked: options.histories, before: clock.before, kept, interrupted, seconds: clock.seconds() };
}

async function work(options: EnsembleOptions, pending: number[], clock: Clock, kept: Counts): Promise<void> {
  let paths: readonly string[] = [];
  const outbox = openOutbox(
    options.sink,
    () => paths,
    (entries: Entry[]) => {
      for (const entry of entries) addEntry(kept, entry);
      options.onProgress?.(clock.progress(kept.ran + kept.failed, kept.failed));
    },
  );
  const threads = Math.max(1, Math.min(options.threads, pending.length));
  const { scenario, priors, seed } = options;
  const crew = hireCrew<Word>({
    program: workerBeside(import.meta.url, 'ensemble'),
    orders: { work: { scenario, priors, seed }, maker: (options.maker ?? usualMaker).href },
    board: layBoard(pending, threads),
    threads,
    onWord(word) {
      if ('entry' in word) return outbox.put(word.entry);
      paths = word.paths;
      return undefined;
    },
    onCrash: (history, message) => outbox.put({ ran: false, history, message }),
  });
  try {
    await watch(crew, outbox.broken, options.signal);
  } finally {
    await outbox.close();
  }
}

function stillToDo({ from, histories, done }: EnsembleOptions): number[] {
  const all = Array.from({ length: histories }, (_, i) => from + i);
  return all.filter((history) => !done.has(history));
}
