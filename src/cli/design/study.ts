import { blockOf, type Design, layOut, type Plan } from '../../experiments/design/design.ts';
import { factorsOf } from '../../experiments/design/factors-of.ts';
import { NOTHING_SET, type Settings, type Study } from '../../experiments/study/study.ts';
import type { LoadedCase } from '../../scenario/index.ts';
import { badInput } from '../exit.ts';
import type { DesignRequest } from './request.ts';

const USUAL_POINTS = { settings: 100, trajectories: 20, base: 64 } as const;
/** A grid of more settings than this is a slip of the hand. */
const MOST_SETTINGS = 10_000_000;

/** Two designs that are crossed: what is varied, and what is gone through at each of its settings. */
export interface LaidOut {
  readonly varied: Design;
  readonly crossed: Design | null;
  readonly study: Study;
}

/** Lays out the settings of a designed run, each with as many histories as asked for, on shared luck. */
export function layOutDesign({ name, scenario, priors }: LoadedCase, request: DesignRequest): LaidOut {
  const { seed, histories, rest } = request;
  const varied = layOut(planOf(request), factorsOf(priors, request.vary), seed);
  const gridded = request.cross === undefined ? [] : factorsOf(priors, request.cross);
  const both = gridded.find(({ path }) => varied.factors.some((factor) => factor.path === path));
  if (both) throw badInput('bad-usage', `${both.path} is both varied and crossed; name it once`);
  const crossed = gridded.length === 0 ? null : layOut({ method: 'grid', levels: request.levels }, gridded, seed);
  if (varied.rows * (crossed?.rows ?? 1) > MOST_SETTINGS)
    throw badInput('bad-usage', `that is more than ${MOST_SETTINGS} settings; fewer numbers or --levels make fewer`);
  const study: Study = {
    worlds: [{ name, says: '', scenario, priors }],
    levers: crossed ? settingsOf(crossed) : NOTHING_SET,
    assumptions: settingsOf(varied),
    replicates: histories,
    seed,
    block: blockOf(varied),
    rest,
    weeks: request.weeks === true,
  };
  return { varied, crossed, study };
}

function settingsOf({ factors, points, rows }: Design): Settings {
  return { factors, points, rows };
}

function planOf({ method, points, levels }: DesignRequest): Plan {
  switch (method) {
    case 'grid':
    case 'one-at-a-time':
      return { method, levels };
    case 'morris':
      return { method, trajectories: points ?? USUAL_POINTS.trajectories, levels: levels + (levels % 2) };
    case 'saltelli':
      return { method, base: points ?? USUAL_POINTS.base, secondOrder: false };
    default:
      return { method, rows: points ?? USUAL_POINTS.settings };
  }
}
