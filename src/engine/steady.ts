import type { Posts } from './force/posts.ts';
import type { Terms } from './rooms/decision/terms.ts';
import type { Scenario } from './scenario.ts';
import type { World } from './world.ts';

/**
 * Who need not be asked. When a member is found sure to stay as he is, he is given a reach: how far wants, the crowd and
 * rents may move before that could change. Within it, and while nothing else that he weighs has moved, asking him again
 * would give the same answer, so the day passes over him.
 */
export interface Steady {
  /** By member: how far the world may move since he was asked, per unit of what it means to him; -1: ask him. */
  readonly reach: Float32Array;
  /** By member: twice the day key on which he was asked, plus 1 if leaving might have been better for him. */
  readonly told: Uint16Array;
  /** By member: formation · 5 + rank. */
  readonly kind: Uint16Array;
  /** Day key since which nothing has moved that is the same for all but wants, crowd and rents. */
  since: number;
  /** By age in days, formation and rank: how far the world has moved. */
  readonly drift: Float64Array;
  ages: number;
  /** By day key: wants, then the crowd by formation, then rents by rank. */
  readonly past: Float64Array;
  /** What else everybody weighs, as of yesterday. */
  readonly weighed: Float64Array;
}

export const ASK = -1;
/** Answers younger than this, in days, find their drift in a table. */
const AGES = 32;
const LONGEST_WEIGHED = 96;

/** Everybody is to be asked. */
export function emptySteady(scenario: Scenario, posts: Posts): Steady {
  const { count, formation, rank } = posts;
  const formations = scenario.formations.length;
  return {
    reach: new Float32Array(count).fill(ASK),
    told: new Uint16Array(count),
    kind: Uint16Array.from(formation, (code, i) => code * 5 + rank[i]!),
    since: 0,
    drift: new Float64Array(AGES * formations * 5),
    ages: 0,
    past: new Float64Array((scenario.days + 32) * (formations + 6)),
    weighed: new Float64Array(LONGEST_WEIGHED),
  };
}

/** Those whom a member commands are to be asked: he shows them another conduct. */
export function askThoseUnder(world: World, i: number): void {
  const { underFrom, underList, steady } = world;
  for (let k = underFrom[i]!; k < underFrom[i + 1]!; k++) steady.reach[underList[k]!] = ASK;
}

/** From now on everybody is to be asked anew: something moved that all weigh. */
export function askEverybody(world: World): void {
  world.steady.since = world.state.key;
}

/** Works out how far the world has moved since each of the last days, for each formation and rank. */
export function driftToday(world: World): void {
  const { steady, state, scenario } = world;
  const { past, drift } = steady;
  const formations = scenario.formations.length;
  const width = formations + 6;
  noteToday(world, width);
  if (somethingElseMoved(world)) askEverybody(world);
  steady.ages = Math.min(AGES, state.key - steady.since + 1);
  const now = state.key * width;
  for (let age = 0; age < steady.ages; age++) {
    const then = now - age * width;
    const wants = Math.abs(past[now]! - past[then]!);
    for (let code = 0; code < formations; code++) {
      const crowd = wants + Math.abs(past[now + 1 + code]! - past[then + 1 + code]!);
      for (let rank = 0; rank < 5; rank++) {
        const rents = past[now + 1 + formations + rank]! - past[then + 1 + formations + rank]!;
        drift[(age * formations + code) * 5 + rank] = crowd + Math.abs(rents);
      }
    }
  }
}

/** How far the world has moved for a member since an answer too old for the table; not a number if something else moved. */
export function driftSince(world: World, i: number, age: number): number {
  const { steady, state, crowdToday, posts } = world;
  const { past, since } = steady;
  if (state.key - age < since) return Number.NaN;
  const formations = crowdToday.length;
  const then = (state.key - age) * (formations + 6);
  const code = posts.formation[i]!;
  const rank = posts.rank[i]!;
  const crowd = Math.abs(crowdToday[code]! - past[then + 1 + code]!);
  const rents = Math.abs(state.rentWorth[rank]! - past[then + 1 + formations + rank]!);
  return Math.abs(state.wantsCost - past[then]!) + crowd + rents;
}

function noteToday(world: World, width: number): void {
  const { state, steady, crowdToday } = world;
  let at = state.key * width;
  steady.past[at++] = state.wantsCost;
  for (let code = 0; code < crowdToday.length; code++) steady.past[at++] = crowdToday[code]!;
  for (let rank = 0; rank < 5; rank++) steady.past[at++] = state.rentWorth[rank]!;
}

/** Compares what is the same for everybody in beliefs and payoffs with yesterday's. */
function somethingElseMoved(world: World): boolean {
  const { terms, reading, state, linesOpen } = world;
  const { weighed } = world.steady;
  let moved = false;
  let at = 0;
  const note = (number: number): void => {
    if (weighed[at] !== number) moved = true;
    weighed[at++] = number;
  };
  const noteAll = (numbers: Float64Array | Uint8Array): void => {
    for (let k = 0; k < numbers.length; k++) note(numbers[k]!);
  };
  for (const name in terms) {
    const term = terms[name as keyof Terms];
    if (typeof term !== 'number') noteAll(term);
    else if (name !== 'wantsCost') note(term);
  }
  note(reading.near);
  note(reading.commander);
  note(reading.withheld);
  note(reading.dissent);
  note(reading.root);
  note(reading.mean);
  note(reading.tilt);
  note(reading.spread);
  noteAll(reading.assembly);
  noteAll(linesOpen);
  note(state.burnIn ? 1 : 0);
  // An assembly shows the conduct of a whole rank, which moves every day.
  return moved || reading.assembly.some((open) => open > 0);
}
