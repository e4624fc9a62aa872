import { blockOf, type Design, layOut, type Plan } from '../../experiments/design/design.ts';
import type { Factor } from '../../experiments/design/factor.ts';
import { factorsOf } from '../../experiments/design/factors-of.ts';
import { NOTHING_SET, type Study } from '../../experiments/study/study.ts';
import type { LoadedCase } from '../../scenario/index.ts';
import { badInput } from '../exit.ts';
import type { SensitivityRequest } from './request.ts';

const USUAL_BASE = 64;
const USUAL_TRAJECTORIES = 20;
/** Levels of the grid that trajectories move on; they step by two thirds of the range. */
export const LEVELS = 4;

/** What is varied, how, and the study that it makes. */
export interface Laid {
  readonly design: Design;
  readonly factors: readonly Factor[];
  /** For each factor what it moves with, or nothing where each moves alone. */
  readonly groups: readonly string[] | undefined;
  readonly study: Study;
}

/** Lays out the settings of a sensitivity analysis. Rows that are compared with each other share their luck. */
export function layOutStudy(loaded: LoadedCase, request: SensitivityRequest): Laid {
  const factors = factorsOf(loaded.priors, request.vary ?? ['drawn']);
  if (factors.length < 2)
    throw badInput('bad-usage', `--vary: found ${factors.length} number that varies, expected two or more`);
  const groups = request.by === 'room' ? factors.map(({ group }) => group) : undefined;
  const moved = new Set(groups ?? factors.map(({ path }) => path)).size;
  if (moved < 2) throw badInput('bad-usage', 'all of these are of one room; use --by parameter');
  const plan = planOf(request, groups);
  const design = layOut(plan, factors, request.seed);
  return { design, factors, groups, study: studyOf(loaded, request, design) };
}

function planOf(request: SensitivityRequest, groups: readonly string[] | undefined): Plan {
  const grouped = groups && { groups };
  if (request.method === 'morris') {
    const trajectories = request.points ?? USUAL_TRAJECTORIES;
    return { method: 'morris', trajectories, levels: LEVELS, ...grouped };
  }
  const base = request.points ?? USUAL_BASE;
  return { method: 'saltelli', base, secondOrder: request.secondOrder === true, ...grouped };
}

function studyOf({ name, scenario, priors }: LoadedCase, request: SensitivityRequest, design: Design): Study {
  return {
    worlds: [{ name, says: '', scenario, priors }],
    levers: NOTHING_SET,
    assumptions: { factors: design.factors, points: design.points, rows: design.rows },
    replicates: request.replicates,
    seed: request.seed,
    block: blockOf(design),
    rest: 'drawn',
    weeks: false,
  };
}
