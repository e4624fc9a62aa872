import { extent } from '../../scenario/extent.ts';
import type { NumberSpread } from '../../scenario/prior.ts';
import { numberAt } from '../../scenario/quantile.ts';
import type { Factor } from './factor.ts';
import { assertWhole } from './whole.ts';

/** A normal may have no end, and its far ends are nowhere: levels cover its middle 95 %. */
const TAIL = 0.025;
const LEAST = 2 ** -53;

/**
 * Places of the unit interval at which a factor takes its levels, ascending: all options of a choice or switch, whatever `n`; up to
 * `n` whole numbers, or `n` numbers, at equal distances from the least to the greatest. One level is the median. A normal is gone through
 * between its 2.5th and 97.5th percentile. Throws RangeError.
 */
export function gridLevels(factor: Factor, n: number): number[] {
  assertWhole('levels', n, 1);
  const { spread, whole } = factor;
  if (spread.form === 'oneOf') return middles(spread.weights);
  if (spread.form === 'value') return [0.5];
  const numbers = spread.form === 'times' ? spread.factor : (spread as NumberSpread);
  if (numbers.form === 'oneOf') return middles(numbers.weights);
  if (n === 1 || numbers.form === 'value') return [0.5];
  const [low, high] = ends(numbers);
  const values = Array.from({ length: n }, (_, k) => low + (k / (n - 1)) * (high - low));
  if (whole) return [...new Set(values.map(Math.round))].map((value) => placeOfWhole(numbers, value));
  return values.map((value) => placeOf(numbers, value, false));
}

/** The middle of the share of every option that can be drawn. */
function middles(weights: readonly number[]): number[] {
  const all = weights.reduce((sum, weight) => sum + weight, 0);
  let before = 0;
  return weights.flatMap((weight) => {
    const middle = (before + weight / 2) / all;
    before += weight;
    return weight > 0 ? [middle] : [];
  });
}

function ends(spread: NumberSpread): readonly [number, number] {
  if (spread.form === 'normal') return [numberAt(spread, TAIL, false), numberAt(spread, 1 - TAIL, false)];
  return extent(spread);
}

/** The middle of the places at which a whole number is reached. */
function placeOfWhole(spread: NumberSpread, value: number): number {
  const from = placeOf(spread, value, true);
  const to = placeOf(spread, value + 1, true);
  return (from + to) / 2;
}

/** The least place at which the distribution reaches a value, by bisection, since it never falls. */
function placeOf(spread: NumberSpread, value: number, whole: boolean): number {
  let below = LEAST;
  let above = 1 - LEAST;
  if (numberAt(spread, below, whole) >= value) return below;
  while (above - below > LEAST) {
    const middle = (below + above) / 2;
    if (middle <= below || middle >= above) break;
    if (numberAt(spread, middle, whole) >= value) above = middle;
    else below = middle;
  }
  return above;
}
