import { namedMovers } from '../../engine/calendar.ts';
import { morning } from '../../engine/day.ts';
import { evening } from '../../engine/evening.ts';
import type { Values } from '../../engine/parameters.ts';
import { DAY_KEY_OFFSET } from '../../engine/public-state.ts';
import { readTerms } from '../../engine/rooms/decision/terms.ts';
import type { Scenario } from '../../engine/scenario.ts';
import { startHistory } from '../../engine/start.ts';
import type { World } from '../../engine/world.ts';

/**
 * The world of a case for one morning on which all choose once and alone: one day, no council, and no act of that day that
 * moves named members or foreign troops. What happened before it stays.
 */
export function onceOnly(scenario: Scenario): Scenario {
  const events = scenario.events.filter(({ kind, day }) => day < 1 || (kind !== 'move' && kind !== 'force'));
  return { ...scenario, days: 1, events, without: [...new Set([...scenario.without, 'council' as const])] };
}

/**
 * Lives the morning of day 1 of a history before anybody has chosen anything: nobody decides in burn-in, so that all are at
 * their posts but those whom a dated act had moved. Leaves in the world what each would weigh.
 *
 * @throws Error when no strength lets the regime stand on day 0 (see `startHistory`).
 */
export function openMorning(world: World, values: Values, seed: number, history: number): void {
  const plain = { ...values, belief: { ...values.belief, rule: 'bayes' as const, learning: false } };
  const quiet: World = { ...world, without: new Set([...world.without, 'decision' as const]) };
  startHistory(quiet, plain, seed, history);
  Object.assign(world, quiet, { without: world.without });
  world.state.day = 1;
  world.state.key = 1 + DAY_KEY_OFFSET;
  morning(world);
  readTerms(world);
}

/**
 * Lives the morning of day 1 of a history as its case has it, and lays on who is named to move that day. For rules by which
 * members believe in what they see.
 *
 * @throws Error when no strength lets the regime stand on day 0 (see `startHistory`).
 */
export function openAsItIs(world: World, values: Values, seed: number, history: number): void {
  startHistory(world, values, seed, history);
  world.state.day = 1;
  world.state.key = 1 + DAY_KEY_OFFSET;
  morning(world);
  namedMovers(world, 1, 1);
  evening(world);
  readTerms(world);
}
