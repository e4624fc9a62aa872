/**
 * An unevaluated sum of two doubles, about 106 bits. Used only to build tables when a module loads, never in a run.
 *
 * Sources: Dekker, "A floating-point technique for extending the available precision" (1971); Knuth, TAOCP 2, 4.2.2.
 */
export type Pair = readonly [high: number, low: number];

const SPLITTER = 134217729;

/** The exact sum of two doubles. */
export function sum(a: number, b: number): Pair {
  const high = a + b;
  const shadow = high - a;
  return [high, a - (high - shadow) + (b - shadow)];
}

/** The exact product of two doubles, away from overflow and underflow. */
export function product(a: number, b: number): Pair {
  const high = a * b;
  const ta = SPLITTER * a;
  const tb = SPLITTER * b;
  const a1 = ta - (ta - a);
  const b1 = tb - (tb - b);
  const a2 = a - a1;
  const b2 = b - b1;
  return [high, a1 * b1 - high + a1 * b2 + a2 * b1 + a2 * b2];
}

/** a + b, relative error below 2^-103 unless most of it cancels. */
export function add(a: Pair, b: Pair): Pair {
  const [high, low] = sum(a[0], b[0]);
  const [tail, rest] = sum(a[1], b[1]);
  const [h, l] = sum(high, low + tail);
  return sum(h, l + rest);
}

/** a times b, relative error below 2^-101. */
export function multiply(a: Pair, b: Pair): Pair {
  const [high, low] = product(a[0], b[0]);
  return sum(high, low + (a[0] * b[1] + a[1] * b[0]));
}

/** a divided by b, relative error below 2^-100. */
export function divide(a: Pair, b: Pair): Pair {
  const first = a[0] / b[0];
  const rest = add(a, multiply(b, [-first, 0]));
  const second = rest[0] / b[0];
  const last = add(rest, multiply(b, [-second, 0]));
  return add(sum(first, second), [last[0] / b[0], 0]);
}

/** The square root of a positive pair, relative error below 2^-100. */
export function root(a: Pair): Pair {
  const guess = Math.sqrt(a[0]);
  const rest = add(a, multiply([guess, 0], [-guess, 0]));
  return sum(guess, rest[0] / (2 * guess));
}
