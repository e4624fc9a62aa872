import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { luck } from '../chance/luck.ts';
import { startChecksum } from './checksum.ts';

function sumOf(words: readonly number[]): number {
  const sum = startChecksum();
  for (const word of words) sum.word(word);
  return sum.value();
}

describe('the checksum', () => {
  it('is a whole number of 32 bits, the same for the same words', () => {
    assert.equal(sumOf([1, 2, 3]), sumOf([1, 2, 3]));
    for (let k = 0; k < 200; k++) {
      const value = sumOf([k, -k, 2 ** 31 + k]);
      assert.ok(Number.isInteger(value) && value >= 0 && value < 2 ** 32);
    }
  });
  it('is what a reader would compute from its description, for two words', () => {
    // FNV-1a over words with a shift after each, then Murmur's first two steps; in BigInt, apart from the code.
    const prime = 0x01000193n;
    const low = (1n << 32n) - 1n;
    let state = 0x811c9dc5n;
    for (const word of [7n, 4000000000n]) {
      state = ((state ^ word) * prime) & low;
      state ^= state >> 15n;
    }
    const mixed = ((state ^ (state >> 16n)) * 0x85ebca6bn) & low;
    assert.equal(sumOf([7, 4000000000]), Number(mixed ^ (mixed >> 13n)));
  });
  it('sees order, and a single bit of a double', () => {
    assert.notEqual(sumOf([1, 2]), sumOf([2, 1]));
    assert.notEqual(sumOf([0]), sumOf([0, 0]));
    const one = startChecksum();
    one.double(0.1 + 0.2);
    const other = startChecksum();
    other.double(0.3);
    assert.notEqual(one.value(), other.value());
  });
  it('takes −0 for 0, and folds the low word of a double first', () => {
    const minus = startChecksum();
    minus.double(-0);
    assert.equal(minus.value(), sumOf([0, 0]));
    const one = startChecksum();
    one.double(1);
    assert.equal(one.value(), sumOf([0, 0x3ff00000]));
  });
  it('may be read at any time, and goes on', () => {
    const sum = startChecksum();
    sum.word(5);
    assert.equal(sum.value(), sum.value());
    sum.word(6);
    assert.equal(sum.value(), sumOf([5, 6]));
  });
  it('rarely takes one history for another', () => {
    const seen = new Set<number>();
    for (let k = 0; k < 20000; k++) seen.add(sumOf([Math.floor(2 ** 32 * luck(1, 0, 60002, 0, k)), 3]));
    // Among 20,000 of 2^32, .05 pairs are expected by chance.
    assert.ok(seen.size >= 19998, `${20000 - seen.size} coincide`);
  });
});
