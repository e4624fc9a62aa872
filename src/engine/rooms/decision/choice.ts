import type { World } from '../../world.ts';
import { DESERT, FALLS, SERVE, TURN, WITHHOLD, worthOf } from './payoffs.ts';

/** Worths within this of the best count as the best. */
export const TIE = 1e-12;
/** A line is sure where no other comes so near at any belief that a member could hold; far above rounding and ties. */
const MARGIN = 1e-9;
/** Answer of `sureLine` where the choice depends on belief. */
export const UNSURE = -1;

/** Bits of the lines that a member can take; serving is always open. */
export const CAN_WITHHOLD = 1;
export const CAN_TURN = 2;
export const CAN_DESERT = 4;

/** Lines open to a rank today, as bits; in burn-in only serving and withholding. */
export function linesOpen(world: World, rank: number): number {
  const { values, state } = world;
  const withhold = values.decision.withhold ? CAN_WITHHOLD : 0;
  if (state.burnIn) return withhold;
  const desert = values.decision.desert && values.decision.mayLeave[rank]! > 0 ? CAN_DESERT : 0;
  return withhold | CAN_TURN | desert;
}

/** The best line at belief p among those open: the first of turn, withhold, desert, serve among equals. */
export function bestLine(lines: Float64Array, at: number, open: number, p: number): number {
  const serve = worthOf(lines, at, SERVE, p);
  const hold = (open & CAN_WITHHOLD) !== 0 ? worthOf(lines, at, WITHHOLD, p) : -Infinity;
  const turn = (open & CAN_TURN) !== 0 ? worthOf(lines, at, TURN, p) : -Infinity;
  const exit = (open & CAN_DESERT) !== 0 ? worthOf(lines, at, DESERT, p) : -Infinity;
  const least = Math.max(Math.max(serve, hold), Math.max(turn, exit)) - TIE;
  if (turn >= least) return TURN;
  if (hold >= least) return WITHHOLD;
  if (exit >= least) return DESERT;
  return SERVE;
}

/**
 * The line that is best at every belief from 0 to `ceiling`, or `UNSURE`. Worths are straight lines in belief, so what is
 * best by a margin at both ends is best between them.
 */
export function sureLine(lines: Float64Array, at: number, open: number, ceiling: number): number {
  const line = bestLine(lines, at, open, 0);
  const low = lines[at + line]! - MARGIN;
  const high = worthOf(lines, at, line, ceiling) - MARGIN;
  const rivals: number = open | 8;
  for (let rival = SERVE; rival < FALLS; rival++) {
    const closed = rival === SERVE ? false : (rivals & (1 << (rival - 1))) === 0;
    if (rival === line || closed) continue;
    if (lines[at + rival]! > low || worthOf(lines, at, rival, ceiling) > high) return UNSURE;
  }
  return line;
}
