import { exp } from '../../math/exp.ts';
import { logSurvival } from '../../math/survival.ts';
import type { World } from '../../world.ts';

/** What is public in a member's belief today; worked out once a day, before anybody reads his own circle. */
export interface Reading {
  bayes: boolean;
  /** Public part of the mobilisation that members expect, and what does not depend on the force. */
  shown: number;
  base: number;
  near: number;
  commander: number;
  withheld: number;
  dissent: number;
  /** Precision (root), spread of the horizon and the least index that the regime is known to survive, and m_i = mean + tilt·z. */
  root: number;
  spread: number;
  floor: number;
  mean: number;
  tilt: number;
  /** How a commander counts, by his sign, and per rank what an assembly shows and how wide it is. */
  readonly commanderWorth: Float64Array;
  readonly assembly: Float64Array;
  readonly assembled: Float64Array;
}

/** A reading to be filled by `readThePublic`. */
export function emptyReading(): Reading {
  return {
    bayes: true, shown: 0, base: 0, near: 0, commander: 0, withheld: 0, dissent: 0, root: 0, spread: 0, floor: 0, mean: 0,
    tilt: 0, commanderWorth: new Float64Array(7), assembly: new Float64Array(5), assembled: new Float64Array(5),
  };
}

/** What everybody knows this morning. Writes the world's reading. */
export function readThePublic(world: World): void {
  const { state, values, reading } = world;
  const v = values.belief;
  const claim = state.day <= state.oathUntil ? v.call * values.response.oathCut : v.call;
  reading.shown = state.mobilised + momentum(world) + claim * state.call;
  reading.base =
    v.street * state.street + v.recognition * state.recognition + v.threat * state.threat - v.patron * values.surveillance.patron;
  reading.bayes = v.rule === 'bayes';
  reading.near = v.near;
  reading.commander = v.commander;
  reading.withheld = values.force.withheld;
  reading.dissent = v.dissent;
  readStrength(world);
  reading.commanderWorth.set([0, values.force.withheld, 0, 1, 1, 0, 0]);
  for (let rank = 0; rank < 5; rank++) {
    reading.assembly[rank] = v.assembly[rank]!;
    reading.assembled[rank] = openShare(world, rank);
  }
}

function readStrength(world: World): void {
  const { state, values, reading } = world;
  const v = values.belief;
  const prior = 1 / (v.priorSd * v.priorSd);
  const signal = 1 / (v.signalSd * v.signalSd);
  const precision = prior + signal;
  reading.root = Math.sqrt(precision);
  reading.spread = reading.root * (Math.sqrt(3) * v.horizonSd);
  reading.floor = v.learning ? state.survived : -Infinity;
  reading.mean = (v.priorMean / (v.priorSd * v.priorSd) + state.strength / (v.signalSd * v.signalSd)) / precision;
  reading.tilt = 1 / v.signalSd / precision;
}

function momentum(world: World): number {
  const { state, values } = world;
  if (!values.belief.momentum || state.burnIn) return 0;
  return Math.max(0, state.mobilised - state.mobilisedOn[Math.max(0, state.day - 8)]!);
}

function openShare(world: World, rank: number): number {
  const { strengthBy } = world.state;
  let all = 0;
  for (let conduct = 0; conduct < 6; conduct++) all += strengthBy[conduct * 5 + rank]!;
  const gone = strengthBy[15 + rank]! + strengthBy[20 + rank]!;
  return all > 0 ? (gone + world.values.force.withheld * strengthBy[5 + rank]!) / all : 0;
}

/** The share that a member reads in his near circle: trusted peers and his commander, or a whole assembly. */
export function nearShare(world: World, i: number): number {
  const { reading, commander, signs, posts } = world;
  const near = world.near[i]!;
  let moved = (near & 255) + reading.withheld * ((near >>> 8) & 255) + reading.dissent * ((near >>> 16) & 255);
  let all = near >>> 24;
  const above = commander[i]!;
  if (above >= 0) {
    moved += reading.commander * reading.commanderWorth[signs[above]!]!;
    all += reading.commander;
  }
  const circle = all > 0 ? moved / all : reading.shown;
  const open = reading.assembly[posts.rank[i]!]!;
  return open > 0 ? (1 - open) * circle + open * reading.assembled[posts.rank[i]!]! : circle;
}

/** Share that a member expects to be mobilised, public and near circle together. */
export function expectedShare(world: World, i: number): number {
  const { reading } = world;
  return (1 - reading.near) * reading.shown + reading.near * nearShare(world, i);
}

/**
 * Chance that the regime falls, in the mind of a member who expects this share to be mobilised and a push on top of it,
 * and whose private signal errs by `signal` of its own sd.
 */
export function chanceOfFall(reading: Reading, share: number, push: number, signal: number): number {
  if (!reading.bayes) return Math.min(1, Math.max(0, share + push));
  const { root, spread } = reading;
  const lean = reading.mean + reading.tilt * signal;
  const at = root * (share + reading.base + push - lean);
  const floor = root * (reading.floor - lean);
  if (!(at + spread > floor)) return 0;
  const known = logSurvival(floor);
  const high = 1 - exp(logSurvival(at + spread) - known);
  const middle = at > floor ? 1 - exp(logSurvival(at) - known) : 0;
  const low = at - spread > floor ? 1 - exp(logSurvival(at - spread) - known) : 0;
  return (2 / 3) * middle + (1 / 6) * high + (1 / 6) * low;
}

/** Everybody who reconsiders today forms his belief. Writes `belief`. */
export function believe(world: World): void {
  const { deciders, deciderCount, belief, people, reading } = world;
  const { signal } = people;
  for (let d = 0; d < deciderCount; d++) {
    const i = deciders[d]!;
    belief[i] = chanceOfFall(reading, expectedShare(world, i), 0, signal[i]!);
  }
}
