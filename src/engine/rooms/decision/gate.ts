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

/** Whether this member finds an opportunity to leave today. */
export function findsAWay(world: World, i: number): boolean {
  const { state, people, posts } = world;
  const chance = (people.flags[i]! & GATE) !== 0 ? mostOpportunity(world) : world.values.decision.opportunity;
  return luck(world.seed, world.history, QUESTION.opportunity, state.key, posts.key[i]!) < Math.min(1, chance);
}
