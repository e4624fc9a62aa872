import { DISSENTS, SERVES } from './conduct.ts';
import type { Posts } from './force/posts.ts';
import { ASK } from './steady.ts';
import { strengthOf, type World } from './world.ts';

// What members can read in one another. A change of conduct is pushed to the peers and the commander; private dissent,
// which comes and goes with every day's street, is pushed to the commander alone, and gathered by the few whose choice
// depends on it.

/** Steps of the packed counts: moved or plotting, withholding, all (in `seen` a byte lower). */
const MOVED = 1;
const HELD = 1 << 8;
const ALL = 1 << 24;
const ALL_SEEN = 1 << 16;

/** By sign: serves withholds plots defected deserted detained dissents. */
const TO_TRUSTING = new Int32Array([0, HELD, MOVED, MOVED, MOVED, 0, 0]);
const TO_EVERYONE = new Int32Array([0, HELD, 0, MOVED, MOVED, 0, 0]);
const FOLLOWS = new Int32Array([0, 1, 1, 1, 0, 0, 1]);
/** Whether an officer with this sign is against the regime, as informants could learn. */
const AGAINST = new Int32Array([0, 0, 1, 0, 0, 0, 1]);
/** Which way a member leans: 1 serves content, -1 dissents, not a number for who does not serve. */
const LEAN = new Float32Array([1, NaN, NaN, NaN, NaN, NaN, -1]);

/** The conduct behind a sign. */
export function conductOf(sign: number): number {
  return sign === DISSENTS ? SERVES : sign;
}

/** Sets the luck below which a reader of each rank trusts a tie today, T + (1 − T)·G, and looks around if it moved. */
export function trustToday(world: World): void {
  const { trust } = world.state;
  let moved = false;
  for (let rank = 0; rank < 5; rank++) {
    const open = world.values.belief.assembly[rank]!;
    const limit = Math.ceil((trust + (1 - trust) * open) * 65536);
    if (limit !== world.trustLimit[rank]) moved = true;
    world.trustLimit[rank] = limit;
  }
  if (!moved) return;
  world.mostTrust = Math.max(...world.trustLimit);
  world.evenTrust = world.trustLimit.every((limit) => limit === world.mostTrust);
  lookAround(world);
}

/** Lets a member show another sign, and tells those who see him. */
export function show(world: World, i: number, sign: number): void {
  const { posts, near, seen, signs, trustLimit } = world;
  const old = signs[i]!;
  if (old === sign) return;
  signs[i] = sign;
  world.lean[i] = LEAN[sign]!;
  const trusting = TO_TRUSTING[sign]! - TO_TRUSTING[old]!;
  const everyone = TO_EVERYONE[sign]! - TO_EVERYONE[old]!;
  const { tieTo, tieTrust, rank } = posts;
  const end = posts.tieStart[i + 1]!;
  const { mostTrust, evenTrust } = world;
  const { rest } = world.steady;
  for (let k = posts.tieStart[i]!; k < end && trusting !== 0 && tieTrust[k]! < mostTrust; k++) {
    const reader = tieTo[k]!;
    if (!evenTrust && tieTrust[k]! >= trustLimit[rank[reader]!]!) continue;
    near[reader]! += trusting;
    rest[reader] = ASK;
  }
  for (let k = posts.tieStart[i]!; k < end && everyone !== 0; k++) {
    seen[tieTo[k]!]! += everyone;
    rest[tieTo[k]!] = ASK;
  }
  tellCommander(world, i, FOLLOWS[sign]! - FOLLOWS[old]!);
  if (world.line[i] === 1 && rank[i]! <= 1) world.state.officersAgainst += AGAINST[sign]! - AGAINST[old]!;
  if (sign === DISSENTS) world.state.dissenting += strengthOf(world, i);
  else if (old === DISSENTS) world.state.dissenting -= strengthOf(world, i);
}

function listThoseUnder(world: World): void {
  const { commander, underFrom, underList } = world;
  underFrom.fill(0);
  for (const above of commander) if (above >= 0) underFrom[above + 1]! += 1;
  for (let i = 0; i < commander.length; i++) underFrom[i + 1]! += underFrom[i]!;
  // Filled from the back, each start moves down to its place.
  for (let i = 0; i < commander.length; i++) if (commander[i]! >= 0) underList[--underFrom[commander[i]! + 1]!] = i;
  for (let i = 0; i < commander.length; i++) underFrom[i] = underFrom[i + 1]!;
  underFrom[commander.length] = commander.reduce((all, above) => all + (above >= 0 ? 1 : 0), 0);
}

/** Trusted peers of a member who serve and dissent in private. */
export function dissentingPeers(world: World, i: number): number {
  const { posts, signs } = world;
  const limit = world.trustLimit[posts.rank[i]!]!;
  let count = 0;
  for (let k = posts.tieStart[i]!, end = posts.tieStart[i + 1]!; k < end; k++) {
    const peer = posts.tieTo[k]!;
    if (signs[peer] === DISSENTS && trustIn(posts, peer, i) < limit) count += 1;
  }
  return count;
}

/** Luck with which `reader` trusts `peer`: it stands in the peer's list. */
function trustIn(posts: Posts, peer: number, reader: number): number {
  const place = posts.tieTo.indexOf(reader, posts.tieStart[peer]!);
  return posts.tieTrust[place]!;
}

function tellCommander(world: World, i: number, step: number): void {
  const commander = world.commander[i]!;
  if (step === 0 || commander < 0 || world.line[i] === 0) return;
  if (world.chainTrust[i]! >= world.trustLimit[world.posts.rank[commander]!]!) return;
  world.followers[commander]! += step;
  world.steady.rest[commander] = ASK;
}

/** Counts anew what everybody sees: at the start, when trust moves, after posts change hands. */
export function lookAround(world: World): void {
  world.steady.rest.fill(ASK);
  listThoseUnder(world);
  const { posts, near, seen, signs, followers, subordinates, commander, trustLimit } = world;
  near.fill(0);
  seen.fill(0);
  followers.fill(0);
  subordinates.fill(0);
  for (let i = 0; i < posts.count; i++) {
    const trusting = TO_TRUSTING[signs[i]!]! + ALL;
    const everyone = TO_EVERYONE[signs[i]!]! + ALL_SEEN;
    for (let k = posts.tieStart[i]!, end = posts.tieStart[i + 1]!; k < end; k++) {
      const reader = posts.tieTo[k]!;
      if (posts.tieTrust[k]! < trustLimit[posts.rank[reader]!]!) near[reader]! += trusting;
      seen[reader]! += everyone;
    }
    if (commander[i]! >= 0 && world.line[i] === 1) subordinates[commander[i]!]! += 1;
    tellCommander(world, i, FOLLOWS[signs[i]!]!);
  }
}
