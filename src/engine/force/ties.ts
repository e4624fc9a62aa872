import { luck } from '../chance/luck.ts';
import { QUESTION } from '../chance/questions.ts';
import { threefry } from '../chance/threefry.ts';
import type { Values } from '../parameters.ts';

/** Where the members of one formation lie, and by what key they draw. */
export interface Ground {
  readonly seed: number;
  readonly from: number;
  readonly to: number;
  readonly key: Uint32Array;
  readonly rank: Uint8Array;
  readonly unit: Uint32Array;
}

/** Undirected ties as pairs, doubles and loops included. */
export interface Pairs {
  readonly a: number[];
  readonly b: number[];
}

/** Day words of the static draws: ring edges use their own number, these are out of its way. */
const COHORT_ORDER = 0xffff;
const FIRST_END = 0xfffe;
/** More members than a force can have; a place of 32 bits times this is still a whole double. */
const MOST_MEMBERS = 0x100000;

/** Sixteen bits of luck with which the member of the first key trusts the member of the second. */
export function trustLuck(seed: number, readerKey: number, otherKey: number): number {
  return threefry(seed, readerKey, QUESTION.trust << 16, otherKey) >>> 16;
}

/** Sixteen bits of luck with which a commander trusts a subordinate. */
export function chainTrustLuck(seed: number, commanderKey: number, memberKey: number): number {
  return threefry(seed, commanderKey, QUESTION.chainTrust << 16, memberKey) >>> 16;
}

/** Draws the peer ties of one formation by the rule that `force.ties` names, and adds them to `pairs`. */
export function tieFormation(ground: Ground, values: Values['force'], pairs: Pairs): void {
  if (values.ties === 'none') return;
  if (values.ties === 'random') tieAtRandom(ground, values.peers, pairs);
  else tieSmallWorld(ground, values, pairs);
}

function tieAtRandom(ground: Ground, peers: number, pairs: Pairs): void {
  const size = ground.to - ground.from;
  const edges = Math.round((size * peers) / 2);
  const formationKey = ground.key[ground.from]!;
  for (let edge = 0; edge < edges; edge++) {
    const one = luck(ground.seed, formationKey, QUESTION.tie, FIRST_END, edge);
    const other = luck(ground.seed, formationKey, QUESTION.tie, COHORT_ORDER, edge);
    pairs.a.push(ground.from + Math.floor(one * size));
    pairs.b.push(ground.from + Math.floor(other * size));
  }
}

function tieSmallWorld(ground: Ground, values: Values['force'], pairs: Pairs): void {
  const half = Math.round(values.peers / 2);
  const garrison = Math.ceil(half / 2);
  const cohorts = cohortsOf(ground);
  const ring = (members: ArrayLike<number>, from: number, size: number, firstEdge: number, reach: number): void => {
    for (let at = 0; at < size; at++) {
      const a = members[from + at]!;
      for (let step = 1; step <= reach && step < size; step++) {
        const u = luck(ground.seed, 0, QUESTION.tie, firstEdge + step, ground.key[a]!);
        const cohort = cohorts[ground.rank[a]!]!;
        const far = u < values.rewired ? cohort[Math.floor((u / values.rewired) * cohort.length)] : undefined;
        pairs.a.push(a);
        pairs.b.push(far ?? members[from + ((at + step) % size)]!);
      }
    }
  };
  const inOrder = Uint32Array.from({ length: ground.to - ground.from }, (_, k) => ground.from + k);
  for (let start = 0; start < inOrder.length; ) {
    let end = start;
    while (end < inOrder.length && ground.unit[inOrder[end]!] === ground.unit[inOrder[start]!]) end++;
    ring(inOrder, start, end - start, 0, garrison);
    start = end;
  }
  for (const cohort of cohorts) ring(shuffled(ground, cohort), 0, cohort.length, garrison, half - garrison);
}

/** Members of the formation by rank, in index order. */
function cohortsOf(ground: Ground): number[][] {
  const cohorts: number[][] = [[], [], [], [], []];
  for (let i = ground.from; i < ground.to; i++) cohorts[ground.rank[i]!]!.push(i);
  return cohorts;
}

/** The cohort in an order that depends on each member's own key alone. */
function shuffled(ground: Ground, cohort: readonly number[]): Uint32Array {
  const place = (i: number): number => threefry(ground.seed, 0, (QUESTION.tie << 16) | COHORT_ORDER, ground.key[i]!);
  // Place and member in one number, so that the sort compares numbers alone.
  const ordered = Float64Array.from(cohort, (i) => place(i) * MOST_MEMBERS + i).sort();
  return Uint32Array.from(ordered, (both) => both % MOST_MEMBERS);
}
