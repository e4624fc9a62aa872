import { SPLIT, splitExp } from './exp.ts';
import { log, log1p } from './log.ts';
import { MILLS, MILLS_ROW, MILLS_TOP, millsRest, NODES_PER_UNIT, scaledMills } from './mills.ts';
import { scale } from './powers.ts';

/** 1/sqrt(2 pi), as a head of 24 bits and the rest. */
export const DENSITY_HEAD = 0.3989422917366028;
export const DENSITY_TAIL = -1.133517010526318e-8;

const BEYOND = 1e10;

/** The standard normal density, within 0.51 ulp (0.8 where subnormal). NaN gives NaN. */
export function normalDensity(x: number): number {
  const y = Math.abs(x);
  if (!(y < MILLS_TOP)) return y >= MILLS_TOP ? 0 : NaN;
  const k = splitHalfSquare(y);
  const head = SPLIT[0] as number;
  const tail = SPLIT[1] as number;
  return scale(head * DENSITY_HEAD + (head * DENSITY_TAIL + tail * (DENSITY_HEAD + DENSITY_TAIL)), k);
}

/** P(Z <= x) for a standard normal Z, within 0.54 ulp however deep the tail (0.8 where subnormal). NaN gives NaN. */
export function normalCdf(x: number): number {
  return normalSurvival(-x);
}

/** Q(x) = P(Z > x) for a standard normal Z, within 0.54 ulp (0.8 where subnormal). NaN gives NaN. */
export function normalSurvival(x: number): number {
  const y = Math.abs(x);
  if (!(y < MILLS_TOP)) return y >= MILLS_TOP ? (x > 0 ? 0 : 1) : NaN;
  const k = splitSurvival(y);
  if (x >= 0) return scale((SPLIT[0] as number) + (SPLIT[1] as number), k);
  const head = scale(SPLIT[0] as number, k);
  const rest = 1 - head;
  return rest + (1 - rest - head - scale(SPLIT[1] as number, k));
}

/**
 * log Q(x) = log P(Z > x), within 2 ulp everywhere, also where Q underflows. -Infinity gives 0,
 * Infinity gives -Infinity, NaN gives NaN.
 */
export function logNormalSurvival(x: number): number {
  if (x < 0) return log1p(-normalSurvival(-x));
  if (!(x < BEYOND)) return -0.5 * x * x;
  const coarse = Math.fround(x);
  const square = 0.5 * coarse * coarse;
  const rest = 0.5 * (x - coarse) * (x + coarse);
  return -(square + (rest - log(scaledMills(x))));
}

/**
 * The hazard density(x) / Q(x), the slope of -log Q, within 2 ulp. -Infinity gives 0, Infinity gives Infinity, NaN
 * gives NaN.
 */
export function normalHazard(x: number): number {
  return x < 0 ? normalDensity(x) / normalSurvival(x) : (DENSITY_HEAD + DENSITY_TAIL) / scaledMills(x);
}

/**
 * Q(y) as 2^k (head + tail) for 0 <= y < 39: returns k and leaves head (exact in 48 bits), tail and e^(-y^2/2) / 2^k in
 * `SPLIT`. Relative error below 2^-56.
 */
export function splitSurvival(y: number): number {
  const k = splitHalfSquare(y);
  const head = SPLIT[0] as number;
  const tail = SPLIT[1] as number;
  const node = (y * NODES_PER_UNIT + 0.5) | 0;
  const at = node * MILLS_ROW;
  const ratio = MILLS[at] as number;
  const rest = millsRest(at, y - node / NODES_PER_UNIT);
  SPLIT[0] = head * ratio;
  SPLIT[1] = head * rest + tail * (ratio + rest);
  SPLIT[2] = head + tail;
  return k;
}

function splitHalfSquare(y: number): number {
  const coarse = Math.fround(y);
  return splitExp(-0.5 * coarse * coarse, -0.5 * (y - coarse) * (y + coarse));
}
