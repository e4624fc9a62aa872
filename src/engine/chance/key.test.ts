import assert from 'node:assert/strict';
import { test } from 'node:test';
import { hashName, mixKey } from './key.ts';

const ROUNDS = 4000;

/** Share of tries in which flipping an input bit flips an output bit, for each pair of the two. */
function flips(inputBits: number, hash: (round: number, flipped: number) => number): number[] {
  const shares: number[] = [];
  for (let input = 0; input < inputBits; input++) {
    const counts = new Array<number>(32).fill(0);
    for (let round = 0; round < ROUNDS; round++) {
      const change = hash(round, -1) ^ hash(round, input);
      for (let output = 0; output < 32; output++) counts[output] = (counts[output] ?? 0) + ((change >>> output) & 1);
    }
    shares.push(...counts.map((count) => count / ROUNDS));
  }
  return shares;
}

function assertAvalanche(shares: readonly number[]): void {
  const worst = Math.max(...shares.map((share) => Math.abs(share - 0.5)));
  assert.ok(worst < 0.06, `an output bit flips ${worst} more or less often than half the time`);
}

test('keys of names stay what they are', () => {
  assert.equal(hashName(''), 2872998923);
  assert.equal(hashName('a'), 2448022055);
  assert.equal(hashName('caracas'), 4176533609);
  assert.equal(hashName('Padrino López'), 772170936);
});

test('a bit of a letter moves every bit of a name’s key half the time', () => {
  const name = (round: number, flipped: number) => {
    const letters = [97 + (round % 26), 97 + ((round >> 3) % 26), 48 + (round % 10), 32 + (round % 90)];
    if (flipped >= 0) letters[flipped >> 3] = (letters[flipped >> 3] as number) ^ (1 << (flipped & 7));
    return hashName(`${round}:${String.fromCharCode(...letters)}`);
  };
  assertAvalanche(flips(32, name));
});

test('a bit of either side moves every bit of a mixed key half the time', () => {
  const flip = (bit: number) => (bit < 0 ? 0 : 1 << (bit & 31));
  assertAvalanche(flips(32, (round, bit) => mixKey(round ^ flip(bit), round * 7)));
  assertAvalanche(flips(32, (round, bit) => mixKey(round, (round * 7) ^ flip(bit))));
});

test('pairs of neighbouring members get keys of their own', () => {
  const keys = new Set<number>();
  for (let a = 0; a < 300; a++) for (let b = 0; b < 300; b++) keys.add(mixKey(a, b));
  // Of 90,000 random 32-bit keys about one couple coincides.
  assert.ok(keys.size >= 90000 - 6, `${90000 - keys.size} coincide`);
  assert.notEqual(mixKey(1, 2), mixKey(2, 1));
});

test('keys are whole numbers of 32 bits', () => {
  for (const key of [hashName('general'), mixKey(-1, -1), mixKey(2 ** 40, 5)]) {
    assert.ok(Number.isInteger(key) && key >= 0 && key < 2 ** 32);
  }
});
