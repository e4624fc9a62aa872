import { noted } from './noted.ts';
import { emptyTerms, type Terms } from './rooms/decision/terms.ts';
import type { Scenario } from './scenario.ts';
import type { World } from './world.ts';

/**
 * Who need not be looked at. When a member is found sure to stay as he is, he is given a reach: how far wants, the crowd
 * and rents may move before that could change. Within it, and while nothing else that he weighs has moved, asking him
 * again would give the same answer, so the day passes over him.
 */
export interface Steady {
  /** By member: the path up to which he stays as he is, negative if he would leave on a day that gives him a way; or ASK. */
  readonly rest: Int32Array;
  /** By member: how far the world may be from where it was when he was asked, per unit of what it means to him. */
  readonly reach: Float32Array;
  /** By member: day key on which he was asked. */
  readonly told: Uint16Array;
  /** By kind: all the way that wants, crowd and rents have gone, to and fro, which is never less than how far they are; ticks. */
  readonly path: Int32Array;
  /** By kind: how far the path went today, ticks. */
  readonly step: Int32Array;
  /** By day key: wants, then the crowd by formation, then rents by rank. */
  readonly past: Float64Array;
  /** What else everybody weighs. */
  readonly weighed: Ledger;
}

/** Numbers that are noted every day in the same order, and whether one of them is another than the day before. */
interface Ledger {
  readonly numbers: Float64Array;
  at: number;
  moved: boolean;
}

type NamesOf<T> = { [K in keyof Terms]: Terms[K] extends T ? K : never }[keyof Terms];
const TERMS = Object.entries(emptyTerms()).filter(([name]) => name !== 'wantsCost');
const ONE_A_DAY = TERMS.flatMap(([name, term]) => (typeof term === 'number' ? [name] : [])) as NamesOf<number>[];
const SOME_A_DAY = TERMS.flatMap(([name, term]) => (typeof term === 'number' ? [] : [name])) as NamesOf<Float64Array>[];

/** What a member rests on has changed: he must be asked anew. */
export const ASK = -1;
/** Takes rounding off a reach. */
export const SHORT_OF = 0.999999;
/** Paths are counted in whole ticks, always up, so that two of them are compared without a branch. */
const TICKS = 0x100000;
/** No path, nor its negative, is ASK. */
const FIRST_PATH = 2;
/** Where a path ends: from there on everybody is looked at. */
const END = 0x40000000;
const LONGEST_WEIGHED = 96;

/** Everybody is to be asked. */
export function emptySteady(scenario: Scenario, count: number): Steady {
  const formations = scenario.formations.length;
  return {
    rest: new Int32Array(count).fill(ASK),
    reach: new Float32Array(count),
    told: new Uint16Array(count),
    path: new Int32Array(formations * 5).fill(FIRST_PATH),
    step: new Int32Array(formations * 5),
    past: new Float64Array((scenario.days + 32) * (formations + 6)),
    weighed: { numbers: new Float64Array(LONGEST_WEIGHED), at: 0, moved: false },
  };
}

/** Nobody has been asked yet. */
export function forgetAnswers({ steady }: World): void {
  steady.rest.fill(ASK);
  steady.path.fill(FIRST_PATH);
}

/** Those whom a member commands are to be asked: he shows them another conduct. */
export function askThoseUnder(world: World, i: number): void {
  const { underFrom, underList, steady } = world;
  for (let k = underFrom[i]!; k < underFrom[i + 1]!; k++) steady.rest[underList[k]!] = ASK;
}

/** Everybody is to be asked anew: something moved that all weigh. */
export function askEverybody(world: World): void {
  world.steady.rest.fill(ASK);
}

