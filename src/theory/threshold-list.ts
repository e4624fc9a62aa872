import { normalQuantile } from '../engine/math/quantile.ts';
import { expecting, finite, positive, whole } from './domain.ts';

/**
 * How many of a list of people act in the end, if `start` act at first. `thresholds`: how many others each must see
 * acting, in people; a person below 0 acts alone.
 * @throws {DomainError} an empty list, a threshold that is not a number, start not a whole number from 0 to the list's
 * length
 * Source: Granovetter (1978).
 */
export function countReached(thresholds: readonly number[], start = 0): number {
  expecting(thresholds.length > 0, 'thresholds', 'an empty list', 'at least one person');
  for (const [place, threshold] of thresholds.entries())
    expecting(!Number.isNaN(threshold), `thresholds[${place}]`, threshold, 'a number of people');
  whole('start', start, 0);
  expecting(start <= thresholds.length, 'start', start, `at most all, ${thresholds.length}`);
  const sorted = Float64Array.from(thresholds).sort();
  let acting = start;
  for (;;) {
    const next = countUpTo(sorted, acting);
    if (next === acting) return acting;
    acting = next;
  }
}

/**
 * Thresholds of `people` persons spread like a normal distribution, without chance: the quantiles at (i − ½)/people.
 * Mean and spread in people, and so the thresholds, ascending.
 * @throws {DomainError} people not a whole number above 0; mean not finite; spread not above 0
 * Source: Granovetter (1978), whose table has a mean of 25 in 100; the midpoints of equal shares are our choice.
 */
export function normalThresholds(people: number, mean: number, spread: number): number[] {
  whole('people', people, 1);
  finite('mean', mean);
  positive('spread', spread);
  return Array.from({ length: people }, (_, i) => mean + spread * normalQuantile((i + 0.5) / people));
}

/** How many of these, ascending, are at most `limit`. */
function countUpTo(sorted: Float64Array, limit: number): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] as number) <= limit) low = middle + 1;
    else high = middle;
  }
  return low;
}
