import { exp, SPLIT } from './exp.ts';
import { log } from './log.ts';
import { DENSITY_HEAD, DENSITY_TAIL, splitSurvival } from './normal.ts';
import { POWER_BIAS, POWER_OF_TWO } from './powers.ts';

const CENTRAL = 0.25;
const DENSITY = DENSITY_HEAD + DENSITY_TAIL;
const SERIES = seriesOfTerms(12);

/**
 * The standard normal quantile: x with P(Z <= x) = p, within 0.56 ulp. Takes 0 to -Infinity and 1 to Infinity; outside
 * [0, 1], or NaN, gives NaN.
 *
 * A rational first guess, then one step of the inverse function's own Taylor series, its residual computed to about
 * 60 bits. The guess is rounded to 24 bits, so its square is exact and the residual costs no extra care.
 */
export function normalQuantile(p: number): number {
  if (!(p > 0 && p < 1)) return p === 0 ? -Infinity : p === 1 ? Infinity : NaN;
  const q = p - 0.5;
  if (Math.abs(q) <= CENTRAL) return centralQuantile(q);
  return q < 0 ? -upperQuantile(p) : upperQuantile(1 - p);
}

function centralQuantile(q: number): number {
  const square = q * q;
  const above = 2.50662828 + square * (-8.44670656 + square * 3.59846218);
  const below = 1 + square * (-4.41694275 + square * 3.75772337);
  const guess = Math.fround((q * above) / below);
  const guessSquare = guess * guess;
  const residual = q - DENSITY_HEAD * guess - guess * (DENSITY_TAIL + DENSITY * centralSeries(guessSquare));
  return improve(guess, residual / (DENSITY * exp(-0.5 * guessSquare)));
}

/** x with Q(x) = q, for 0 < q <= 1/4. */
function upperQuantile(q: number): number {
  const r = Math.sqrt(-2 * log(q));
  const above = -2.86846856 + r * (-2.86782908 + r * (2.59447883 + r * (1.50126842 + r * 0.10332659)));
  const below = 1 + r * (3.08710491 + r * (1.50342248 + r * 0.10331498));
  const guess = Math.fround(above / below);
  const k = splitSurvival(guess);
  // Two exact steps, as 2^-k alone may overflow.
  const scaled = q * (POWER_OF_TWO[POWER_BIAS + 600] as number) * (POWER_OF_TWO[POWER_BIAS - 600 - k] as number);
  const residual = (SPLIT[0] as number) - scaled + (SPLIT[1] as number);
  return improve(guess, residual / (DENSITY * (SPLIT[2] as number)));
}

/** The Taylor series of the quantile about `x`, where P(Z <= x) must still rise by `rise` times the density at x. */
function improve(x: number, rise: number): number {
  return x + rise * (1 + rise * (x / 2 + (rise * (2 * x * x + 1)) / 6));
}

/** (P(Z <= x) - 1/2) / (x density(0)) - 1 as a function of x^2 < 0.46. */
function centralSeries(square: number): number {
  let total = 0;
  for (let n = SERIES.length - 1; n >= 0; n--) total = square * ((SERIES[n] as number) + total);
  return total;
}

function seriesOfTerms(count: number): Float64Array {
  const series = new Float64Array(count);
  for (let n = 1, factor = 1; n <= count; n++) {
    factor *= -2 * n;
    series[n - 1] = 1 / (factor * (2 * n + 1));
  }
  return series;
}
