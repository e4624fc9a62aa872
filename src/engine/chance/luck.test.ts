import assert from 'node:assert/strict';
import { test } from 'node:test';
import { normalQuantile } from '../math/quantile.ts';
import { checkStream, luck, normalLuck } from './luck.ts';
import { secondWord, threefry } from './threefry.ts';

type Address = [seed: number, history: number, question: number, day: number, key: number];

const HERE: Address = [20240229, 17, 100, 365, 123456];
const PLACES = ['seed', 'history', 'question', 'day', 'key'] as const;
const DRAWS = 1 << 16;

/** Draws along one argument of luck, the others held. */
function along(place: number, draws: number, at: Address = HERE): Float64Array {
  return Float64Array.from({ length: draws }, (_, i) => luck(...(at.with(place, i) as Address)));
}

function chiSquare(counts: readonly number[], expected: number): number {
  return counts.reduce((total, count) => total + (count - expected) ** 2 / expected, 0);
}

function correlation(a: Float64Array, b: Float64Array): number {
  let product = 0;
  for (let i = 0; i < b.length; i++) product += ((a[i] as number) - 0.5) * ((b[i] as number) - 0.5);
  return (12 * product) / b.length;
}

test('luck is the first 52 bits of the generator, centred, and lies strictly between 0 and 1', () => {
  const [seed, history, question, day, key] = HERE;
  const first = threefry(seed, history, question * 65536 + day, key);
  const bits = BigInt(first) * 2n ** 20n + BigInt(secondWord() >>> 12);
  assert.equal(BigInt(luck(...HERE) * 2 ** 53), 2n * bits + 1n);
  for (const u of along(4, DRAWS)) assert.ok(u >= 2 ** -53 && u <= 1 - 2 ** -53);
  assert.equal((0xffffffff * 2 ** 20 + 0xfffff + 0.5) * 2 ** -52, 1 - 2 ** -53);
});

// 255 degrees of freedom: a fair generator passes 350 once in 15,000 tries, and the seed is fixed.
for (const [place, name] of PLACES.entries()) {
  test(`luck is uniform from one ${name} to the next, in its high bits and its low ones`, () => {
    const high = new Array<number>(256).fill(0);
    const low = new Array<number>(256).fill(0);
    for (const u of along(place, DRAWS)) {
      high[Math.floor(u * 256)] = (high[Math.floor(u * 256)] ?? 0) + 1;
      const last = Math.floor(u * 2 ** 52) % 256;
      low[last] = (low[last] ?? 0) + 1;
    }
    assert.ok(chiSquare(high, DRAWS / 256) < 350, `high bits: ${chiSquare(high, DRAWS / 256)}`);
    assert.ok(chiSquare(low, DRAWS / 256) < 350, `low bits: ${chiSquare(low, DRAWS / 256)}`);
  });

  test(`luck of one ${name} says nothing about the next ones`, () => {
    const draws = along(place, DRAWS);
    for (const lag of [1, 2, 7, 256]) {
      const r = correlation(draws, draws.slice(lag));
      assert.ok(Math.abs(r) < 4 / Math.sqrt(DRAWS), `lag ${lag}: ${r}`);
    }
  });
}

test('two neighbouring streams share no luck', () => {
  for (const place of [0, 1, 2, 3]) {
    const neighbour = HERE.with(place, (HERE[place] as number) + 1) as Address;
    const r = correlation(along(4, DRAWS), along(4, DRAWS, neighbour));
    assert.ok(Math.abs(r) < 4 / Math.sqrt(DRAWS), `${PLACES[place]}: ${r}`);
  }
});

test('question, day and key have each their own bits of the counter', () => {
  const seen = new Set<number>();
  for (const question of [0, 1, 255, 256, 65535]) {
    for (const day of [0, 1, 255, 256, 65535]) {
      for (const key of [0, 1, 65536, 0xffffffff]) seen.add(luck(1, 2, question, day, key));
    }
  }
  assert.equal(seen.size, 100);
});

test('normal luck is the quantile of luck, with the moments of a standard normal', () => {
  const at = (key: number) => normalLuck(...(HERE.with(4, key) as Address));
  assert.equal(at(7), normalQuantile(luck(...(HERE.with(4, 7) as Address))));
  const draws = Array.from({ length: DRAWS }, (_, key) => at(key));
  const moment = (power: number) => draws.reduce((total, z) => total + z ** power, 0) / DRAWS;
  const error = 4 / Math.sqrt(DRAWS);
  assert.ok(Math.abs(moment(1)) < error);
  assert.ok(Math.abs(moment(2) - 1) < error * Math.sqrt(2));
  assert.ok(Math.abs(moment(3)) < error * Math.sqrt(15));
  assert.ok(Math.abs(moment(4) - 3) < error * Math.sqrt(96));
});

test('a question or day that the counter cannot hold is refused', () => {
  for (const good of [0, 1, 65535]) checkStream(good, good);
  for (const bad of [-1, 65536, 0.5, Number.NaN, Infinity]) {
    assert.throws(() => checkStream(bad, 0), RangeError);
    assert.throws(() => checkStream(0, bad), RangeError);
  }
});
