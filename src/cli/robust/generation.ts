import { dirname } from 'node:path';
import { mixKey } from '../../engine/chance/key.ts';
import type { Factor } from '../../experiments/design/factor.ts';
import type { Measure } from '../../experiments/study/measures.ts';
import { runStudy } from '../../experiments/study/run-study.ts';
import type { Settings, Study, StudyWorld } from '../../experiments/study/study.ts';
import { studyIdentity } from '../../store/study/identity.ts';
import { openStudy } from '../../store/study/store.ts';
import { engineVersion } from '../engine-version.ts';
import { makeFolder } from '../make-folder.ts';
import { meanOfReplicates } from '../sensitivity/analyse.ts';
import { readBack } from '../study/work.ts';
import type { Aim } from './aims.ts';
import { inside } from './levers.ts';

/** Where settings of levers are tried, and for what. */
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
  const { world, threads } = bench;
  const study = studyOn(bench, settings, rows, luck);
  makeFolder(dirname(file));
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
  return summed((await readBack(file)).measures, bench, rows);
}

/** Settings in the plausible worlds, as a study. */
export function studyOn(bench: Bench, settings: Float64Array, rows: number, luck: number): Study {
  const { world, levers, assumptions, replicates, seed } = bench;
  return {
    worlds: [world],
    levers: { factors: levers, points: settings.map(inside), rows },
    assumptions,
    replicates,
    seed: luck === 0 ? seed : mixKey(seed, luck),
    block: 1,
    rest: 'drawn',
    weeks: false,
  };
}

/** Means of each setting; their errors are from world to world, since histories of one world are alike. */
function summed(
  measures: Readonly<Record<Measure, Float64Array>>,
  { aims, assumptions, replicates }: Bench,
  rows: number,
): Tried {
  const worlds = assumptions.rows;
  const means = new Float64Array(rows * aims.length);
  const errors = new Float64Array(rows * aims.length);
  aims.forEach(({ measure, sign }, k) => {
    const byWorld = meanOfReplicates(measures[measure], replicates);
    for (let row = 0; row < rows; row++) {
      const own = byWorld.subarray(row * worlds, (row + 1) * worlds).filter(Number.isFinite);
      means[row * aims.length + k] = sign * meanOf(own);
      errors[row * aims.length + k] = errorOf(own, measure);
    }
  });
  return { means, errors };
}

/** What happens in some histories and not in others, as against what every history has some of. */
const COUNTED: readonly Measure[] = ['fell', 'purges', 'generals_line'];

/**
 * Standard error of a mean over worlds. Where it happened in no world, or the regime fell in all, it is not 0, but as if two worlds
 * more had had it and two had not (Agresti and Coull 1998).
 */
function errorOf(own: Float64Array, measure: Measure): number {
  const n = own.length;
  const mean = meanOf(own);
  const always = (mean === 0 && COUNTED.includes(measure)) || (mean === 1 && measure === 'fell');
  if (always) return Math.sqrt((2 * (n + 2)) / (n + 4) ** 3);
  const squares = own.reduce((sum, value) => sum + (value - mean) ** 2, 0);
  return n > 1 ? Math.sqrt(squares / (n - 1) / n) : Number.NaN;
}

function meanOf(values: Float64Array): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
