import { luck } from './chance/luck.ts';
import { luckOfMany } from './chance/many.ts';
import { QUESTION } from './chance/questions.ts';
import { PLOTS } from './conduct.ts';
import { SHEET } from './sheet.ts';
import type { World } from './world.ts';

/** Longest time between two reconsiderations, days. */
const LONGEST_GAP = 4096;
/** Slices of luck for which the search for a gap starts at the right place. */
const SLICES = 1024;

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

/** Lists who reconsiders today, and settles when each of them will do so next. Who is gone never does again. */
export function callToAttention(world: World): void {
  const { due, deciders, conduct, state } = world;
  const { key } = state;
  let count = 0;
  for (let i = 0; i < due.length; i++) {
    deciders[count] = i;
    // 1 for who is due and 0 for others, without a branch that no processor could guess.
    count += ((due[i]! ^ key) - 1) >>> 31;
  }
  drawGaps(world, count);
  let kept = 0;
  for (let d = 0; d < count; d++) {
    const i = deciders[d]!;
    if (conduct[i]! <= PLOTS) deciders[kept++] = i;
  }
  world.deciderCount = kept;
}

/** Settles when the first `count` in `deciders` reconsider next. Luck first, then gaps: apart, both loops run freely. */
function drawGaps(world: World, count: number): void {
  const { due, deciders, posts, state, seed, history } = world;
  const { chances, least } = world.gaps;
  const { draws } = world.sheet;
  const { key } = state;
  for (let from = 0; from < count; from += SHEET) {
    const some = deciders.subarray(from, Math.min(count, from + SHEET));
    luckOfMany(seed, history, QUESTION.attention, key, posts.key, some, some.length, draws);
    for (let d = 0; d < some.length; d++) {
      const u = draws[d]!;
      due[some[d]!] = key + search(chances, u, least[(u * SLICES) | 0]!);
    }
  }
}

/** Settles the first reconsideration of everybody, as if all had done so on day key 0. */
export function firstAttention(world: World): void {
  const { due, posts } = world;
  for (let i = 0; i < due.length; i++) due[i] = gapAfter(world, 0, posts.key[i]!);
}
