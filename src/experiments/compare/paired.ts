import { openStream } from '../chance/stream.ts';

/** Standard normal quantile of a two-sided 95 % interval. */
const Z = 1.959963984540054;
const RESAMPLES = 2000;

/** A difference between two arms that share their luck: second minus first, with a 95 % interval. */
export interface Difference {
  /** Histories that both arms could run and to which the measure applies in both. */
  readonly paired: number;
  readonly first: number;
  readonly second: number;
  readonly difference: number;
  readonly low: number;
  readonly high: number;
  /** Whether the interval leaves out 0. */
  readonly clear: boolean;
}

/** How the same histories end in two arms. */
export interface Turned {
  readonly paired: number;
  readonly fallInBoth: number;
  readonly standInBoth: number;
  /** Falls in the first arm and stands in the second, and the reverse. */
  readonly saved: number;
  readonly lost: number;
}

/** Counts of histories by how they end in both arms; 1 is a fall, 0 none, NaN a history that could not be run. */
export function turned(first: ArrayLike<number>, second: ArrayLike<number>): Turned {
  assertPaired(first, second);
  const counts = [0, 0, 0, 0];
  for (let k = 0; k < first.length; k++) {
    const [a, b] = [first[k]!, second[k]!];
    if (!Number.isNaN(a) && !Number.isNaN(b)) counts[2 * a + b]!++;
  }
  const [standInBoth = 0, lost = 0, saved = 0, fallInBoth = 0] = counts;
  return { paired: standInBoth + lost + saved + fallInBoth, fallInBoth, standInBoth, saved, lost };
}

/**
 * The difference of two shares of the same histories, by the adjusted Wald interval for paired proportions (Bonett and
 * Price, 2012), which holds its level when few histories differ.
 */
export function shareDifference(first: ArrayLike<number>, second: ArrayLike<number>): Difference {
  const { paired, fallInBoth, saved, lost } = turned(first, second);
  if (paired === 0) return noDifference();
  const [gained, given] = [(lost + 1) / (paired + 2), (saved + 1) / (paired + 2)];
  const middle = gained - given;
  const half = Z * Math.sqrt((gained + given - middle * middle) / (paired + 2));
  const difference = (lost - saved) / paired;
  const [low, high] = [Math.max(-1, middle - half), Math.min(1, middle + half)];
  return {
    paired,
    first: (fallInBoth + saved) / paired,
    second: (fallInBoth + lost) / paired,
    difference,
    low: Math.min(low, difference),
    high: Math.max(high, difference),
    clear: low > 0 || high < 0,
  };
}

/**
 * The difference of two means over the same histories; the interval is that of 2,000 resamples of the pairs (Efron's
 * percentile bootstrap), as counts of people are too skewed for a normal one. `name` keeps its luck apart.
 */
export function meanDifference(
  first: ArrayLike<number>,
  second: ArrayLike<number>,
  seed: number,
  name: string,
): Difference {
  assertPaired(first, second);
  const pairs: [number, number][] = [];
  for (let k = 0; k < first.length; k++) {
    const pair: [number, number] = [first[k]!, second[k]!];
    if (!pair.some(Number.isNaN)) pairs.push(pair);
  }
  if (pairs.length === 0) return noDifference();
  const gaps = Float64Array.from(pairs, ([a, b]) => b - a);
  const [low, high] = bootstrap(gaps, seed, name);
  const mean = (at: 0 | 1): number => pairs.reduce((sum, pair) => sum + pair[at], 0) / pairs.length;
  const [one, other] = [mean(0), mean(1)];
  return {
    paired: pairs.length,
    first: one,
    second: other,
    difference: other - one,
    low,
    high,
    clear: low > 0 || high < 0,
  };
}

/** The 95 % interval of a mean by the percentile bootstrap. */
function bootstrap(values: Float64Array, seed: number, name: string): [number, number] {
  const stream = openStream(seed, `paired ${name}`);
  const n = values.length;
  const means = new Float64Array(RESAMPLES);
  for (let r = 0; r < RESAMPLES; r++) {
    let sum = 0;
    for (let k = 0; k < n; k++) sum += values[Math.floor(stream.uniform() * n)]!;
    means[r] = sum / n;
  }
  means.sort();
  return [means[Math.floor(0.025 * RESAMPLES)]!, means[Math.ceil(0.975 * RESAMPLES) - 1]!];
}

function noDifference(): Difference {
  const none = Number.NaN;
  return { paired: 0, first: none, second: none, difference: none, low: none, high: none, clear: false };
}

function assertPaired(first: ArrayLike<number>, second: ArrayLike<number>): void {
  if (first.length !== second.length)
    throw new RangeError(`found ${first.length} and ${second.length} histories, expected the same ones in both arms`);
}
