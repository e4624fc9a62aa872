import { runStudy } from '../../../experiments/study/run-study.ts';
import { runsOf, type Study } from '../../../experiments/study/study.ts';
import { studyIdentity } from '../identity.ts';
import { openStudy } from '../store.ts';

export const PARTS = { case: 'small', caseHash: 'c0', engine: '0', design: 'grid' };

/** Runs a range of a study with the engine, or another player, into a file. */
export async function keepStudy(
  file: string,
  study: Study,
  from = 0,
  to: number = runsOf(study),
  player?: URL,
): Promise<void> {
  const store = await openStudy(file, studyIdentity({ ...PARTS, study }), study);
  try {
    await runStudy({ study, from, to, threads: 2, isDone: store.isDone, sink: store, player });
  } finally {
    await store.close();
  }
}
