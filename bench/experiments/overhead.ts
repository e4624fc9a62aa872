import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runStudy } from '../../src/experiments/study/run-study.ts';
import { smallStudy } from '../../src/experiments/study/testing/small.ts';
import { studyIdentity } from '../../src/store/study/identity.ts';
import { openStudy } from '../../src/store/study/store.ts';

/** What the runner itself adds to a run: dealing it out, handing it back, keeping it in the file. */
export interface Overhead {
  readonly name: string;
  /** Microseconds a run, the start of the threads counted, and without it. */
  readonly microseconds: number;
  readonly marginal: number;
  readonly goal: number;
}

const FEW = 50_000;
const MANY = 250_000;
const REPEATS = 3;

/** Times studies of a model that does nothing, kept in a file. Throws where a run is missing from it. */
export async function benchOverhead(): Promise<Overhead> {
  const few: number[] = [];
  const many: number[] = [];
  for (let repeat = 0; repeat < REPEATS; repeat++) {
    few.push(await timed(FEW));
    many.push(await timed(MANY));
  }
  const middle = (times: number[]): number => times.sort((a, b) => a - b)[times.length >> 1]!;
  const [short, long] = [middle(few), middle(many)];
  return {
    name: `a study of ${MANY} runs that do nothing, kept in a file, 2 threads`,
    microseconds: (long / MANY) * 1e6,
    marginal: ((long - short) / (MANY - FEW)) * 1e6,
    goal: 20,
  };
}

async function timed(runs: number): Promise<number> {
  const study = smallStudy(runs / 2, 1, { weeks: false });
  const folder = mkdtempSync(join(tmpdir(), 'fealty-overhead-'));
  const identity = studyIdentity({ case: 'nothing', caseHash: '', engine: '', design: 'bench', study });
  const player = new URL('../../src/experiments/study/testing/nothing.ts', import.meta.url);
  try {
    const store = await openStudy(join(folder, 'nothing.duckdb'), identity, study);
    const began = performance.now();
    await runStudy({ study, threads: 2, isDone: store.isDone, sink: store, player });
    const seconds = (performance.now() - began) / 1000;
    if (store.count() !== runs) throw new Error(`${store.count()} of ${runs} runs were kept`);
    await store.close();
    return seconds;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
