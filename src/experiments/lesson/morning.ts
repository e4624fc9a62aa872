import { buildPosts } from '../../engine/force/build.ts';
import { drawPeople, emptyPeople } from '../../engine/force/people.ts';
import type { Values } from '../../engine/parameters.ts';
import { calendar } from '../../engine/reference/calendar.ts';
import { liveDay } from '../../engine/reference/day.ts';
import { hardship } from '../../engine/reference/hardship.ts';
import { rents } from '../../engine/reference/rents.ts';
import { startHistory } from '../../engine/reference/start.ts';
import type { World } from '../../engine/reference/world.ts';
import type { Scenario } from '../../engine/scenario.ts';

/** One history of a force small enough to be followed by hand. */
export interface Followed {
  readonly scenario: Scenario;
  readonly values: Values;
  readonly seed: number;
  readonly history: number;
}

/** The evening of day 0, by the engine that works everything out afresh. */
export function firstEvening({ scenario, values, seed, history }: Followed): World {
  const posts = buildPosts(scenario, values, seed);
  const people = emptyPeople(posts.count);
  drawPeople(people, posts, scenario, values, seed, history);
  return startHistory({ scenario, values, seed, history, posts, people }).world;
}

/** The history up to the moment of a day at which all choose. */
export function morningOf(followed: Followed, day: number): World {
  const world = firstEvening(followed);
  for (world.day = 1; world.day < day; world.day++) liveDay(world, () => {});
  calendar(world);
  hardship(world);
  rents(world);
  return world;
}
