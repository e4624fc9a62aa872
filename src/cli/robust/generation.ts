import { existsSync, mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { mixKey } from '../../engine/chance/key.ts';
import type { Factor } from '../../experiments/design/factor.ts';
import type { Measure } from '../../experiments/study/measures.ts';
import { runStudy } from '../../experiments/study/run-study.ts';
import { runsOf, type Settings, type Study, type StudyWorld } from '../../experiments/study/study.ts';
import { studyIdentity } from '../../store/study/identity.ts';
import { openStudy } from '../../store/study/store.ts';
import { engineVersion } from '../engine-version.ts';
import { readBack } from '../study/work.ts';
import { inside } from './levers.ts';

/** What a search minimises: a measure, and whether less or more of it is wanted. */
export interface Aim {
  readonly measure: Measure;
  readonly sign: 1 | -1;
  readonly says: string;
  /** Side of a box of the archive. */
  readonly epsilon: number;
}

export interface Bench {
  readonly world: StudyWorld;
  readonly caseHash: string;
  readonly levers: readonly Factor[];
  readonly assumptions: Settings;
  readonly replicates: number;
  readonly seed: number;
  readonly threads: number;
  readonly aims: readonly Aim[];
  readonly signal?: AbortSignal;
}

/** What a batch of settings gave: for each setting and aim the mean over worlds and replicates, and its standard error. */
export interface Tried {
  readonly means: Float64Array;
  readonly errors: Float64Array;
}

/**
 * Tries settings in the plausible worlds, and keeps the runs in a file of their own: a search that was killed finds there what it
 * had done. `luck` gives fresh luck to whoever is tried again; 0 is that of the search.
 */
export async function tryOut(
  bench: Bench,
  file: string,
  settings: Float64Array,
  rows: number,
  luck: number,
): Promise<Tried> {
  const { world, levers, assumptions, replicates, threads } = bench;
  const study: Study = {
    worlds: [world],
    levers: { factors: levers, points: settings.map(inside), rows },
    assumptions,
    replicates,
    seed: luck === 0 ? bench.seed : mixKey(bench.seed, luck),
    block: 1,
    rest: 'drawn',
    weeks: false,
  };
  if (!existsSync(dirname(file))) mkdirSync(dirname(file), { recursive: true });
  const identity = studyIdentity({
    case: world.name,
    caseHash: bench.caseHash,
    engine: engineVersion(),
    study,
    design: 'nsga',
  });
  const store = await openStudy(file, identity, study);
  try {
    const signal = bench.signal && { signal: bench.signal };
    await runStudy({ study, threads, isDone: store.isDone, sink: store, ...signal });
  } finally {
    await store.close();
  }
  return summed((await readBack(file)).measures, bench.aims, rows, runsOf(study) / rows);
}

function summed(
  measures: Readonly<Record<Measure, Float64Array>>,
  aims: readonly Aim[],
  rows: number,
  each: number,
): Tried {
  const means = new Float64Array(rows * aims.length);
  const errors = new Float64Array(rows * aims.length);
  for (let row = 0; row < rows; row++)
    aims.forEach(({ measure, sign }, k) => {
      const own = measures[measure].subarray(row * each, (row + 1) * each).filter((value) => !Number.isNaN(value));
      const mean = own.reduce((sum, value) => sum + value, 0) / own.length;
      const squares = own.reduce((sum, value) => sum + (value - mean) ** 2, 0);
      means[row * aims.length + k] = sign * mean;
      errors[row * aims.length + k] = Math.sqrt(squares / Math.max(1, own.length - 1) / Math.max(1, own.length));
    });
  return { means, errors };
}
