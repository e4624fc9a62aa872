import { buildPosts } from '../../engine/force/build.ts';
import { COLUMNS, type HistoryRecord } from '../../engine/record/history.ts';
import { runHistory } from '../../engine/run.ts';
import { createWorld } from '../../engine/world.ts';
import { coordinationOf } from '../../theory/equilibrium/curve.ts';
import { onceOnly, openMorning } from '../../theory/equilibrium/morning.ts';
import { mobilisedUnder } from '../../theory/equilibrium/strength.ts';
import { selectedThreshold } from '../../theory/equilibrium/thresholds.ts';
import { playedOnce, type Question } from './play.ts';
import { type Frequency, frequencyOf, type Mean, meanOf } from './tally.ts';

/** Histories of one morning beside the equilibrium. */
export interface OnceCompared {
  readonly histories: number;
  readonly failed: number;
  /** Falls on that day, beside the chance given the index at which the regime stood. */
  readonly falls: Frequency;
  /** Share of strength that mobilises, beside A at the history's own strength. */
  readonly mobilised: Mean;
}

interface Pair {
  readonly fell: boolean;
  readonly chance: number;
  readonly mobilised: number;
  readonly expected: number;
}

/**
 * Lets the engine play the one morning so many times, with people, signals and strength drawn anew in each, and works out for
 * each of these mornings what is exact. Histories that cannot start are counted and left out.
 */
export function compareOnce({ scenario, values, seed, histories }: Question): OnceCompared {
  const played = playedOnce(scenario, values);
  const posts = buildPosts(scenario, values, seed);
  const living = createWorld(played.scenario, posts);
  const still = createWorld(onceOnly(scenario), posts);
  const pairs: Pair[] = [];
  for (let history = 1; history <= histories; history++) {
    const record = started(() => runHistory(living, played.values, seed, history));
    if (record === null) continue;
    openMorning(still, values, seed, history);
    const coordination = coordinationOf(still);
    const selected = selectedThreshold(coordination, values.belief.selection, still.state.survived);
    pairs.push({
      fell: record.fell,
      chance: selected.chanceGiven,
      mobilised: record.daily[COLUMNS.indexOf('mobilised')]!,
      expected: mobilisedUnder(coordination, selected.theta, record.strength),
    });
  }
  return {
    histories,
    failed: histories - pairs.length,
    falls: frequencyOf(
      pairs.map(({ fell }) => fell),
      pairs.map(({ chance }) => chance),
    ),
    mobilised: meanOf(
      pairs.map(({ mobilised }) => mobilised),
      pairs.map(({ expected }) => expected),
    ),
  };
}

/** A history, or null where it cannot start: that is said by a bare Error, anything else is a fault of ours. */
export function started(run: () => HistoryRecord): HistoryRecord | null {
  try {
    return run();
  } catch (error) {
    if (error instanceof Error && error.constructor === Error) return null;
    throw error;
  }
}
