import { exp } from '../engine/math/exp.ts';
import { expecting, positive } from './domain.ts';

/** How many neighbours people have: `degrees[k]` is the share with k of them. */
export type Degrees = readonly number[];

const MOST_MEAN = 500;
const MOST_DEGREE = 1000;
const NEGLIGIBLE = 1e-22;
const SUM_SLACK = 1e-9;

/**
 * Poisson degrees, those of a random network in which every pair is tied with the same chance, cut where less than
 * 10⁻²⁰ is left.
 * @throws {DomainError} mean not above 0 or above 500
 */
export function poissonDegrees(mean: number): number[] {
  positive('mean', mean);
  expecting(mean <= MOST_MEAN, 'mean', mean, `at most ${MOST_MEAN} neighbours`);
  const degrees: number[] = [];
  let share = exp(-mean);
  for (let k = 0; k <= mean || share > NEGLIGIBLE; k++) {
    degrees.push(share);
    share *= mean / (k + 1);
  }
  return degrees;
}

/**
 * Mean number of neighbours.
 * @throws {DomainError} shares below 0 or that do not add up to 1; nobody with a neighbour; more than 1,000 of them
 */
export function meanDegree(degrees: Degrees): number {
  let [sum, mean] = [0, 0];
  for (const [k, share] of degrees.entries()) {
    expecting(share >= 0, `degrees[${k}]`, share, 'a share, 0 or more');
    sum += share;
    mean += k * share;
  }
  expecting(Math.abs(sum - 1) < SUM_SLACK, 'sum of degrees', sum, 'shares that add up to 1');
  expecting(degrees.length <= MOST_DEGREE + 1, 'degrees', degrees.length - 1, `at most ${MOST_DEGREE} neighbours`);
  positive('mean of degrees', mean);
  return mean;
}
