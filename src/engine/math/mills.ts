import { add, divide, multiply, type Pair } from './pair.ts';

/** Nodes of the table lie 1 / NODES_PER_UNIT apart, from 0 to MILLS_TOP. */
export const NODES_PER_UNIT = 16;
export const MILLS_TOP = 39;
export const MILLS_ROW = 11;

const INVERSE_ROOT_TWO_PI: Pair = [0.3989422804014327, -2.49232720227773e-17];
const STRIDE = 1 / NODES_PER_UNIT;
const TERMS = 14;
const RECIPROCALS = Array.from({ length: TERMS }, (_, n) => divide([1, 0], [n + 1, 0]));

/**
 * Taylor coefficients of the scaled Mills ratio m(x) = e^(x^2/2) Q(x), Q the upper tail of the standard normal, about
 * each node: the constant term as a head of 24 bits and the rest, then the coefficients of degree 1 to 9.
 *
 * m' = x m - 1/sqrt(2 pi) gives each coefficient from the two before it. The constant terms come from a continued
 * fraction at the top and then from node to node downwards, the direction in which errors fade.
 */
export const MILLS = tabulate();

/** m(x) for x >= 0, within 1 ulp up to 39 and 2 ulp beyond. Infinity gives 0, NaN gives NaN. */
export function scaledMills(x: number): number {
  if (x < MILLS_TOP) {
    const node = (x * NODES_PER_UNIT + 0.5) | 0;
    const at = node * MILLS_ROW;
    return (MILLS[at] as number) + millsRest(at, x - node / NODES_PER_UNIT);
  }
  const y = 1 / (x * x);
  const series = 1 - y * (1 - y * (3 - y * (15 - y * (105 - y * (945 - y * 10395)))));
  return (INVERSE_ROOT_TWO_PI[0] * series) / x;
}

/** What the row at `at` of the table adds to its head, a step d from its node. Relative to m, error below 2^-57. */
export function millsRest(at: number, d: number): number {
  const low = (MILLS[at + 2] as number) + d * (MILLS[at + 3] as number);
  const mid = (MILLS[at + 4] as number) + d * (MILLS[at + 5] as number);
  const high = (MILLS[at + 6] as number) + d * (MILLS[at + 7] as number);
  const top = (MILLS[at + 8] as number) + d * ((MILLS[at + 9] as number) + d * (MILLS[at + 10] as number));
  const square = d * d;
  return (MILLS[at + 1] as number) + d * (low + square * (mid + square * (high + square * top)));
}

function tabulate(): Float64Array {
  const last = MILLS_TOP * NODES_PER_UNIT;
  const table = new Float64Array((last + 1) * MILLS_ROW);
  let value = multiply(continuedFraction(MILLS_TOP), INVERSE_ROOT_TWO_PI);
  for (let node = last; node >= 0; node--) {
    const coefficients = expand(node / NODES_PER_UNIT, value);
    writeRow(table, node * MILLS_ROW, coefficients);
    value = evaluate(coefficients, -STRIDE);
  }
  return table;
}

/** m(x) sqrt(2 pi) = 1/(x + 1/(x + 2/(x + 3/(x + ...)))), enough terms for x above 30. */
function continuedFraction(x: number): Pair {
  let tail: Pair = [x, 0];
  for (let n = 24; n >= 1; n--) tail = add([x, 0], divide([n, 0], tail));
  return divide([1, 0], tail);
}

function expand(x: number, value: Pair): Pair[] {
  const slope = add(multiply(value, [x, 0]), [-INVERSE_ROOT_TWO_PI[0], -INVERSE_ROOT_TWO_PI[1]]);
  const coefficients = [value, slope];
  let before = value;
  let latest = slope;
  for (const reciprocal of RECIPROCALS.slice(1)) {
    const next = multiply(add(multiply(latest, [x, 0]), before), reciprocal);
    coefficients.push(next);
    before = latest;
    latest = next;
  }
  return coefficients;
}

function evaluate(coefficients: readonly Pair[], step: number): Pair {
  return coefficients.reduceRight((total, term) => add(multiply(total, [step, 0]), term), [0, 0]);
}

function writeRow(table: Float64Array, at: number, coefficients: readonly Pair[]): void {
  const [value, ...rest] = coefficients as [Pair, ...Pair[]];
  const head = Math.fround(value[0]);
  table[at] = head;
  table[at + 1] = value[0] - head + value[1];
  for (let n = 0; n < MILLS_ROW - 2; n++) table[at + 2 + n] = (rest[n] as Pair)[0];
}
