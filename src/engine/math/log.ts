import { add, divide, multiply, type Pair, sum } from './pair.ts';
import { POWER_BIAS, POWER_OF_TWO } from './powers.ts';

const CELLS = 128;
const LN2_HIGH = 0.6931471805598903;
const LN2_LOW = 5.497923018708371e-14;
const GRID = 0x40000000000;
const SMALLEST_NORMAL = 2.2250738585072014e-308;
const TWO_54 = 18014398509481984;
// High word of the lower edge of the first cell, placed so that 1 is the centre of the 81st.
const EDGE = 0x3fe5f000;

// 1, 1/3, 1/5, ...: enough for a table whose low words are good to 30 bits.
const SERIES = Array.from({ length: 17 }, (_, n) => divide([1, 0], [2 * n + 1, 0]));
const CENTRES = tabulate();
const bits = new DataView(new ArrayBuffer(8));

/**
 * The natural logarithm, within 0.51 ulp. log(0) is -Infinity, log(Infinity) is Infinity; a negative number or NaN
 * gives NaN.
 *
 * Source: P. T. P. Tang, "Table-driven implementation of the logarithm function", ACM TOMS 16 (1990).
 */
export function log(x: number): number {
  if (!(x >= SMALLEST_NORMAL && x < Infinity)) return edgeLog(x);
  return normalLog(x, 0);
}

/** log(1 + x), within 1.5 ulp. log1p(-1) is -Infinity; below -1, or NaN, gives NaN. */
export function log1p(x: number): number {
  if (!(x > -1 && x < Infinity)) return log(1 + x);
  const whole = 1 + x;
  const lost = whole >= 2 ? 1 - (whole - x) : x - (whole - 1);
  return whole === 1 ? x : log(whole) + lost / whole;
}

function edgeLog(x: number): number {
  if (x > 0) return x === Infinity ? x : normalLog(x * TWO_54, -54);
  return x === 0 ? -Infinity : NaN;
}

/** log(x) + shift log(2), for a normal x. */
function normalLog(x: number, shift: number): number {
  bits.setFloat64(0, x, true);
  const offset = bits.getInt32(4, true) - EDGE;
  const k = offset >> 20;
  const j = 3 * ((offset >> 13) & (CELLS - 1));
  const z = x * (POWER_OF_TWO[POWER_BIAS - k] as number);
  const inverse = CENTRES[j] as number;
  // Both products are exact: 24 bits by 24, and 29 by 24.
  const coarse = Math.fround(z);
  const a = coarse * inverse - 1;
  const b = (z - coarse) * inverse;
  const r = a + b;
  const turns = k + shift;
  const whole = turns * LN2_HIGH + (CENTRES[j + 1] as number);
  const high = whole + r;
  const low = whole - high + r + (b - (r - a)) + (turns * LN2_LOW + (CENTRES[j + 2] as number));
  const square = r * r;
  const odd = 1 / 3 + r * -0.25 + square * (0.2 + r * (-1 / 6) + square * (1 / 7));
  return high + (low + square * (-0.5 + r * odd));
}

/** For the centre c of each cell: 1/c to 24 bits, then -log of that as a multiple of 2^-42 and the rest. */
function tabulate(): Float64Array {
  const table = new Float64Array(3 * CELLS);
  for (let j = 0; j < CELLS; j++) {
    const centre = j < 80 ? 0.6875 + j / 256 : 1 + (j - 80) / 128;
    const inverse = Math.fround(1 / centre);
    const logarithm = pairLog(inverse);
    const high = Math.floor(-logarithm[0] * GRID + 0.5) / GRID;
    table[3 * j] = inverse;
    table[3 * j + 1] = high;
    table[3 * j + 2] = -logarithm[0] - high - logarithm[1];
  }
  return table;
}

/** log(x) for x within a factor of 1.5 of 1, by the series of twice the inverse hyperbolic tangent. */
function pairLog(x: number): Pair {
  const t = divide(sum(x, -1), sum(x, 1));
  const square = multiply(t, t);
  const total = SERIES.reduceRight((rest, term) => add(multiply(rest, square), term));
  return multiply(multiply(total, t), [2, 0]);
}
