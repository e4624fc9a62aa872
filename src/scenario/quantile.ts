import { exp } from '../engine/math/exp.ts';
import { log } from '../engine/math/log.ts';
import { normalCdf } from '../engine/math/normal.ts';
import { normalQuantile } from '../engine/math/quantile.ts';
import type { NumberSpread } from './prior.ts';

/** The number below which a share `u` of the distribution lies, 0 < u < 1; rounded to a whole one where asked. */
export function numberAt(spread: NumberSpread, u: number, whole: boolean): number {
  // Half a step more at each end, or the two outermost whole numbers would come half as often as the others.
  if (whole && spread.form === 'between') return spread.low + Math.floor(u * (spread.high - spread.low + 1));
  const number = realAt(spread, u);
  return whole ? Math.round(number) : number;
}

/** The option that a share `u` of the weight reaches. */
export function optionAt<T>(options: readonly T[], weights: readonly number[], u: number): T {
  let rest = u * weights.reduce((sum, weight) => sum + weight, 0);
  for (let k = 0; k < options.length; k++) {
    rest -= weights[k]!;
    if (rest < 0) return options[k]!;
  }
  return options[weights.findLastIndex((weight) => weight > 0)]!;
}

function realAt(spread: NumberSpread, u: number): number {
  switch (spread.form) {
    case 'value':
      return spread.value;
    case 'oneOf':
      return optionAt(spread.options, spread.weights, u);
    case 'between':
      return clamp(spread.low + u * (spread.high - spread.low), spread.low, spread.high);
    case 'logBetween':
      return clamp(exp(log(spread.low) + u * log(spread.high / spread.low)), spread.low, spread.high);
    case 'triangle':
      return triangleAt(spread.low, spread.mode, spread.high, u);
    case 'normal':
      return normalAt(spread.mean, spread.sd, spread.low ?? -Infinity, spread.high ?? Infinity, u);
  }
}

function triangleAt(low: number, mode: number, high: number, u: number): number {
  const width = high - low;
  if (width === 0) return low;
  const rising = (mode - low) / width;
  const x = u < rising ? low + Math.sqrt(u * width * (mode - low)) : high - Math.sqrt((1 - u) * width * (high - mode));
  return clamp(x, low, high);
}

function normalAt(mean: number, sd: number, low: number, high: number, u: number): number {
  const from = normalCdf((low - mean) / sd);
  const to = normalCdf((high - mean) / sd);
  return clamp(mean + sd * normalQuantile(from + u * (to - from)), low, high);
}

function clamp(x: number, low: number, high: number): number {
  return Math.min(Math.max(x, low), high);
}
