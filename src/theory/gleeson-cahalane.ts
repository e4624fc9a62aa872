import { type Degrees, meanDegree } from './degrees.ts';
import { DomainError, expecting, share } from './domain.ts';
import type { Response } from './watts.ts';

/** A large random network of this degree distribution, in which a share `seed` acts from the start, drawn by chance. */
export interface SeededNetwork {
  readonly degrees: Degrees;
  readonly response: Response;
  readonly seed: number;
}

export interface FinalSize {
  /** Share that acts in the end. */
  readonly size: number;
  /** Share of neighbours that act, seen from a person who does not. */
  readonly neighbours: number;
}

const MOST_STEPS = 500_000;

/**
 * Mean share that acts in the end. Iterates q ← ρ0 + (1 − ρ0) Σ_k (k p_k/<k>) Σ_m C(k − 1, m) q^m (1 − q)^(k − 1 − m) F(m/k)
 * from ρ0 until it stands still, and then the same for a whole person. Exact for networks without end and without
 * short loops. Who has no neighbours answers to a share of 0.
 * @throws {DomainError} see `meanDegree`; seed not a share, or so near a tipping point that the
 * steps become too small; a response that is not a share or falls as more act
 * Source: Gleeson and Cahalane (2007).
 */
export function finalSize({ degrees, response, seed }: SeededNetwork): FinalSize {
  share('seed', seed);
  const mean = meanDegree(degrees);
  const moved = degrees.map((_, k) => responses(response, k));
  const odds = new Float64Array(degrees.length + 1);
  let neighbours = seed;
  for (let step = 0; step < MOST_STEPS; step++) {
    const next = seed + ((1 - seed) * edgeSum(degrees, moved, neighbours, odds)) / mean;
    // It only rises, until rounding says otherwise.
    if (!(next > neighbours)) {
      const size = seed + (1 - seed) * nodeSum(degrees, moved, neighbours, odds);
      return { size: Math.min(1, size), neighbours };
    }
    neighbours = Math.min(1, next);
  }
  throw new DomainError(
    'seed',
    `${seed}, with which ${MOST_STEPS} steps do not end`,
    'one further from the tipping point',
  );
}

/** F(m/k) for m from 0 to k. */
function responses(response: Response, k: number): Float64Array {
  const moved = new Float64Array(k + 1);
  for (let m = 0; m <= k; m++) {
    const value = response(k === 0 ? 0 : m / k);
    share(`response(${m}/${k})`, value);
    expecting(m === 0 || value >= moved[m - 1]!, `response(${m}/${k})`, value, 'no less than for fewer neighbours');
    moved[m] = value;
  }
  return moved;
}

function edgeSum(degrees: Degrees, moved: readonly Float64Array[], q: number, odds: Float64Array): number {
  let sum = 0;
  for (let k = 1; k < degrees.length; k++) {
    if (degrees[k] === 0) continue;
    sum += k * degrees[k]! * meanResponse(moved[k]!, k - 1, q, odds);
  }
  return sum;
}

function nodeSum(degrees: Degrees, moved: readonly Float64Array[], q: number, odds: Float64Array): number {
  let sum = 0;
  for (let k = 0; k < degrees.length; k++) sum += degrees[k]! * meanResponse(moved[k]!, k, q, odds);
  return sum;
}

/** Mean of `moved[m]` for m binomial of `n` and `q`. */
function meanResponse(moved: Float64Array, n: number, q: number, odds: Float64Array): number {
  binomial(n, q, odds);
  let sum = 0;
  for (let m = 0; m <= n; m++) sum += odds[m]! * moved[m]!;
  return sum;
}

/** Writes P(m) for m from 0 to n, starting at the end that cannot underflow. */
function binomial(n: number, q: number, odds: Float64Array): void {
  const up = q <= 0.5;
  const [rare, usual] = up ? [q, 1 - q] : [1 - q, q];
  let chance = 1;
  for (let i = 0; i < n; i++) chance *= usual;
  for (let m = 0; m <= n; m++) {
    odds[up ? m : n - m] = chance;
    chance *= ((n - m) * rare) / ((m + 1) * usual);
  }
}
