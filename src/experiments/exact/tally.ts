import { wilson } from '../ensemble/interval.ts';

/** How often something was seen, with Wilson's 95 % interval, beside its exact chance. */
export interface Frequency {
  readonly count: number;
  readonly of: number;
  readonly share: number;
  readonly low: number;
  readonly high: number;
  readonly exact: number;
  /** (count − expected) / its standard deviation; null where nothing is left to chance. */
  readonly standardised: number | null;
}

/** What was seen in each history and its exact chance there, as one frequency. */
export function frequencyOf(seen: readonly boolean[], chances: readonly number[]): Frequency {
  const count = seen.filter((one) => one).length;
  const expected = sum(chances);
  const variance = sum(chances.map((chance) => chance * (1 - chance)));
  return {
    count,
    of: seen.length,
    ...wilson(count, seen.length),
    exact: expected / seen.length,
    standardised: variance > 0 ? (count - expected) / Math.sqrt(variance) : null,
  };
}

/** A mean over histories beside the exact one. */
export interface Mean {
  readonly mean: number;
  readonly exact: number;
  /** Standard error of the mean of what is seen less what is exact, history by history. */
  readonly error: number;
  /** That mean over its error; null where every history gives the same. */
  readonly standardised: number | null;
  readonly least: number;
  readonly most: number;
}

/** What was seen in each history and what was exact there, as two means. */
export function meanOf(seen: readonly number[], exact: readonly number[]): Mean {
  const n = seen.length;
  const off = seen.map((value, k) => value - exact[k]!);
  const bias = average(off);
  const variance = n > 1 ? sum(off.map((value) => (value - bias) ** 2)) / (n - 1) : 0;
  const error = Math.sqrt(variance / n);
  return {
    mean: average(seen),
    exact: average(exact),
    error,
    // What rounding leaves is no spread.
    standardised: error > 1e-12 ? bias / error : null,
    least: Math.min(...seen),
    most: Math.max(...seen),
  };
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);

/** Around the first of them, so that the mean of like numbers is that number to the last bit. */
const average = ([first = 0, ...others]: readonly number[]): number =>
  first + sum(others.map((number) => number - first)) / (others.length + 1);
