import { liveDay } from '../../src/engine/day.ts';
import { buildPosts } from '../../src/engine/force/build.ts';
import type { Values } from '../../src/engine/parameters.ts';
import { DAY_KEY_OFFSET } from '../../src/engine/public-state.ts';
import type { HistoryRecord } from '../../src/engine/record/history.ts';
import { runHistory } from '../../src/engine/run.ts';
import type { Scenario } from '../../src/engine/scenario.ts';
import { startHistory } from '../../src/engine/start.ts';
import { createWorld, type World } from '../../src/engine/world.ts';

/** A world before it is run. Its seed places posts and ties, and is the luck of its history. */
export interface Case {
  readonly scenario: Scenario;
  readonly values: Values;
  readonly seed: number;
}

/** A world that was run: its record, and the world as it ended. */
export interface Lived {
  readonly record: HistoryRecord;
  readonly world: World;
}

/** Runs one history of a case. */
export function live({ scenario, values, seed }: Case, posts = buildPosts(scenario, values, seed)): Lived {
  const world = createWorld(scenario, posts);
  const record = runHistory(world, values, seed, 0);
  return { record, world };
}

/** A case on the evening of day 0. */
export function begin({ scenario, values, seed }: Case): World {
  const world = createWorld(scenario, buildPosts(scenario, values, seed));
  startHistory(world, values, seed, 0);
  return world;
}

/** Lives the case day by day and lets `look` see every evening, until the last day or the fall. */
export function watch(one: Case, look: (world: World) => void): World {
  const world = begin(one);
  let held = true;
  for (let day = 1; day <= one.scenario.days && held; day++) {
    world.state.day = day;
    world.state.key = day + DAY_KEY_OFFSET;
    held = liveDay(world);
    look(world);
  }
  return world;
}
