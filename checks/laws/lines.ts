import { morning } from '../../src/engine/day.ts';
import type { Values } from '../../src/engine/parameters.ts';
import { DAY_KEY_OFFSET } from '../../src/engine/public-state.ts';
import { accountFor } from '../../src/engine/rooms/accountability/accountability.ts';
import { offer } from '../../src/engine/rooms/amnesty/amnesty.ts';
import { commanderSign, FALLS, payoffs, SERVE, TURN, WITHHOLD } from '../../src/engine/rooms/decision/payoffs.ts';
import { readTerms } from '../../src/engine/rooms/decision/terms.ts';
import type { World } from '../../src/engine/world.ts';
import { scenarioOf, worldOf } from './armies.ts';
import { begin } from './live.ts';

/** What a member would get by each line, if the regime stands and if it falls. */
export interface Lines {
  readonly serve: readonly [number, number];
  readonly withhold: readonly [number, number];
  readonly turn: readonly [number, number];
}

/**
 * The lines of every member on the first morning. What the law sets, people and values, is set on the evening before, so that
 * everybody has done the same until then.
 */
export function linesOn(
  seed: number,
  set: (values: Values) => void,
  people: (world: World) => void = () => {},
): Lines[] {
  const world = begin(worldOf(seed, scenarioOf()));
  people(world);
  set(world.values);
  // On day 0 exposure and remission are worked out anew whatever they were, which new people need.
  accountFor(world);
  offer(world);
  world.state.day = 1;
  world.state.key = 1 + DAY_KEY_OFFSET;
  morning(world);
  readTerms(world);
  const eight = new Float64Array(8);
  return Array.from({ length: world.posts.count }, (_, i) => {
    payoffs(world, i, commanderSign(world, i), eight);
    const line = (place: number): [number, number] => [eight[place]!, eight[FALLS + place]!];
    return { serve: line(SERVE), withhold: line(WITHHOLD), turn: line(TURN) };
  });
}

/** Belief at which turning becomes better than serving; not a number where serving is worse while the regime stands. */
export function turningPoint({ serve, turn }: Lines): number {
  const lost = serve[0] - turn[0];
  const won = turn[1] - serve[1];
  return lost > 0 && lost + won > 0 ? lost / (lost + won) : Number.NaN;
}
