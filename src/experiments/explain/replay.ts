import { liveDay } from '../../engine/day.ts';
import { buildPosts } from '../../engine/force/build.ts';
import { DAY_KEY_OFFSET } from '../../engine/public-state.ts';
import { startHistory } from '../../engine/start.ts';
import { createWorld, type World } from '../../engine/world.ts';
import { type Question, Refusal } from './question.ts';

/**
 * A world on the evening of day 0 of the history asked about.
 *
 * @throws Refusal when the regime does not stand on day 0 of that history.
 */
export function openWorld({ scenario, values, seed, history }: Omit<Question, 'day' | 'member'>): World {
  const world = createWorld(scenario, buildPosts(scenario, values, seed));
  try {
    startHistory(world, values, seed, history);
  } catch (error) {
    // What a history cannot start with is said by a bare Error; anything else is a fault of ours.
    if (error instanceof Error && error.constructor === Error) throw new Refusal('cannot-start', error.message);
    throw error;
  }
  return world;
}

/** Opens a day: nothing has happened on it yet. */
export function dawn(world: World, day: number): void {
  world.state.day = day;
  world.state.key = day + DAY_KEY_OFFSET;
}

/** Lives one day from dawn to night; false on the day of the fall. */
export function live(world: World, day: number): boolean {
  dawn(world, day);
  const held = liveDay(world);
  world.streetOn[day] = world.state.street;
  return held;
}

/**
 * Lives a history up to the dawn of the day asked about.
 *
 * @throws Refusal when there is no such day or member, or the regime fell before that day.
 */
export function replayToDawn(question: Question): World {
  const { scenario, history, day, member } = question;
  if (!(Number.isInteger(day) && day >= 1 && day <= scenario.days)) {
    throw new Refusal(
      'no-such-day',
      `there is no day ${day}: ${scenario.name} runs from day 1 to day ${scenario.days}`,
    );
  }
  const world = openWorld(question);
  const { count } = world.posts;
  if (!(Number.isInteger(member) && member >= 0 && member < count)) {
    throw new Refusal('no-such-member', `there is no member ${member}: the force has members 0 to ${count - 1}`);
  }
  for (let before = 1; before < day; before++) {
    if (live(world, before)) continue;
    throw new Refusal(
      'fell-before',
      `in history ${history} the regime fell on day ${before}, so there is no day ${day}`,
    );
  }
  dawn(world, day);
  return world;
}
