import { exp } from '../../engine/math/exp.ts';
import { log } from '../../engine/math/log.ts';
import { logGamma } from '../condition/gamma.ts';

const MOST_TERMS = 10_000;
const CLOSE = 1e-16;
const TINY = 1e-300;

/** Chance that an F of 1 and `degrees` degrees of freedom exceeds `value` (0 or more): the two-sided t test of √value. */
export function fTail(value: number, degrees: number): number {
  if (value === Number.POSITIVE_INFINITY) return 0;
  return betaShare(degrees / 2, 0.5, degrees / (degrees + value), value / (degrees + value));
}

/** I_x(a, b), the regularised incomplete beta function, given x and 1 − x: Lentz's continued fraction (DLMF 8.17.22). */
function betaShare(a: number, b: number, x: number, rest: number): number {
  if (x === 0) return 0;
  if (rest === 0) return 1;
  const front = exp(logGamma(a + b) - logGamma(a) - logGamma(b) + a * log(x) + b * log(rest));
  if (x > (a + 1) / (a + b + 2)) return 1 - (front / b) * fraction(b, a, rest);
  return (front / a) * fraction(a, b, x);
}

function fraction(a: number, b: number, x: number): number {
  let c = 1;
  let d = 1 / (1 - ((a + b) * x) / (a + 1) || TINY);
  let value = d;
  for (let m = 1; m < MOST_TERMS; m++) {
    const even = (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m));
    d = 1 / (1 + even * d || TINY);
    c = 1 + even / c || TINY;
    value *= d * c;
    const odd = (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1));
    d = 1 / (1 + odd * d || TINY);
    c = 1 + odd / c || TINY;
    value *= d * c;
    if (Math.abs(d * c - 1) < CLOSE) break;
  }
  return value;
}
