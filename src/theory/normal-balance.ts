import { log } from '../engine/math/log.ts';
import { normalCdf, normalDensity, normalSurvival } from '../engine/math/normal.ts';
import { crossing } from './crossing.ts';

/** The equation steepness · (Φ(u) − middle) = u + lean, which a global game and normal thresholds have in common. */
export interface NormalBalance {
  readonly steepness: number;
  readonly middle: number;
  readonly lean: number;
}

export type Stability = 'stable' | 'unstable' | 'touching';

export interface BalancePoint {
  readonly u: number;
  /** steepness · φ(u), the slope of the best reply there: below 1 the point draws its neighbours in. */
  readonly slope: number;
  /** `touching`: two points that have just met, nearer than rounding can tell apart. */
  readonly stability: Stability;
}

const ROOT_TWO_PI = Math.sqrt(2 * Math.PI);
/** In units of the largest term: what a handful of roundings can add up to. */
const ROUNDING = 8 * Number.EPSILON;

/**
 * All solutions u, ascending. The difference of the two sides turns exactly where φ(u) = 1 / steepness, so each piece
 * between turns is searched once, and none can be missed however near two of them lie.
 */
export function balancePoints(equation: NormalBalance): BalancePoint[] {
  const { steepness, middle, lean } = equation;
  const excess = excessOf(equation);
  const least = -steepness * middle - lean;
  const [low, high] = [least - 1, least + steepness + 1];
  const peak = steepness / ROOT_TWO_PI;
  if (peak <= 1) return [pointAt(crossing(excess, low, high), equation, false)];

  const turn = Math.sqrt(2 * log(peak));
  const noise = ROUNDING * (1 + steepness * (1 + Math.abs(middle)) + Math.abs(lean) + turn);
  const [bottom, top] = [excess(-turn), excess(turn)];
  const [floor, ceiling] = [Math.min(low, -turn - 1), Math.max(high, turn + 1)];
  const [lowTouches, highTouches] = [Math.abs(bottom) <= noise, Math.abs(top) <= noise];
  if (lowTouches && highTouches) return [pointAt(crossing(excess, floor, ceiling), equation, false)];

  const points: BalancePoint[] = [];
  if (lowTouches) points.push(pointAt(-turn, equation, true));
  else if (bottom < 0) points.push(pointAt(crossing(excess, floor, -turn), equation, false));
  if (!lowTouches && !highTouches && bottom < 0 && top > 0)
    points.push(pointAt(crossing(excess, -turn, turn), equation, false));
  if (highTouches) points.push(pointAt(turn, equation, true));
  else if (top > 0) points.push(pointAt(crossing(excess, turn, ceiling), equation, false));
  return points;
}

/** Left side minus right side; above the middle through 1 − Φ, which keeps its digits there. */
function excessOf({ steepness, middle, lean }: NormalBalance): (u: number) => number {
  const rest = 1 - middle;
  return (u) => steepness * (u > 0 ? rest - normalSurvival(u) : normalCdf(u) - middle) - u - lean;
}

function pointAt(u: number, { steepness }: NormalBalance, touches: boolean): BalancePoint {
  const slope = steepness * normalDensity(u);
  return { u, slope, stability: touches ? 'touching' : slope <= 1 ? 'stable' : 'unstable' };
}
