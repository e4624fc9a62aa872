import { dirname } from 'node:path';
import { runEnsemble } from '../../experiments/ensemble/ensemble.ts';
import { many, whole } from '../../experiments/words/numbers.ts';
import type { LoadedCase } from '../../scenario/index.ts';
import type { Identity } from '../../store/identity.ts';
import { openStore, type Store } from '../../store/store.ts';
import { EXIT, Failure } from '../exit.ts';
import { makeFolder } from '../make-folder.ts';
import { listenForInterrupt } from './interrupt.ts';
import { progressBar } from './progress-bar.ts';
import type { RunRequest } from './request.ts';

export interface Keeping {
  readonly loaded: LoadedCase;
  readonly identity: Identity;
  readonly request: RunRequest;
  readonly file: string;
  readonly command: string;
  readonly note: (text: string) => void;
}

/** Lives through the histories that the file lacks, and keeps each; stops in order on Ctrl-C, and says how to go on. */
export async function keepHistories(keeping: Keeping): Promise<void> {
  const { file, identity, command, request, note } = keeping;
  makeFolder(dirname(file));
  const store = await openStore(file, identity, command);
  try {
    if (request.retry) {
      const again = await store.forgetFailed();
      if (again > 0) note(`trying ${many(again, 'failed history', 'failed histories')} again`);
    }
    await live(store, keeping);
  } finally {
    await store.close();
  }
}

async function live(store: Store, { loaded, request, file, note }: Keeping): Promise<void> {
  const { histories, seed, threads } = request;
  const interrupt = listenForInterrupt(() => note('\nstopping; what is done is kept (again to stop at once)'));
  const bar = progressBar(request.quiet === true);
  const { scenario, priors } = loaded;
  const before = keptOf(store, histories);
  if (before < histories) bar.show({ asked: histories, done: before, failed: 0, rate: 0, secondsLeft: null });
  try {
    const summary = await runEnsemble({
      scenario,
      priors,
      seed,
      from: 1,
      histories,
      threads,
      done: store.done,
      sink: store,
      signal: interrupt.signal,
      onProgress: bar.show,
    });
    if (!summary.interrupted) return;
  } finally {
    bar.end();
    interrupt.close();
  }
  throw new Failure(
    EXIT.interrupted,
    'interrupted',
    `stopped: ${whole(keptOf(store, histories))} of ${many(histories, 'history is', 'histories are')} kept in ${file}; the same command goes on from there`,
  );
}

function keptOf(store: Store, histories: number): number {
  let kept = 0;
  for (const history of store.done) if (history >= 1 && history <= histories) kept++;
  return kept;
}
