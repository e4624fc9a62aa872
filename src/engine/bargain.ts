import { DEFECTED, WITHHOLDS } from './conduct.ts';
import { criticalBeliefOf } from './force/people.ts';
import { chanceOfFall } from './rooms/belief/chance.ts';
import { expectedShare } from './rooms/belief/circle.ts';
import { TIE } from './rooms/decision/choice.ts';
import { commanderSign, payoffs, SERVE, TURN, WITHHOLD, worthOf } from './rooms/decision/payoffs.ts';
import { strengthOf, type World } from './world.ts';

/** Whether one at the table would rather withhold, or turn, than serve, if all there did so with their units. */
export interface Bargain {
  readonly member: number;
  readonly withhold: boolean;
  readonly turn: boolean;
}

/** What each who is present prefers, at the index that would hold if all present moved with those who would follow. */
export function weighTogether(world: World, present: readonly number[]): Bargain[] {
  const below = strengthBelow(world, present);
  let carried = 0;
  for (const i of present) {
    const follow = world.subordinates[i]! > 0 ? world.followers[i]! / world.subordinates[i]! : 0;
    carried += strengthOf(world, i) + follow * below.get(i)!;
  }
  const there = new Set(present);
  return present.map((i) => ({
    member: i,
    withhold:
      world.values.decision.withhold &&
      prefers(world, i, WITHHOLD, WITHHOLDS, carried * world.values.force.withheld, there),
    turn: prefers(world, i, TURN, DEFECTED, carried, there),
  }));
}

function prefers(
  world: World,
  i: number,
  line: number,
  conduct: number,
  carried: number,
  there: ReadonlySet<number>,
): boolean {
  const push = carried / world.state.whole;
  const believes = !world.without.has('belief');
  const p = believes ? chanceOfFall(world.reading, expectedShare(world, i), push, world.people.signal[i]!) : 0;
  const commander = there.has(world.commander[i]!) ? conduct : commanderSign(world, i);
  const { lines } = world.sheet;
  payoffs(world, i, commander, lines);
  return worthOf(lines, line, p) >= worthOf(lines, SERVE, p) - TIE;
}

/** Strength of the line posts under each who is present, down to where another who is present commands. */
function strengthBelow(world: World, present: readonly number[]): Map<number, number> {
  const below = new Map(present.map((i) => [i, world.under[i]!]));
  for (const i of present) {
    let above = world.commander[i]!;
    while (above >= 0 && !below.has(above)) above = world.commander[above]!;
    if (above >= 0) below.set(above, below.get(above)! - world.under[i]! - strengthOf(world, i));
  }
  return below;
}

/** How much a member would gain if the regime fell with him on the other side and not on this: reward + rem − J − V. */
export function opposition(world: World, i: number): number {
  const { state, posts, people, values } = world;
  const critical = criticalBeliefOf(people, i);
  if (!Number.isNaN(critical)) return 1 - critical;
  const rents = state.rentWorth[posts.rank[i]!]! * people.rent[i]!;
  const provided = values.rents.provision - state.resentment[posts.rank[i]!]!;
  const value = rents + provided + people.worth[i]! - people.sensitivity[i]! * state.wantsCost;
  return state.reward[posts.formation[i]!]! + world.remission[i]! - world.exposure[i]! - value;
}
