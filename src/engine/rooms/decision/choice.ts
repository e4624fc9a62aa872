import type { World } from '../../world.ts';
import { DESERT, SERVE, TURN, WITHHOLD, worthOf } from './payoffs.ts';

/** Worths within this of the best count as the best. */
export const TIE = 1e-12;
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
export function bestLine(lines: Float64Array, open: number, p: number): number {
  const serve = worthOf(lines, SERVE, p);
  const hold = (open & CAN_WITHHOLD) !== 0 ? worthOf(lines, WITHHOLD, p) : -Infinity;
  const turn = (open & CAN_TURN) !== 0 ? worthOf(lines, TURN, p) : -Infinity;
  const exit = (open & CAN_DESERT) !== 0 ? worthOf(lines, DESERT, p) : -Infinity;
  const least = Math.max(Math.max(serve, hold), Math.max(turn, exit)) - TIE;
  if (turn >= least) return TURN;
  if (hold >= least) return WITHHOLD;
  if (exit >= least) return DESERT;
  return SERVE;
}
