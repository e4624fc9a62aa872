import { fixedPoints, type Mobilisation, mobilisedAt, slopeAt } from '../../engine/coordination/fixed-points.ts';
import type { Coordination } from './curve.ts';
import { chanceBelow, chanceBelowGiven, fallsBelow } from './strength.ts';

/** A threshold that brings itself about: if all take it for the strength at which the regime falls, it is. */
export interface Threshold {
  readonly theta: number;
  /** Share of strength that mobilises at that strength. */
  readonly mobilised: number;
  /** A′(θ): what the share gains per unit of the threshold. Stable below 1. */
  readonly slope: number;
  readonly stable: boolean;
  /** The strength below which the regime falls in truth: θ but for an intervention that is only feared. */
  readonly falls: number;
  /** Chance of a fall, before anything is known but the prior; and given the index at which the regime has stood. */
  readonly chance: number;
  readonly chanceGiven: number;
}

/** All thresholds, ascending. `stoodAt`: the greatest index that the regime is known to have survived. */
export function thresholdsOf(coordination: Coordination, stoodAt: number): Threshold[] {
  return fixedPoints(coordination.curve, Infinity).map((theta) => thresholdAt(coordination, theta, stoodAt));
}

/**
 * The one that `belief.selection` names, without looking at the others.
 *
 * @throws Error when some strength is not a number, so that nothing brings itself about.
 */
export function selectedThreshold(coordination: Coordination, selection: 'low' | 'high', stoodAt: number): Threshold {
  const theta = fixedPoints(coordination.curve, selection === 'low' ? 1 : Infinity).at(-1);
  if (theta === undefined) throw new Error('no threshold brings itself about: some strength is not a number');
  return thresholdAt(coordination, theta, stoodAt);
}

function thresholdAt(coordination: Coordination, theta: number, stoodAt: number): Threshold {
  const { curve } = coordination;
  const slope = slopeAt(curve, theta);
  const falls = fallsBelow(coordination, theta);
  const chance = chanceBelow(coordination, falls);
  const chanceGiven = chanceBelowGiven(coordination, falls, stoodAt);
  return { theta, mobilised: mobilisedAt(curve, theta), slope, stable: slope < 1, falls, chance, chanceGiven };
}

/** Where the calm ends: from this threshold on expectations feed themselves. Shares of strength, or of the index. */
export interface Tipping {
  readonly theta: number;
  /** Share of strength that would have to move beyond what mobilises in the selected equilibrium. */
  readonly beyond: number;
  /** How far above the index of the last evening it lies. */
  readonly fromIndex: number;
  /** Least rise of y0 (street, states, patron) that leaves no calm threshold at all. */
  readonly push: number;
}

/** The lowest unstable threshold above the selected one, or null where there is none. */
export function tippingPoint(
  { curve }: Coordination,
  thresholds: readonly Threshold[],
  selected: Threshold,
  index: number,
): Tipping | null {
  const first = thresholds.find(({ theta, stable }) => theta > selected.theta && !stable);
  if (first === undefined) return null;
  const { theta } = first;
  return {
    theta,
    beyond: theta - selected.theta,
    fromIndex: theta - index,
    push: gapAt(curve, widest(curve, selected.theta, theta)),
  };
}

/** A threshold that does not exist yet: the least rise of y0 that would bring one about beside the only one there is. */
export interface Nascent {
  readonly theta: number;
  readonly push: number;
}

/** Where the curve comes nearest to a second threshold above the only one; null where it never turns back to it. */
export function nascentThreshold({ curve }: Coordination, only: Threshold): Nascent | null {
  // A rise of y0 shifts where thresholds can lie; by more than a whole unit nothing can push.
  const end = curve.base + 2;
  const place = (look: number): number => only.theta + ((end - only.theta) * look) / LOOKS;
  const gaps = Array.from({ length: LOOKS + 1 }, (_, look) => gapAt(curve, place(look)));
  let best = 0;
  for (let look = 1; look < LOOKS; look++) {
    const turns = gaps[look]! <= gaps[look - 1]! && gaps[look]! < gaps[look + 1]!;
    if (turns && (best === 0 || gaps[look]! < gaps[best]!)) best = look;
  }
  if (best === 0) return null;
  const theta = turning(curve, place(best - 1), place(best + 1), 1);
  return { theta, push: gapAt(curve, theta) };
}

const LOOKS = 256;
const STEPS = 50;
const GOLDEN = (Math.sqrt(5) - 1) / 2;

/** How much is missing at a threshold for it to bring itself about. */
const gapAt = (curve: Mobilisation, theta: number): number => theta - curve.base - mobilisedAt(curve, theta);

/** The place between two thresholds at which most is missing. */
function widest(curve: Mobilisation, from: number, to: number): number {
  const step = (to - from) / LOOKS;
  let [best, most] = [from, 0];
  for (let look = 1; look < LOOKS; look++) {
    const gap = gapAt(curve, from + look * step);
    if (gap > most) [best, most] = [from + look * step, gap];
  }
  return turning(curve, best - step, best + step, -1);
}

/** The least gap between two places (sign 1), or the greatest (−1), by the golden section. */
function turning(curve: Mobilisation, from: number, to: number, sign: number): number {
  let [low, high] = [from, to];
  for (let n = 0; n < STEPS; n++) {
    const left = high - GOLDEN * (high - low);
    const right = low + GOLDEN * (high - low);
    if (sign * gapAt(curve, left) <= sign * gapAt(curve, right)) high = right;
    else low = left;
  }
  return low + (high - low) / 2;
}

/** Whether the precisions alone rule out a second threshold. */
export interface Uniqueness {
  /** α/√β, and the number that it must not exceed: √(2π) / max_i Σ_j Δa_ij. */
  readonly ratio: number;
  readonly limit: number;
  /** Sufficient for one threshold whatever the prior mean; necessary only where all members are alike. */
  readonly assured: boolean;
  readonly thresholds: number;
}

/** The sufficient condition of annex A6, beside how many thresholds there are. */
export function uniquenessOf({ curve, most }: Coordination, thresholds: number): Uniqueness {
  const limit = most > 0 ? Math.sqrt(2 * Math.PI) / most : Infinity;
  return { ratio: curve.pull, limit, assured: curve.pull <= limit, thresholds };
}

/**
 * Publicity multiplier (Morris and Shin 2003) of a threshold: by how much the signal below which each member moves shifts when
 * the public mean does, over the shift that its information alone would cause. That is (1 + (β/α)·A′)/(1 − A′), see README.md,
 * and with members alike the textbook's (√β·φ* + 1)/(1 − (α/√β)·φ*).
 */
export function publicityOf({ priorSd, signalSd }: Coordination, { slope }: Threshold): number {
  const precision = (priorSd * priorSd) / (signalSd * signalSd);
  return (1 + precision * slope) / (1 - slope);
}
