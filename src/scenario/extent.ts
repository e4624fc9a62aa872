import type { NumberParameter, VectorParameter } from '../engine/parameter.ts';
import type { NumberSpread, Spread } from './prior.ts';

/** The least and the greatest that a distribution gives; for a normal without a cut, four deviations from its mean. */
export function extent(spread: NumberSpread): readonly [number, number] {
  switch (spread.form) {
    case 'value':
      return [spread.value, spread.value];
    case 'oneOf':
      return [Math.min(...spread.options), Math.max(...spread.options)];
    case 'normal': {
      const { mean, sd, low, high } = spread;
      return [Math.max(low ?? -Infinity, mean - 4 * sd), Math.min(high ?? Infinity, mean + 4 * sd)];
    }
    default:
      return [spread.low, spread.high];
  }
}

/** The least and the greatest of a parameter's numbers under what a case says of it. */
function parameterExtent(spread: Spread): readonly [number, number] {
  if (spread.form === 'times') {
    const factors = extent(spread.factor);
    const ends = spread.base.flatMap((place) => factors.map((factor) => place * factor));
    return [Math.min(...ends), Math.max(...ends)];
  }
  if (spread.form === 'value' && typeof spread.value === 'object')
    return [Math.min(...spread.value), Math.max(...spread.value)];
  return extent(spread as NumberSpread);
}

/** The part of a parameter that lies outside its analyst's range, in words; undefined if none does. */
export function outsideRange(parameter: NumberParameter | VectorParameter, spread: Spread): string | undefined {
  const [low, high] = parameterExtent(spread);
  const [least, most] = parameter.range;
  const slack = 1e-9 * Math.max(1, Math.abs(least), Math.abs(most));
  if (low >= least - slack && high <= most + slack) return undefined;
  return low === high ? String(low) : `${tidy(low)} to ${tidy(high)}`;
}

function tidy(x: number): number {
  return Number(x.toPrecision(6));
}
