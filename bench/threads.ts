import { runEnsemble } from '../src/experiments/ensemble/ensemble.ts';
import type { Entry } from '../src/experiments/ensemble/entry.ts';
import { type Spread, spreadOf } from './spread.ts';
import { settingOf } from './worlds.ts';

/** How many histories a second come out of some threads, their start and posts counted. */
export interface Threaded {
  readonly threads: number;
  readonly histories: number;
  readonly perSecond: Spread;
  readonly memberDays: Spread;
}

/** The noisy world through the ensemble with each number of threads, in turn, `rounds` times. */
export async function threaded(
  counts: readonly number[],
  told: { readonly members: number; readonly histories: number; readonly rounds: number },
): Promise<Threaded[]> {
  const samples = counts.map((): { perSecond: number; memberDays: number }[] => []);
  for (let round = 0; round < told.rounds; round++)
    for (const [at, threads] of counts.entries()) samples[at]!.push(await ensemble(threads, told));
  return counts.map((threads, at) => ({
    threads,
    histories: told.histories,
    perSecond: spreadOf(samples[at]!.map(({ perSecond }) => perSecond)),
    memberDays: spreadOf(samples[at]!.map(({ memberDays }) => memberDays)),
  }));
}

async function ensemble(threads: number, { members, histories }: { members: number; histories: number }) {
  const { scenario, values, seed } = settingOf('noisy', members);
  let memberDays = 0;
  const keep = async (entries: readonly Entry[]): Promise<void> => {
    for (const entry of entries) {
      if (!entry.ran) throw new Error(`history ${entry.history}: ${entry.message}`);
      memberDays += entry.record.members * entry.record.days;
    }
  };
  const priors = { values, drawn: [] };
  const began = performance.now();
  await runEnsemble({ scenario, priors, seed, from: 1, histories, threads, done: new Set(), sink: { keep } });
  const seconds = (performance.now() - began) / 1000;
  return { perSecond: histories / seconds, memberDays: memberDays / seconds };
}
