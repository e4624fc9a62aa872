import { luck } from './chance/luck.ts';
import { QUESTION } from './chance/questions.ts';
import { PLOTS } from './conduct.ts';
import type { World } from './world.ts';

/** Longest time between two reconsiderations, days. */
export const LONGEST_GAP = 4096;

/**
 * Chance that a member has reconsidered after n days, n = 1 …: 1 − (1 − attention)^n, up to where it is certain or
 * `LONGEST_GAP`. An array with one entry says that everybody reconsiders every day.
 */
export function gapChances(attention: number): Float64Array {
  const chances: number[] = [];
  let asleep = 1;
  while (asleep > 0 && chances.length < LONGEST_GAP) {
    asleep *= 1 - attention;
    chances.push(1 - asleep);
    if (1 - asleep === 1) break;
  }
  return Float64Array.from(chances);
}

/** Days until a member who reconsiders on this day key does so again. */
export function gapAfter(world: World, chances: Float64Array, dayKey: number, memberKey: number): number {
  const u = luck(world.seed, world.history, QUESTION.attention, dayKey, memberKey);
  let gap = 1;
  while (gap < chances.length && u >= chances[gap - 1]!) gap++;
  return gap;
}

/** Lists who reconsiders today, and settles when each of them will do so next. Who is gone never does again. */
export function callToAttention(world: World, chances: Float64Array): void {
  const { due, deciders, conduct, posts, state } = world;
  const { key } = state;
  let count = 0;
  for (let i = 0; i < due.length; i++) {
    deciders[count] = i;
    count += due[i] === key ? 1 : 0;
  }
  let kept = 0;
  for (let d = 0; d < count; d++) {
    const i = deciders[d]!;
    if (conduct[i]! > PLOTS) continue;
    due[i] = key + gapAfter(world, chances, key, posts.key[i]!);
    deciders[kept++] = i;
  }
  world.deciderCount = kept;
}

/** Settles the first reconsideration of everybody, as if all had done so on day key 0. */
export function firstAttention(world: World, chances: Float64Array): void {
  const { due, posts } = world;
  for (let i = 0; i < due.length; i++) due[i] = gapAfter(world, chances, 0, posts.key[i]!);
}
