import { crossing } from './crossing.ts';
import { type Degrees, meanDegree, poissonDegrees } from './degrees.ts';
import { expecting, share } from './domain.ts';

/**
 * Chance that a person acts when this share of his neighbours does: the distribution function of thresholds.
 */
export type Response = (share: number) => number;

/** The mean numbers of neighbours between which one person can set off a cascade in a random network. */
export interface CascadeWindow {
  readonly from: number;
  readonly to: number;
}

const LEAST_THRESHOLD = 0.004;

/**
 * Everybody acts once a share `threshold` of his neighbours does.
 * @throws {DomainError} threshold not above 0 and at most 1
 * Source: Watts (2002).
 */
export function sameThreshold(threshold: number): Response {
  checkThreshold(threshold, 0);
  return (acting) => (acting >= threshold ? 1 : 0);
}

/**
 * K = floor(1/threshold): most neighbours that a person can have and still be moved by one of them.
 * @throws {DomainError} threshold not above 0 and at most 1
 * Source: Watts (2002).
 */
export function mostVulnerableDegree(threshold: number): number {
  checkThreshold(threshold, 0);
  // 1/threshold may round across a whole number; one neighbour in k is what people compare with.
  const near = Math.floor(1 / threshold);
  if (1 / (near + 1) >= threshold) return near + 1;
  return 1 / near >= threshold ? near : near - 1;
}

/**
 * How many more people each newly moved one moves, while few are: sum_k k(k − 1) F(1/k) p_k / <k>. Above 1 one person
 * can set off a global cascade.
 * @throws {DomainError} see `meanDegree`; a response that is not a share
 * Source: Watts (2002), with F(1/k) the share of those with k neighbours whom one of them moves.
 */
export function cascadeFactor(degrees: Degrees, response: Response): number {
  const mean = meanDegree(degrees);
  let sum = 0;
  for (let k = 2; k < degrees.length; k++) {
    const moved = response(1 / k);
    share(`response(1/${k})`, moved);
    sum += k * (k - 1) * moved * (degrees[k] as number);
  }
  return sum / mean;
}

/**
 * The window of cascades in a random network with Poisson degrees: the means z with z P(Poisson(z) <= K − 2) > 1.
 * Too few ties carry nothing; with too many nobody is moved by one. `undefined` if there is none.
 * @throws {DomainError} threshold below .004 or above 1
 * Source: Watts (2002).
 */
export function cascadeWindow(threshold: number): CascadeWindow | undefined {
  checkThreshold(threshold, LEAST_THRESHOLD);
  const most = mostVulnerableDegree(threshold) - 2;
  if (most < 0) return undefined;
  const spread = (mean: number): number => mean * poissonUpTo(mean, most).sum - 1;
  // Rises, then falls: its slope has the sign of P(at most m) − z P(m), whose terms' ratio only falls.
  const slope = (mean: number): number => {
    const { sum, last } = poissonUpTo(mean, most);
    return sum - mean * last;
  };
  const far = 2 * most + 4;
  const peak = crossing(slope, 0, far);
  if (!(spread(peak) > 0)) return undefined;
  return { from: crossing(spread, 0, peak), to: crossing(spread, peak, far) };
}

function poissonUpTo(mean: number, most: number): { sum: number; last: number } {
  if (mean === 0) return { sum: 1, last: most === 0 ? 1 : 0 };
  const shares = poissonDegrees(mean);
  let sum = 0;
  for (let k = 0; k <= most; k++) sum += shares[k] ?? 0;
  return { sum, last: shares[most] ?? 0 };
}

function checkThreshold(threshold: number, least: number): void {
  const expected = least > 0 ? `a share from ${least} to 1` : 'a share above 0 and at most 1';
  expecting(threshold > 0 && threshold >= least && threshold <= 1, 'threshold', threshold, expected);
}
