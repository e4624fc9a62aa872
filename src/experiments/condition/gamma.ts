import { exp } from '../../engine/math/exp.ts';
import { log } from '../../engine/math/log.ts';

const HALF_LOG_TWO_PI = 0.9189385332046728;
/** Stirling's series, B₂ₖ / 2k(2k − 1): eight terms give 10⁻¹⁶ from 10 on (Abramowitz and Stegun 6.1.41). */
const STIRLING = [1 / 12, -1 / 360, 1 / 1260, -1 / 1680, 1 / 1188, -691 / 360360, 1 / 156, -3617 / 122400] as const;
const STIRLING_FROM = 10;

/** log Γ(x) for x > 0, NaN elsewhere: Stirling's series, reached by recurrence from below 10. */
export function logGamma(x: number): number {
  if (!(x > 0)) return Number.NaN;
  let below = 1;
  let at = x;
  while (at < STIRLING_FROM) below *= at++;
  const square = 1 / (at * at);
  let series = 0;
  for (let k = STIRLING.length - 1; k >= 0; k--) series = series * square + STIRLING[k]!;
  return (at - 0.5) * log(at) - at + HALF_LOG_TWO_PI + series / at - log(below);
}

/** Enough terms for any shape up to some thousands, near which both expansions are slowest. */
const MOST_TERMS = 10_000;
const CLOSE = 1e-16;

/** Q(a, x) = Γ(a, x) / Γ(a) for a > 0, x ≥ 0: series below a + 1, Lentz's continued fraction above (DLMF 8.11.4, 8.9.2). */
export function upperGammaShare(a: number, x: number): number {
  if (!(a > 0 && x >= 0)) return Number.NaN;
  if (x === 0) return 1;
  const front = exp(a * log(x) - x - logGamma(a));
  return x < a + 1 ? 1 - front * series(a, x) : front * fraction(a, x);
}

/** Chance that a chi-square of `degrees` degrees of freedom exceeds `x`. */
export function chiSquareTail(x: number, degrees: number): number {
  return upperGammaShare(degrees / 2, x / 2);
}

function series(a: number, x: number): number {
  let term = 1 / a;
  let sum = term;
  for (let n = 1; n < MOST_TERMS && term > sum * CLOSE; n++) {
    term *= x / (a + n);
    sum += term;
  }
  return sum;
}

function fraction(a: number, x: number): number {
  const tiny = 1e-300;
  let b = x + 1 - a;
  let c = 1 / tiny;
  let d = 1 / b;
  let value = d;
  for (let n = 1; n < MOST_TERMS; n++) {
    const step = -n * (n - a);
    b += 2;
    d = 1 / (step * d + b || tiny);
    c = b + step / c || tiny;
    value *= d * c;
    if (Math.abs(d * c - 1) < CLOSE) break;
  }
  return value;
}
