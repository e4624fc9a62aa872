import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { secondWord, threefry } from './threefry.ts';

type Words = readonly [number, number];

const ROTATIONS = [13, 15, 26, 6, 17, 29, 16, 24];

/** Threefry2x32 of any number of rounds, written as its paper gives it. */
function anyRounds(rounds: number, counter: Words, key: Words): Words {
  const keys = [...key, 0x1bd11bda ^ key[0] ^ key[1]];
  let a = counter[0] + key[0];
  let b = counter[1] + key[1];
  for (let round = 0; round < rounds; round++) {
    const turn = ROTATIONS[round % 8] as number;
    a = (a + b) | 0;
    b = ((b << turn) | (b >>> (32 - turn))) ^ a;
    if (round % 4 !== 3) continue;
    const injection = (round + 1) / 4;
    a += keys[injection % 3] as number;
    b += (keys[(injection + 1) % 3] as number) + injection;
  }
  return [a >>> 0, b >>> 0];
}

function product(counter: Words, key: Words): Words {
  const first = threefry(key[0], key[1], counter[0], counter[1]);
  return [first, secondWord()];
}

const vectors = readFileSync(new URL('vectors/threefry2x32.csv', import.meta.url), 'utf8')
  .trim()
  .split('\n')
  .slice(1)
  .map((row) => {
    const [rounds = '', ...words] = row.split(',');
    const [c0, c1, k0, k1, w0, w1] = words.map((word) => Number.parseInt(word, 16)) as [
      ...[number, number, number, number],
      ...[number, number],
    ];
    return { rounds: Number(rounds), counter: [c0, c1], key: [k0, k1], words: [w0, w1] } as const;
  });

test('threefry gives the known answers of Random123', () => {
  const twenty = vectors.filter(({ rounds }) => rounds === 20);
  assert.equal(twenty.length, 3);
  for (const { counter, key, words } of twenty) assert.deepEqual(product(counter, key), words);
});

test('threefry agrees with its paper, whose rounds give all known answers, on a thousand other counters', () => {
  for (const { rounds, counter, key, words } of vectors) assert.deepEqual(anyRounds(rounds, counter, key), words);
  let state: [Words, Words] = [
    [1, 2],
    [3, 4],
  ];
  for (let i = 0; i < 1000; i++) {
    const [counter, key] = state;
    const words = anyRounds(20, counter, key);
    assert.deepEqual(product(counter, key), words);
    state = [words, anyRounds(20, key, words)];
  }
});

test('arguments are read modulo 2^32', () => {
  assert.deepEqual(product([-1, 0x100000005], [-2, 7]), product([0xffffffff, 5], [0xfffffffe, 7]));
});
