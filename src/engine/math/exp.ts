import { multiply, type Pair, root } from './pair.ts';
import { scale } from './powers.ts';

const STEPS = 128;
const STEPS_PER_LN2 = 184.6649652337873;
const STEP_HIGH = 11908177887 / 0x20000000000;
const STEP_LOW = 1.2655086083325438e-13;
const ROUNDER = 6755399441055744;
const OVERFLOW = 709.782712893384;
const UNDERFLOW = -745.1332191019412;

const FRACTIONS = tabulate();

/**
 * Where `splitExp` and those built on it leave a head and a tail (and `splitSurvival` a third number). One buffer serves
 * all: whoever calls reads it at once.
 */
export const SPLIT = new Float64Array(3);

/**
 * e^x, within 0.51 ulp (0.8 where the result is subnormal). Overflows to Infinity above 709.78, underflows to 0 below
 * -745.13; NaN gives NaN.
 *
 * Source: P. T. P. Tang, "Table-driven implementation of the exponential function", ACM TOMS 15 (1989).
 */
export function exp(x: number): number {
  if (!(x <= OVERFLOW)) return x > 0 ? Infinity : x;
  if (x < UNDERFLOW) return 0;
  const k = splitExp(x, 0);
  return scale((SPLIT[0] as number) + (SPLIT[1] as number), k);
}

/**
 * e^(x + rest) as 2^k (head + tail): returns k and leaves head, at most 24 bits, and tail in `SPLIT`. Relative error
 * below 2^-60, for |x| < 1000 and |rest| below 2^-9.
 */
export function splitExp(x: number, rest: number): number {
  const n = x * STEPS_PER_LN2 + ROUNDER - ROUNDER;
  const r = x - n * STEP_HIGH - (n * STEP_LOW - rest);
  const square = r * r;
  const growth = r + square * (0.5 + r * (1 / 6) + square * (1 / 24 + r * (1 / 120)));
  const j = (n & (STEPS - 1)) << 1;
  const head = FRACTIONS[j] as number;
  const tail = FRACTIONS[j + 1] as number;
  SPLIT[0] = head;
  SPLIT[1] = tail + (head + tail) * growth;
  return n >> 7;
}

/** 2^(j/128) as a head of 24 bits and the rest, for j in 0 .. 127. */
function tabulate(): Float64Array {
  const roots: Pair[] = [];
  for (let bit = 64, value: Pair = [2, 0]; bit >= 1; bit /= 2) {
    value = root(value);
    roots.push(value);
  }
  const table = new Float64Array(2 * STEPS);
  for (let j = 0; j < STEPS; j++) {
    let value: Pair = [1, 0];
    roots.forEach((factor, i) => {
      if (j & (64 >> i)) value = multiply(value, factor);
    });
    const head = Math.fround(value[0]);
    table[2 * j] = head;
    table[2 * j + 1] = value[0] - head + value[1];
  }
  return table;
}
