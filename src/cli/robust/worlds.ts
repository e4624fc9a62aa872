import { layOut } from '../../experiments/design/design.ts';
import { factorsOf } from '../../experiments/design/factors-of.ts';
import { applyPackage } from '../../experiments/robust/apply-package.ts';
import { PACKAGES, type Package } from '../../experiments/robust/packages.ts';
import { NOTHING_SET, type Study, type StudyWorld } from '../../experiments/study/study.ts';
import { type LoadedCase, loadCase } from '../../scenario/index.ts';
import { didYouMean } from '../../scenario/near.ts';
import { readArms } from '../compare/arms.ts';
import { badInput } from '../exit.ts';
import { loadOptionsOf } from '../world/request.ts';
import type { RobustRequest } from './request.ts';

/** A package as a world of the study. */
export interface PackedWorld extends Omit<Package, 'actor'> {
  readonly actor: string;
  readonly world: StudyWorld;
}

/** The packages that a request is about, `nothing` first; of the table those that have somebody to reach in this case. */
export function packagesOf(name: string, loaded: LoadedCase, request: RobustRequest): PackedWorld[] {
  const asked = { ...request, scale: loaded.scenario.scale };
  const chosen =
    request.package === undefined
      ? request.with === undefined
        ? PACKAGES
        : PACKAGES.slice(0, 1)
      : namedPackages(request.package);
  const own = request.with === undefined ? [] : ownPackages(name, request.with, asked);
  const fitting = chosen.flatMap((one) => {
    const world = packed(name, one, asked);
    if (world === undefined && request.package !== undefined)
      throw badInput('bad-usage', `--package: ${one.name} is for somebody whom ${name} does not have: ${one.says}`);
    return world ?? [];
  });
  return [...fitting, ...own];
}

/** Every package in every plausible world: rows of scrambled Sobol points, each with luck of its own that packages share. */
export function studyFor(packages: readonly PackedWorld[], loaded: LoadedCase, request: RobustRequest): Study {
  const factors = factorsOf(loaded.priors, request.vary ?? ['drawn']);
  const { points, rows } = layOut({ method: 'sobol', rows: request.worlds }, factors, request.seed);
  return {
    worlds: packages.map(({ world }) => world),
    levers: NOTHING_SET,
    assumptions: {
      factors: factors.filter(({ path }) => !isSet(packages, path)),
      points: pointsWithout(points, factors, packages),
      rows,
    },
    replicates: request.replicates,
    seed: request.seed,
    block: 1,
    rest: 'drawn',
    weeks: false,
  };
}

/** A number that some package sets is no part of the plausible worlds: it would be overwritten there. */
function isSet(packages: readonly PackedWorld[], path: string): boolean {
  return packages.some(({ world }) => !world.priors.drawn.some((prior) => prior.path === path));
}

function pointsWithout(
  points: Float64Array,
  factors: readonly { path: string }[],
  packages: readonly PackedWorld[],
): Float64Array {
  const kept = factors.map(({ path }) => !isSet(packages, path));
  return points.filter((_, cell) => kept[cell % factors.length]);
}

/** A package in this case; undefined where the case has nobody whom it could reach. */
function packed(name: string, one: Package, asked: RobustRequest): PackedWorld | undefined {
  const { scenario, priors } = loadCase(name, loadOptionsOf({ ...asked, set: [...(asked.set ?? []), ...one.set] }));
  const applied = applyPackage(scenario, one);
  return applied && { ...one, world: { name: one.name, says: one.says, scenario: applied, priors } };
}

function ownPackages(name: string, texts: readonly string[], asked: RobustRequest): PackedWorld[] {
  return texts.flatMap((text, k) => {
    const arm = readArms([name, text], asked)[1]!;
    const { scenario, priors } = arm.loaded;
    const world = { name: `own-${k + 1}`, says: text, scenario, priors };
    const own = {
      name: world.name,
      says: text,
      actor: 'you',
      set: [],
      grade: 'assumed',
      why: 'Asked for by hand.',
    } as const;
    return [{ ...own, world }];
  });
}

function namedPackages(names: readonly string[]): Package[] {
  const all = PACKAGES.map(({ name }) => name);
  for (const name of names) {
    if (all.includes(name)) continue;
    const hint = didYouMean(name, all);
    throw badInput(
      'bad-usage',
      `--package: found ${name}, expected one of ${all.join(', ')}${hint ? `; ${hint}` : ''}`,
    );
  }
  return PACKAGES.filter(({ name }) => name === 'nothing' || names.includes(name));
}
