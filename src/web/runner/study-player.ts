import { type Batch, openBatch } from '../../experiments/study/batch.ts';
import { openPlay } from '../../experiments/study/play.ts';
import type { Study } from '../../experiments/study/study.ts';

/** Opens a study for playing some of its runs at a time; a run that fails keeps its place. */
export function openBatches(study: Study): (runs: readonly number[]) => Batch {
  const play = openPlay(study);
  return (runs) => {
    const writer = openBatch(runs.length, false);
    for (const run of runs) {
      try {
        writer.add(run, play(run));
      } catch (error) {
        writer.fail(run, error instanceof Error ? error.message : String(error));
      }
    }
    return writer.close();
  };
}
