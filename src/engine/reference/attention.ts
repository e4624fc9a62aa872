import { luck } from '../chance/luck.ts';
import { QUESTION } from '../chance/questions.ts';
import type { Member } from './member.ts';
import { dayKey, type World } from './world.ts';

const LONGEST = 4096;

/** Days until a member next reconsiders: the first by which his luck of this day is used up. */
export function gap(world: World, member: Member, key: number): number {
  const drawn = luck(world.seed, world.history, QUESTION.attention, key, member.key);
  let stillAway = 1;
  for (let days = 1; days < LONGEST; days++) {
    stillAway = stillAway * (1 - world.values.decision.attention);
    if (drawn < 1 - stillAway) return days;
  }
  return LONGEST;
}

/** Whoever was due today learns when he is due next, whatever became of him. */
export function payAttention(world: World): void {
  const key = dayKey(world);
  for (const member of world.members) {
    if (member.due === key) member.due = key + gap(world, member, key);
  }
}
