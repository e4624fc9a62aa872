import { expecting, innerShare } from '../../theory/domain.ts';

/**
 * Where PRIM cuts: the middle between the two neighbours of a quantile of `count` sorted values, `at(place)` being one of them; if both are
 * equal the tie is left on its outer side, so that a cut always parts something unless all values are equal. Rule of the R package
 * sdtoolkit (Bryant, 2009), as the EMA workbench has it. `quantile`: strictly between 0 and 1; above one half it is an upper cut.
 */
export function midpointQuantile(at: (place: number) => number, count: number, quantile: number): number {
  const place = (count - 1) * quantile;
  let lower = Math.floor(place);
  let higher = Math.ceil(place);
  if (quantile > 0.5) while (lower > 0 && at(lower) === at(higher)) lower--;
  else while (higher < count - 1 && at(lower) === at(higher)) higher++;
  return (at(lower) + at(higher)) / 2;
}

/** The same of values in any order. */
export function midpointQuantileOf(values: ArrayLike<number>, quantile: number): number {
  innerShare('quantile', quantile);
  expecting(values.length > 0, 'values', 'none', 'one or more');
  const sorted = Float64Array.from(values).sort();
  return midpointQuantile((place) => sorted[place]!, sorted.length, quantile);
}
