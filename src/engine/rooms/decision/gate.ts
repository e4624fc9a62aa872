import { luck } from '../../chance/luck.ts';
import { QUESTION } from '../../chance/questions.ts';
import { GATE } from '../../force/people.ts';
import { exp } from '../../math/exp.ts';
import type { World } from '../../world.ts';

/** Chance of an opportunity today for a member near an open gate: each opening fades. */
function gateToday(world: World): number {
  let chance = 0;
  for (const event of world.scenario.events) {
    if (event.kind === 'gate' && event.day <= world.state.day) {
      chance += event.chance * exp(-(world.state.day - event.day) / event.decay);
    }
  }
  return chance;
}

/** Chance of an opportunity to leave today for the member who is best placed. */
export function mostOpportunity(world: World): number {
  return world.values.decision.opportunity + gateToday(world);
}

/** Chance of an opportunity to leave today for this member. */
export function opportunityOf(world: World, i: number): number {
  const nearGate = (world.people.flags[i]! & GATE) !== 0;
  return Math.min(1, nearGate ? mostOpportunity(world) : world.values.decision.opportunity);
}

/** Whether this member finds an opportunity to leave today. */
export function findsAWay(world: World, i: number): boolean {
  const { state, posts } = world;
  return luck(world.seed, world.history, QUESTION.opportunity, state.key, posts.key[i]!) < opportunityOf(world, i);
}
