import { layOut } from '../../experiments/design/design.ts';
import { factorsOf } from '../../experiments/design/factors-of.ts';
import type { LoadedCase } from '../../scenario/index.ts';
import { studyIdentity } from '../../store/study/identity.ts';
import { engineVersion } from '../engine-version.ts';
import { usualFile } from '../run/request.ts';
import { type Bench, studyOn } from './generation.ts';
import type { RobustRequest } from './request.ts';

/** What settings of levers are tried in: plausible worlds of all that is drawn and is no lever of the search. */
export function benchFor(
  loaded: LoadedCase,
  levers: Bench['levers'],
  request: RobustRequest,
  worlds: number,
): Omit<Bench, 'aims'> {
  const paths = new Set(levers.map(({ path }) => path));
  const factors = factorsOf(loaded.priors, request.vary ?? ['drawn']).filter(({ path }) => !paths.has(path));
  const { points, rows } = layOut({ method: 'sobol', rows: worlds }, factors, request.seed);
  return {
    world: { name: loaded.name, says: '', scenario: loaded.scenario, priors: loaded.priors },
    caseHash: loaded.hash,
    levers,
    assumptions: { factors, points, rows },
    replicates: request.replicates,
    seed: request.seed,
    threads: request.threads,
  };
}

/** Where a search is kept: a folder of its own for all that its generations hang on, whatever its length. */
export function folderFor(bench: Bench, loaded: LoadedCase, { population }: RobustRequest): string {
  const { assumptions, levers } = bench;
  const anyone = new Float64Array(levers.length).fill(0.5);
  const aims = bench.aims.map(({ measure, sign }) => `${measure} ${sign}`).join(', ');
  const identity = studyIdentity({
    case: loaded.name,
    caseHash: loaded.hash,
    engine: engineVersion(),
    study: studyOn(bench, anyone, 1, 0),
    design: `search of ${population} for ${aims} in ${assumptions.rows}`,
  });
  return usualFile(identity).replace(/\.duckdb$/, '.search');
}
