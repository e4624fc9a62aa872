import { layOut } from '../../experiments/design/design.ts';
import { factorsOf } from '../../experiments/design/factors-of.ts';
import { PACKAGES, type Package } from '../../experiments/robust/packages.ts';
import { NOTHING_SET, type Study, type StudyWorld } from '../../experiments/study/study.ts';
import { type LoadedCase, loadCase } from '../../scenario/index.ts';
import { didYouMean } from '../../scenario/near.ts';
import { readArms } from '../compare/arms.ts';
import { badInput } from '../exit.ts';
import { loadOptionsOf } from '../world/request.ts';
import type { RobustRequest } from './request.ts';

/** A package as a world of the study. */
export interface PackedWorld {
  readonly name: string;
  readonly says: string;
  readonly actor: string;
  readonly grade: string;
  readonly why: string;
  readonly world: StudyWorld;
}

/** The packages that a request is about, `nothing` first. */
export function packagesOf(name: string, loaded: LoadedCase, request: RobustRequest): PackedWorld[] {
  const asked = { ...request, scale: loaded.scenario.scale };
  const chosen =
    request.package === undefined
      ? request.with === undefined
        ? PACKAGES
        : PACKAGES.slice(0, 1)
      : namedPackages(request.package);
  const own = request.with === undefined ? [] : ownPackages(name, request.with, asked);
  return [...chosen.map((one) => packed(name, one, asked)), ...own];
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

function packed(name: string, { set, deal, says, ...one }: Package, asked: RobustRequest): PackedWorld {
  const { scenario, priors } = loadCase(name, loadOptionsOf({ ...asked, set: [...(asked.set ?? []), ...set] }));
  if (deal === undefined) return { ...one, says, world: { name: one.name, says, scenario, priors } };
  const { to, ...promise } = deal;
  const deals = scenario.formations
    .filter((formation) => formation.name.startsWith(to))
    .map((formation) => ({ ...promise, formation: formation.name }));
  if (deals.length === 0)
    throw badInput('bad-usage', `--package: ${one.name} is a promise to ${to}, which ${name} does not have`);
  return {
    ...one,
    says,
    world: { name: one.name, says, scenario: { ...scenario, sideDeals: [...scenario.sideDeals, ...deals] }, priors },
  };
}

function ownPackages(name: string, texts: readonly string[], asked: RobustRequest): PackedWorld[] {
  return texts.flatMap((text, k) => {
    const arm = readArms([name, text], asked)[1]!;
    const { scenario, priors } = arm.loaded;
    const world = { name: `own-${k + 1}`, says: text, scenario, priors };
    return [{ name: world.name, says: text, actor: 'you', grade: 'assumed', why: 'Asked for by hand.', world }];
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
