import { normalCdf, normalDensity } from '../../engine/math/normal.ts';
import type { Coordination } from './curve.ts';

/**
 * Share of strength that mobilises when all believe in one threshold and the regime's strength is another: signals are drawn
 * around the strength, and decided on by the threshold. At equal numbers it is A(θ).
 */
export function mobilisedUnder({ curve, signalSd }: Coordination, threshold: number, strength: number): number {
  const { at, worth, count, lean } = curve;
  const from = curve.pull * (threshold - curve.mean) + (threshold - strength) / signalSd;
  let sum = curve.fixed;
  for (let k = 0; k < count; k++) sum += worth[k]! * normalCdf(from - lean * at[k]!);
  return sum;
}

/** By how much that share falls per unit of strength, at most 0 where every step is a step up. */
export function slopeUnder({ curve, signalSd }: Coordination, threshold: number, strength: number): number {
  const { at, worth, count, lean } = curve;
  const from = curve.pull * (threshold - curve.mean) + (threshold - strength) / signalSd;
  let sum = 0;
  for (let k = 0; k < count; k++) sum += worth[k]! * normalDensity(from - lean * at[k]!);
  return -sum / signalSd;
}

const HALVINGS = 80;

/**
 * The strength below which the regime falls in truth when all believe in a threshold. It is that threshold, unless an
 * intervention is feared: fear moves beliefs and never the fall, so the true one then lies below it.
 */
export function fallsBelow(coordination: Coordination, threshold: number): number {
  const { curve, pressure } = coordination;
  if (pressure === curve.base) return threshold;
  let [low, high] = [pressure, pressure + 1];
  for (let n = 0; n < HALVINGS; n++) {
    const middle = low + (high - low) / 2;
    if (middle <= low || middle >= high) break;
    if (mobilisedUnder(coordination, threshold, middle) + pressure > middle) low = middle;
    else high = middle;
  }
  return low + (high - low) / 2;
}

/** Chance that the strength lies below a number, under the public prior. */
export function chanceBelow({ curve, priorSd }: Coordination, strength: number): number {
  return normalCdf((strength - curve.mean) / priorSd);
}

/** The same given that it lies above another: the regime has stood there. 0 where it has stood at more. */
export function chanceBelowGiven({ curve, priorSd }: Coordination, strength: number, stoodAt: number): number {
  if (!(strength > stoodAt)) return 0;
  // Survival and not the cdf: far above the mean 1 − Φ would keep no digits.
  const above = (place: number): number => normalCdf((curve.mean - place) / priorSd);
  return 1 - above(strength) / above(stoodAt);
}
