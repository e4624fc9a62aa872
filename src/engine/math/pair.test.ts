import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { add, divide, multiply, type Pair, product, root, sum } from './pair.ts';

const FINE = 1n << 400n;

/** A double times 2^400, exactly, for doubles with no bit below 2^-400. */
function whole(x: number): bigint {
  let power = 400;
  let mantissa = x;
  for (; !Number.isInteger(mantissa); power--) mantissa *= 2;
  return (BigInt(mantissa) * FINE) >> BigInt(400 - power);
}

const exact = ([high, low]: Pair): bigint => whole(high) + whole(low);
const size = (x: bigint): bigint => (x < 0n ? -x : x);

function assertNear(got: bigint, wanted: bigint, bits: bigint): void {
  assert.ok(size(got - wanted) << bits <= size(wanted), `${got} is not ${wanted} to ${bits} bits`);
}

const plain = fc
  .tuple(fc.integer({ min: -(2 ** 52), max: 2 ** 52 }), fc.integer({ min: -60, max: 0 }))
  .map(([mantissa, power]) => mantissa * 2 ** power);
const positive = plain.map((x) => Math.abs(x) + 2 ** -60);
const pair = fc.tuple(positive, fc.integer({ min: -(2 ** 52), max: 2 ** 52 })).map(([high, low]) => {
  const unit = high * 2 ** -53;
  return sum(high, unit * (low / 2 ** 53));
});

test('the sum and the product of two doubles lose nothing', () => {
  fc.assert(
    fc.property(plain, plain, (a, b) => {
      assert.equal(exact(sum(a, b)), whole(a) + whole(b));
      assert.equal(exact(product(a, b)) * FINE, whole(a) * whole(b));
    }),
  );
});

test('pairs keep a hundred bits and more', () => {
  fc.assert(
    fc.property(pair, pair, (a, b) => {
      assertNear(exact(add(a, b)), exact(a) + exact(b), 103n);
      assertNear(exact(multiply(a, b)) * FINE, exact(a) * exact(b), 101n);
      assertNear(exact(divide(a, b)) * exact(b), exact(a) * FINE, 100n);
      assertNear(exact(root(a)) ** 2n, exact(a) * FINE, 99n);
    }),
  );
});