/** Adds what has moved since yesterday to the paths. */
export function moveToday(world: World): void {
  const { steady, state, crowdToday } = world;
  const { past, path, step } = steady;
  const formations = crowdToday.length;
  const width = formations + 6;
  noteToday(world, width);
  if (somethingElseMoved(world)) askEverybody(world);
  const now = state.key * width;
  const then = now - width;
  const wants = Math.abs(past[now]! - past[then]!);
  for (let code = 0; code < formations; code++) {
    const crowd = wants + Math.abs(past[now + 1 + code]! - past[then + 1 + code]!);
    for (let rank = 0; rank < 5; rank++) {
      const rents = past[now + 1 + formations + rank]! - past[then + 1 + formations + rank]!;
      const went = Math.ceil((crowd + Math.abs(rents)) * TICKS);
      // What is no number goes to the end.
      step[code * 5 + rank] = went < END ? went : END;
      path[code * 5 + rank] = Math.min(END, path[code * 5 + rank]! + step[code * 5 + rank]!);
    }
  }
}

/** The path to which one may rest who is so far from moving, on a path of today. */
export function pathAhead(path: number, far: number): number {
  return Math.min(END - 1, Math.floor(path + far * SHORT_OF * TICKS));
}

/** How far the world is for a member from where it was when he was asked. */
export function driftSince(world: World, i: number): number {
  const { steady, state, crowdToday, posts } = world;
  const { past, told } = steady;
  const formations = crowdToday.length;
  const then = told[i]! * (formations + 6);
  const code = posts.formation[i]!;
  const rank = posts.rank[i]!;
  const crowd = Math.abs(crowdToday[code]! - past[then + 1 + code]!);
  const rents = Math.abs(state.rentWorth[rank]! - past[then + 1 + formations + rank]!);
  return Math.abs(state.wantsCost - past[then]!) + crowd + rents;
}

/** Lists in `roused` everybody whom the day cannot pass over: whose rest has ended, and who may reconsider today. */
export function rouse(world: World): void {
  const { roused, steady, kind, due } = world;
  const { rest, path } = steady;
  const tomorrow = world.state.key + 1;
  let count = 0;
  for (let i = 0; i < rest.length; i++) {
    roused[count] = i;
    // Both are negative for who is roused: 1 for him and 0 for others, without a branch that no processor could guess.
    count += ((rest[i]! - path[kind[i]!]!) & (due[i]! - tomorrow)) >>> 31;
  }
  world.rousedCount = count;
}

function noteToday(world: World, width: number): void {
  const { state, steady, crowdToday } = world;
  let at = state.key * width;
  steady.past[at++] = state.wantsCost;
  for (let code = 0; code < crowdToday.length; code++) steady.past[at++] = crowdToday[code]!;
  for (let rank = 0; rank < 5; rank++) steady.past[at++] = state.rentWorth[rank]!;
}

/** Compares what is the same for everybody in beliefs and payoffs with yesterday's. */
function somethingElseMoved({ terms, reading, linesOpen, steady }: World): boolean {
  const { weighed } = steady;
  weighed.at = 0;
  weighed.moved = false;
  for (const name of ONE_A_DAY) note(weighed, terms[name]);
  for (const name of SOME_A_DAY) noteAll(weighed, terms[name]);
  // What else a belief rests on has the ceilings raised anew when it moves, and that has everybody asked.
  note(weighed, reading.commander);
  note(weighed, reading.dissent);
  noteAll(weighed, reading.assembly);
  noteAll(weighed, linesOpen);
  return weighed.moved || assembles(reading.assembly);
}

function note(ledger: Ledger, number: number): void {
  if (noted(ledger.numbers, ledger.at++, number)) ledger.moved = true;
}

function noteAll(ledger: Ledger, numbers: Float64Array | Uint8Array): void {
  for (let k = 0; k < numbers.length; k++) note(ledger, numbers[k]!);
}

/** An assembly shows the conduct of a whole rank, which moves every day. */
function assembles(assembly: Float64Array): boolean {
  for (let rank = 0; rank < assembly.length; rank++) if (assembly[rank]! > 0) return true;
  return false;
}
