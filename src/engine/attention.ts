import { luck } from './chance/luck.ts';
import { luckOfMany } from './chance/many.ts';
import { QUESTION } from './chance/questions.ts';
import type { World } from './world.ts';

/** Longest time between two reconsiderations, days. */
const LONGEST_GAP = 4096;
/** Slices of luck for which the search for a gap starts at the right place. */
const SLICES = 1024;

/** Stands in the place of a day for who is gone. */
export const NEVER = 0xffff;

/** When who reconsiders today does so again. */
export interface GapTable {
  /** Chance of having reconsidered after 1, 2, … days: 1 − (1 − attention)^n, to where it is certain or 4096 days. */
  readonly chances: Float64Array;
  /** Least gap for each slice of luck. */
  readonly least: Uint16Array;
}

/** The table of gaps for a daily chance of reconsidering, 0 < attention ≤ 1. */
export function gapTable(attention: number): GapTable {
  const chances: number[] = [];
  let asleep = 1;
  while (chances.length < LONGEST_GAP && (chances.length === 0 || chances[chances.length - 1]! < 1)) {
    asleep *= 1 - attention;
    chances.push(1 - asleep);
  }
  const table = Float64Array.from(chances);
  const least = new Uint16Array(SLICES);
  for (let slice = 0; slice < SLICES; slice++) least[slice] = search(table, slice / SLICES, least[slice - 1] ?? 1);
  return { chances: table, least };
}

function search(chances: Float64Array, u: number, from: number): number {
  let gap = from;
  while (gap < chances.length && u >= chances[gap - 1]!) gap++;
  return gap;
}

/** Days until a member who reconsiders on this day key does so again. */
export function gapAfter(world: World, dayKey: number, memberKey: number): number {
  const { chances, least } = world.gaps;
  const u = luck(world.seed, world.history, QUESTION.attention, dayKey, memberKey);
  return search(chances, u, least[(u * SLICES) | 0]!);
}

/**
 * Whether a member reconsiders today. Each gap follows from the last, and most members need never be asked: so the gaps
 * since he was last looked at are drawn here, when somebody wants to know.
 */
export function reconsiders(world: World, i: number): boolean {
  const { due, posts, state } = world;
  let at = due[i]!;
  while (at < state.key) at += gapAfter(world, at, posts.key[i]!);
  due[i] = at;
  return at === state.key;
}

/**
 * Settles when the first `count` in `list`, who all reconsider today, do so next; no more of them than a sheet holds. Luck
 * first, then gaps: apart, both loops run freely.
 */
export function reconsiderNext(world: World, list: Uint32Array, count: number): void {
  const { due, posts, state, seed, history } = world;
  const { chances, least } = world.gaps;
  const { draws } = world.sheet;
  luckOfMany(seed, history, QUESTION.attention, state.key, posts.key, list, count, draws);
  for (let d = 0; d < count; d++) {
    const u = draws[d]!;
    due[list[d]!] = state.key + search(chances, u, least[(u * SLICES) | 0]!);
  }
}

/** Everybody's gaps begin anew, as if all had reconsidered on day key 0. */
export function firstAttention(world: World): void {
  world.due.fill(0);
}
