import { DEFECTED, DESERTED, SERVES, WITHHOLDS } from '../conduct.ts';
import { forceToday } from './calendar.ts';
import { dissents } from './dissent.ts';
import { strengthOf } from './member.ts';
import type { World } from './world.ts';

/** A: the share mobilised against the regime, by strength. */
export function shareMobilised(world: World): number {
  const { withheld, gone } = world.values.force;
  const by = (conduct: number): number => strengthBy(world, conduct);
  return (withheld * by(WITHHOLDS) + by(DEFECTED) + gone * by(DESERTED)) / strengthOf(world.members);
}

export function strengthBy(world: World, conduct: number): number {
  return strengthOf(world.members, (member) => member.conduct === conduct);
}

/** Strength share of those who serve this evening and would rather not. */
export function shareDissenting(world: World): number {
  const dissenting = strengthOf(world.members, (member) => member.conduct === SERVES && dissents(world, member));
  return dissenting / strengthOf(world.members);
}

/** Y: the index that brings the regime down when it reaches θ0. Threat is not in it. */
export function trueIndex(world: World, mobilised: number, force: number): number {
  const { street, recognition, patron } = world.values.belief;
  const pressed = mobilised + street * world.street + recognition * world.recognition;
  return pressed + force - patron * world.values.surveillance.patron;
}

/** Measures the evening and tells whether the regime fell; surviving it teaches, and what was taught fades. */
export function outcome(world: World): boolean {
  const mobilised = shareMobilised(world);
  world.mobilised[world.day] = mobilised;
  world.index = trueIndex(world, mobilised, forceToday(world));
  world.survived = Math.max(world.index, world.survived - world.values.belief.fading);
  return world.index >= world.strength;
}
