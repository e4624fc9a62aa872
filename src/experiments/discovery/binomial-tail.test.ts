import assert from 'node:assert/strict';
import { test } from 'node:test';
import { binomialTail } from './binomial-tail.ts';

/** Exact sums of whole numbers for chances that are fractions of 2^`bits`. */
function exactTail(least: number, trials: number, numerator: number, bits: number): number {
  const hit = BigInt(numerator);
  const miss = (1n << BigInt(bits)) - hit;
  let choose = 1n;
  let sum = 0n;
  for (let k = 0; k <= trials; k++) {
    if (k >= least) sum += choose * hit ** BigInt(k) * miss ** BigInt(trials - k);
    choose = (choose * BigInt(trials - k)) / BigInt(k + 1);
  }
  // A tail can be far below what a quotient of whole numbers shows, so 600 bits are added and taken away.
  const scaled = (sum << 600n) >> BigInt(bits * trials);
  return Number(scaled) / 2 ** 300 / 2 ** 300;
}

test('tails are those of exact whole-number sums, deep into them and near 1', () => {
  for (const [least, trials, numerator, bits] of [
    [1, 1, 1, 1],
    [3, 5, 1, 2],
    [16, 17, 7, 3],
    [30, 40, 1, 3],
    [67, 87, 5, 3],
    [0, 9, 3, 3],
    [9, 9, 3, 3],
    [2, 300, 1, 2],
    [260, 300, 1, 2],
    [90, 300, 1, 2],
    [75, 300, 1, 2],
    [500, 900, 7, 4],
  ] as const) {
    const expected = exactTail(least, trials, numerator, bits);
    const found = binomialTail(least, trials, numerator / 2 ** bits);
    assert.ok(Math.abs(found / expected - 1) < 1e-11, `${least} of ${trials}: ${found} is not ${expected}`);
  }
});

test('certain and impossible ends are exact, and the rest falls with every success more', () => {
  assert.equal(binomialTail(3, 2, 0.5), 0);
  assert.equal(binomialTail(1, 2, 0), 0);
  assert.equal(binomialTail(0, 2, 0), 1);
  assert.equal(binomialTail(2, 2, 1), 1);
  for (let least = 1; least <= 500; least++)
    assert.ok(binomialTail(least, 500, 0.3) <= binomialTail(least - 1, 500, 0.3));
  assert.throws(() => binomialTail(1, 2, 1.5), /chance: found 1.5, expected a share from 0 to 1/);
});
