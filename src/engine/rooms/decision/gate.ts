import { exp } from '../../math/exp.ts';
import type { World } from '../../world.ts';

/** Chance of an opportunity today for a member near an open gate: each opening fades. */
export function gateToday(world: World): number {
  let chance = 0;
  for (const event of world.scenario.events) {
    if (event.kind === 'gate' && event.day <= world.state.day) {
      chance += event.chance * exp(-(world.state.day - event.day) / event.decay);
    }
  }
  return chance;
}
