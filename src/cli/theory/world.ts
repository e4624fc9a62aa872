import type { Values } from '../../engine/parameters.ts';
import { drawValues, type LoadedCase, loadCase, valuesAt } from '../../scenario/index.ts';
import { badInput } from '../exit.ts';
import { loadOptionsOf } from '../world/request.ts';
import type { TheoryRequest } from './request.ts';

/** What can be worked out: an equilibrium, where a movement rests that all see, or one that each sees in his circle. */
export type Model = 'equilibrium' | 'share' | 'circle';

/** The case, one set of values, and what is to be worked out for it. */
export interface Asked {
  readonly loaded: LoadedCase;
  readonly values: Values;
  readonly model: Model;
}

/** With more members an answer takes more than some seconds. */
const MOST_MEMBERS = 2500;

/** Loads the case at a size that answers in seconds, unless a scale is asked for, and takes the values of its middle. */
export function ask(name: string, request: TheoryRequest): Asked {
  const first = asked(loadCase(name, loadOptionsOf(request)), request);
  const { scenario } = first.loaded;
  const members = scenario.formations.reduce((sum, formation) => sum + formation.members, 0);
  const scale = Math.ceil(members / MOST_MEMBERS);
  if (first.model !== 'equilibrium' || request.scale !== undefined || scale <= scenario.scale) return first;
  return asked(loadCase(name, { ...loadOptionsOf(request), scale }), request);
}

function asked(loaded: LoadedCase, { history, seed }: TheoryRequest): Asked {
  const { priors, scenario } = loaded;
  const middle = (): Values =>
    valuesAt(
      priors,
      priors.drawn.map(() => 0.5),
    );
  const values = history === undefined ? middle() : drawValues(priors, seed, history);
  for (const room of ['belief', 'decision'] as const) {
    if (!scenario.without.includes(room)) continue;
    const why = room === 'belief' ? 'nobody expects anything' : 'nobody chooses';
    throw badInput('no-exact-answer', `without the room ${room} ${why}, so there is nothing to work out`);
  }
  return { loaded, values, model: modelOf(values) };
}

function modelOf({ belief }: Values): Model {
  if (belief.rule !== 'share') return 'equilibrium';
  if (belief.near === 0) return 'share';
  if (belief.near === 1) return 'circle';
  throw badInput(
    'no-exact-answer',
    `with belief.rule=share there is an exact answer where all see the whole force (belief.near=0) or each his own circle (belief.near=1), not for belief.near=${belief.near}`,
  );
}
