import { blockOf, layOut } from '../../../experiments/design/design.ts';
import { factorsOf } from '../../../experiments/design/factors-of.ts';
import { type ReplicatedIndices, replicatedIndices } from '../../../experiments/sensitivity/replicates.ts';
import { movedNames } from '../../../experiments/sensitivity/saltelli.ts';
import { NOTHING_SET, type Study } from '../../../experiments/study/study.ts';
import type { LoadedCase } from '../../../scenario/asked-case.ts';
import type { Job } from './job.ts';

/** Runs for shares of variance: the numbers of a room move together, each setting twice with other luck. */
export interface SharesPlan {
  readonly job: Job;
  readonly groups: readonly string[];
  readonly names: readonly string[];
}

const REPLICATES = 2;
const RESAMPLES = 200;
const LEVEL = 0.95;

/** The study of `fealty sensitivity`; undefined where fewer than two rooms have numbers that vary. */
export function sharesPlan(
  { hash, name, scenario, priors }: LoadedCase,
  base: number,
  seed: number,
): SharesPlan | undefined {
  const factors = priors.drawn.length === 0 ? [] : factorsOf(priors, ['drawn']);
  const groups = factors.map(({ group }) => group);
  if (new Set(groups).size < 2) return undefined;
  const design = layOut({ method: 'saltelli', base, secondOrder: false, groups }, factors, seed);
  const study: Study = {
    worlds: [{ name, says: '', scenario, priors }],
    levers: NOTHING_SET,
    assumptions: { factors, points: design.points, rows: design.rows },
    replicates: REPLICATES,
    seed,
    block: blockOf(design),
    rest: 'drawn',
    weeks: false,
  };
  const names = movedNames({ dims: factors.length, groups });
  return { job: { key: `shares ${hash} ${seed} ${base}`, study }, groups, names };
}

/** Shares of variance with chance told apart, from as many base rows as have come whole. */
export function sharesOf(outputs: Float64Array, groups: readonly string[], seed: number): ReplicatedIndices {
  const options = { dims: groups.length, groups, resamples: RESAMPLES, level: LEVEL, seed, secondOrder: false };
  return replicatedIndices(outputs, { ...options, replicates: REPLICATES, seeds: 'row' });
}
