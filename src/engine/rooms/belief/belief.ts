import { exp } from '../../math/exp.ts';
import { logSurvival } from '../../math/survival.ts';
import type { World } from '../../world.ts';
import type { Reading } from './reading.ts';

/** Everybody on the sheet whose choice depends on it forms his belief: the chance, as he sees it, that the regime falls. */
export function believe(world: World): void {
  const { deciders, reading, sheet } = world;
  const { signal } = world.people;
  const { open, openCount, expected, belief, from } = sheet;
  for (let k = 0; k < openCount; k++) {
    const d = open[k]!;
    belief[k] = chanceOfFall(reading, expected[d]!, 0, signal[deciders[from + d]!]!);
  }
}

/**
 * Chance that the regime falls within the horizon, given that it stood so far, in the mind of a member who expects this
 * share to be mobilised with a push on top, and whose private signal errs by `signal` of its own sd.
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

/** The share that a member expects to be mobilised: what is public, and what he reads in his near circle. */
export function expectedShare(world: World, i: number): number {
  const { reading } = world;
  return (1 - reading.near) * reading.shown + reading.near * nearShare(world, i);
}

/** The share that a member reads in his trusted peers and his commander, or in a whole assembly. */
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
