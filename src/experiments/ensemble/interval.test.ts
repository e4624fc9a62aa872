import assert from 'node:assert/strict';
import { test } from 'node:test';
import { halfWidth, historiesNeeded, shareThatStands, wilson } from './interval.ts';

const near = (value: number, wanted: number, within = 5e-5): void =>
  assert.ok(Math.abs(value - wanted) < within, `${value} is not ${wanted}`);

test("Wilson's interval gives the values of the tables", () => {
  // Newcombe 1998, table I, method 3 (score, without continuity correction).
  for (const [count, of, low, high] of [
    [81, 263, 0.2553, 0.3662],
    [15, 148, 0.0624, 0.1605],
    [0, 20, 0, 0.1611],
    [1, 29, 0.0061, 0.1718],
  ] as const) {
    near(wilson(count, of).low, low);
    near(wilson(count, of).high, high);
  }
});

test('the interval of the opposite is the opposite interval, and it never leaves [0, 1]', () => {
  for (const ran of [1, 7, 50, 400]) {
    for (let count = 0; count <= ran; count++) {
      const [a, b] = [wilson(count, ran), wilson(ran - count, ran)];
      near(a.low, 1 - b.high, 1e-12);
      assert.ok(a.low >= 0 && a.high <= 1 && a.low <= a.share && a.share <= a.high);
    }
  }
});

test('histories needed are the least that are enough', () => {
  assert.equal(historiesNeeded(0.5, 0.05), 381);
  assert.equal(historiesNeeded(0, 0.05), 35);
  for (const share of [0, 0.01, 0.2, 0.5, 0.93, 1]) {
    for (const half of [0.2, 0.05, 0.013]) {
      const needed = historiesNeeded(share, half);
      assert.ok(halfWidth(share, needed) <= half);
      assert.ok(needed === 1 || halfWidth(share, needed - 1) > half);
    }
  }
  assert.throws(() => historiesNeeded(0.5, 0), RangeError);
});

test('the answer without histories is no answer', () => {
  const { share, low, high, needed } = shareThatStands({ ran: 0, fell: 0 });
  assert.deepEqual([share, low, high, needed], [Number.NaN, 0, 1, 381]);
});
