import { namedMovers } from '../../engine/calendar.ts';
import { DEFECTED, DESERTED, WITHHOLDS } from '../../engine/conduct.ts';
import { buildPosts } from '../../engine/force/build.ts';
import { COLUMNS, type HistoryRecord, ROW } from '../../engine/record/history.ts';
import { runHistory } from '../../engine/run.ts';
import { createWorld, strengthOf, type World } from '../../engine/world.ts';
import { cascadeOf } from '../../theory/equilibrium/circles.ts';
import { stepsOf } from '../../theory/equilibrium/curve.ts';
import { openAsItIs } from '../../theory/equilibrium/morning.ts';
import { shareOnDay, type Wave } from '../../theory/equilibrium/shares.ts';
import { started } from './once.ts';
import type { Question } from './play.ts';
import { type Mean, meanOf } from './tally.ts';

/** Whole histories under the rule `share` beside where the movement must end. */
export interface RestsCompared {
  readonly histories: number;
  readonly failed: number;
  /** How many fell and so ended before they came to rest. */
  readonly fell: number;
  /** Share mobilised on the last evening. */
  readonly mobilised: Mean;
}

/**
 * Lives so many histories of a case whose members believe in what they see, as it is written, and compares where they end with
 * the recursion over their critical beliefs (`belief.near` 0) or the size of the cascade (`belief.near` 1). That size is a mean
 * over networks, so then each history has ties of its own.
 */
export function compareRests({ scenario, values, seed, histories }: Question): RestsCompared {
  const anew = values.belief.near === 1;
  const worldsOn = (networkSeed: number): readonly [World, World] => {
    const posts = buildPosts(scenario, values, networkSeed);
    return [createWorld(scenario, posts), createWorld(scenario, posts)];
  };
  let [living, still] = worldsOn(seed);
  const seen: number[] = [];
  const exact: number[] = [];
  let fell = 0;
  for (let history = 1; history <= histories; history++) {
    if (anew && history > 1) [living, still] = worldsOn((seed + history - 1) >>> 0);
    const record = started(() => runHistory(living, values, seed, history));
    if (record === null) continue;
    if (record.fell) fell += 1;
    seen.push(atTheEnd(record));
    openAsItIs(still, values, seed, history);
    exact.push(endOf(still));
  }
  return { histories, failed: histories - seen.length, fell, mobilised: meanOf(seen, exact) };
}

/** Where a movement ends on the last day of its case, from its first morning. */
export function endOf(world: World): number {
  const { values, scenario, state } = world;
  if (values.belief.near === 1) return cascadeOf(world).size;
  return shareOnDay(stepsOf(world), state.mobilised, scenario.days, wavesOf(world));
}

/** The dated acts after the first day that move named members. */
function wavesOf(world: World): Wave[] {
  const days = new Set(world.scenario.events.flatMap(({ kind, day }) => (kind === 'move' && day > 1 ? [day] : [])));
  return [...days].flatMap((day) => {
    namedMovers(world, day, day);
    const named = Array.from(
      { length: world.changeCount },
      (_, k) => [world.changed[k]!, world.changedTo[k]!] as const,
    );
    world.changeCount = 0;
    return named.map(([i, conduct]) => {
      world.settled[i] = 0;
      return { day, share: shareOf(world, i, conduct), forGood: conduct !== WITHHOLDS };
    });
  });
}

function shareOf(world: World, i: number, conduct: number): number {
  const { withheld, gone } = world.values.force;
  const counts = conduct === WITHHOLDS ? withheld : conduct === DESERTED ? gone : conduct === DEFECTED ? 1 : 0;
  return (counts * strengthOf(world, i)) / world.state.whole;
}

function atTheEnd({ daily, days }: HistoryRecord): number {
  return daily[(days - 1) * ROW + COLUMNS.indexOf('mobilised')]!;
}
