import { buildPosts } from '../../src/engine/force/build.ts';
import type { Values } from '../../src/engine/parameters.ts';
import { FALLS, OUTCOMES } from '../../src/engine/record/history.ts';
import { runHistory } from '../../src/engine/run.ts';
import type { Room } from '../../src/engine/scenario.ts';
import { createWorld, type World } from '../../src/engine/world.ts';
import { drawValues } from '../../src/scenario/draw.ts';
import { loadCase } from '../../src/scenario/load.ts';
import { type Difference, differenceOf } from './paired.ts';

const SEED = 1;
const CANNOT_BEGIN = 'cannot begin';
/** What posts and ties are built from; held as in the first history, so that one building serves all. */
const SHAPING = ['line', 'peers', 'rewired'] as const;

/** How one history ends. */
export interface End {
  readonly outcome: string;
  /** Share mobilised on the last evening. */
  readonly mobilised: number;
}

/** A size of force: how many histories of the main case, and with what set by hand. */
export interface Trial {
  readonly scale: number;
  readonly days: number;
  readonly histories: number;
  readonly set?: readonly string[];
  readonly without?: readonly Room[];
  /** Leaves out the acts of named movers, of whom there is at least one at any scale. */
  readonly noNamedMovers?: boolean;
}

/** How the main case ends in each history at this scale, with values drawn from its priors. */
export function endsAt({ scale, days, histories, set = [], without = [], noNamedMovers = false }: Trial): End[] {
  const { scenario: coded, priors } = loadCase('venezuela-2019', { scale, days, set, without });
  const events = coded.events.filter(({ kind }) => !(noNamedMovers && kind === 'move'));
  const scenario = { ...coded, events };
  const first = drawValues(priors, SEED, 0);
  const world = createWorld(scenario, buildPosts(scenario, first, SEED));
  return Array.from({ length: histories }, (_, history) => {
    const values = drawValues(priors, SEED, history);
    return endOf(world, shapedAs(values, first), history);
  });
}

/** A regime that no strength lets stand on day 0 is an end like any other, to be counted at both scales. */
function endOf(world: World, values: Values, history: number): End {
  try {
    const { outcome } = runHistory(world, values, SEED, history);
    return { outcome, mobilised: world.state.mobilised };
  } catch (error) {
    if (!(error instanceof Error) || !error.message.includes('stand on day 0')) throw error;
    return { outcome: CANNOT_BEGIN, mobilised: 0 };
  }
}

function shapedAs(values: Values, first: Values): Values {
  const shape = Object.fromEntries(SHAPING.map((name) => [name, first.force[name]]));
  return { ...values, force: { ...values.force, ...shape } };
}

/** What differs between two scales, paired by history: the share of falls, of each outcome that came up, and the share moved. */
export function scaleDifferences(coarse: readonly End[], fine: readonly End[]): Difference[] {
  const compare = (law: string, measure: (end: End) => number): Difference =>
    differenceOf(law, coarse.map(measure), fine.map(measure));
  const falls: readonly string[] = OUTCOMES.slice(0, FALLS);
  return [
    compare('falls', ({ outcome }) => (falls.includes(outcome) ? 1 : 0)),
    ...[...OUTCOMES, CANNOT_BEGIN].map((one) => compare(one, ({ outcome }) => (outcome === one ? 1 : 0))),
    compare('share mobilised at the end', ({ mobilised }) => mobilised),
  ].filter(({ before, after }) => before + after > 0);
}
