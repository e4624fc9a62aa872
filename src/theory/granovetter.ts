import { normalCdf, normalDensity } from '../engine/math/normal.ts';
import { crossing } from './crossing.ts';
import { expecting, finite, positive, share } from './domain.ts';
import { balancePoints, type Stability } from './normal-balance.ts';
import { settlesAt } from './settling.ts';

/** A crowd without end whose thresholds are normal: mean and standard deviation are shares of the crowd. */
export interface NormalCrowd {
  readonly mean: number;
  readonly spread: number;
}

export interface CrowdPoint {
  /** Share that acts, if that share acts. */
  readonly share: number;
  /** F′ there; at 1 two such shares meet and vanish. */
  readonly slope: number;
  readonly stability: Stability;
}

const WIDEST = 9;

/**
 * All shares r = Φ((r − mean)/spread), ascending: one or three, two where a pair has just met.
 * @throws {DomainError} mean not finite; spread not above 0
 * Source: Granovetter (1978); continuous form standard.
 */
export function crowdPoints({ mean, spread }: NormalCrowd): CrowdPoint[] {
  finite('mean', mean);
  positive('spread', spread);
  return balancePoints({ steepness: 1 / spread, middle: mean, lean: 0 }).map(({ u, slope, stability }) => ({
    share: normalCdf(u),
    slope,
    stability,
  }));
}

/**
 * The share that acts in the end, from `start` (by default nobody).
 * @throws {DomainError} see `crowdPoints`; start not a share
 * Source: Granovetter (1978).
 */
export function crowdFrom(crowd: NormalCrowd, start = 0): number {
  share('start', start);
  const points = crowdPoints(crowd).map((point) => point.share);
  return settlesAt(points, start, normalCdf((start - crowd.mean) / crowd.spread));
}

/** The spread at which the low crowd loses its footing, and its share at that moment. */
export interface CriticalSpread {
  readonly spread: number;
  readonly share: number;
}

/**
 * The spread of thresholds above which a crowd of this mean no longer stays small: the saddle-node, where the low
 * fixed point has F′ = 1. In shares of the crowd.
 * @throws {DomainError} mean not strictly between 0 and 1/2 (from there on the low crowd grows without a jump)
 * Source: Granovetter (1978) saw it by trial; the condition is Φ(v) − v φ(v) = mean with spread φ(v), v < 0.
 */
export function criticalSpread(mean: number): CriticalSpread {
  expecting(mean > 0 && mean < 0.5, 'mean', mean, 'a share above 0 and below 1/2');
  const v = crossing((at) => normalCdf(at) - at * normalDensity(at) - mean, -4 * WIDEST, 0);
  return { spread: normalDensity(v), share: normalCdf(v) };
}
