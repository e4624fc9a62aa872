import type { World } from '../../world.ts';

/** What is public in a member's belief today; worked out once a day, before anybody reads his own circle. */
export interface Reading {
  bayes: boolean;
  /** Public part of the mobilisation that members expect, and what of the index does not depend on the force. */
  shown: number;
  base: number;
  near: number;
  commander: number;
  /** Share that a member without a circle reads. */
  alone: number;
  withheld: number;
  dissent: number;
  /** Root of the precision, spread of the horizon, the index that was survived, and m_i = mean + tilt · z_i. */
  root: number;
  spread: number;
  floor: number;
  mean: number;
  tilt: number;
  /** How a commander counts by his sign; by rank, how wide an assembly is and what it shows. */
  readonly commanderWorth: Float64Array;
  readonly assembly: Float64Array;
  readonly assembled: Float64Array;
}

/** A reading to be filled by `readThePublic`. */
export function emptyReading(): Reading {
  return {
    bayes: true,
    shown: 0,
    base: 0,
    near: 0,
    commander: 0,
    alone: 0,
    withheld: 0,
    dissent: 0,
    root: 0,
    spread: 0,
    floor: 0,
    mean: 0,
    tilt: 0,
    commanderWorth: new Float64Array(7),
    assembly: new Float64Array(5),
    assembled: new Float64Array(5),
  };
}

/** What everybody knows this morning. Writes the world's reading. */
export function readThePublic(world: World): void {
  const { state, values, reading } = world;
  const v = values.belief;
  const claim = state.day <= state.oathUntil ? v.call * values.response.oathCut : v.call;
  reading.shown = state.mobilised + momentum(world) + claim * state.call;
  reading.base =
    v.street * state.street +
    v.recognition * state.recognition +
    v.threat * state.threat -
    v.patron * values.surveillance.patron;
  reading.bayes = v.rule !== 'share';
  reading.near = v.near;
  reading.commander = v.commander;
  reading.alone = v.alone === 'public' ? reading.shown : 0;
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

/** What an assembly of a rank shows: the share of its strength that openly moved. */
function openShare(world: World, rank: number): number {
  const { strengthBy } = world.state;
  let all = 0;
  for (let conduct = 0; conduct < 6; conduct++) all += strengthBy[conduct * 5 + rank]!;
  const gone = strengthBy[15 + rank]! + strengthBy[20 + rank]!;
  return all > 0 ? (gone + world.values.force.withheld * strengthBy[5 + rank]!) / all : 0;
}
