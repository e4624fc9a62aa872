import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { normalCdf } from '../engine/math/normal.ts';
import { poissonDegrees } from './degrees.ts';
import { DomainError } from './domain.ts';
import { finalSize } from './gleeson-cahalane.ts';
import { crowdFrom } from './granovetter.ts';
import { assertClose } from './testing/close.ts';
import vectors from './vectors/networks.json' with { type: 'json' };
import { cascadeWindow, sameThreshold } from './watts.ts';

const inside = (min: number, max: number) => fc.double({ min, max, noNaN: true });
const regular = (k: number) => [...new Array<number>(k).fill(0), 1];

test('mean final sizes of the table: to 3e-12, as they were iterated until a step was that small', () => {
  for (const { z, phi, rho0, rho } of vectors.gleeson_cahalane) {
    const { size } = finalSize({ degrees: poissonDegrees(z), response: sameThreshold(phi), seed: rho0 });
    assertClose(size, rho, 3e-12, `z ${z}, seed ${rho0}`);
    assert.ok(size > rho - 1e-15, 'an iteration from below stops short, never beyond');
  }
});

test('what is found keeps itself up', () => {
  fc.assert(
    fc.property(inside(0.5, 9), inside(0.05, 0.6), inside(0.001, 0.3), (z, threshold, seed) => {
      const degrees = poissonDegrees(z);
      const response = sameThreshold(threshold);
      const { size, neighbours } = finalSize({ degrees, response, seed });
      const again = degrees.reduce((sum, share, k) => {
        // A person with k + 1 ties sees k beside the one that asks; for Poisson that is the share with k ties.
        return sum + share * chanceOfReaching(threshold, k, neighbours);
      }, 0);
      assertClose(seed + (1 - seed) * again, neighbours, 1e-9, 'neighbours');
      assert.ok(size >= seed && size <= 1);
    }),
  );
});

test('a network of two neighbours each, moved by one of them, has the closed form of a chain', () => {
  fc.assert(
    fc.property(inside(0.01, 0.99), inside(0, 1), (seed, easy) => {
      // A share `easy` moves with one neighbour, the rest with both: q = s + (1 − s) easy q.
      const response = (acting: number) => (acting >= 1 ? 1 : acting >= 0.5 ? easy : 0);
      const q = seed / (1 - (1 - seed) * easy);
      const found = finalSize({ degrees: regular(2), response, seed });
      assertClose(found.neighbours, q, 1e-12, 'neighbours');
      assertClose(found.size, seed + (1 - seed) * (2 * q * (1 - q) * easy + q * q), 1e-12, 'size');
    }),
  );
});

test('a lower threshold or a larger seed never ends with fewer', () => {
  fc.assert(
    fc.property(inside(0.5, 9), inside(0.05, 0.6), inside(0.001, 0.3), inside(0, 0.2), (z, threshold, seed, more) => {
      const degrees = poissonDegrees(z);
      const sizeOf = (at: number, from: number) => finalSize({ degrees, response: sameThreshold(at), seed: from }).size;
      const size = sizeOf(threshold, seed);
      assert.ok(sizeOf(threshold + more, seed) <= size + 1e-12);
      assert.ok(sizeOf(threshold, seed + more) >= size - 1e-12);
    }),
  );
});

test('a handful moves many inside the window and nearly nobody well outside it', () => {
  const { from, to } = cascadeWindow(0.18)!;
  const sizeAt = (z: number) =>
    finalSize({ degrees: poissonDegrees(z), response: sameThreshold(0.18), seed: 1e-6 }).size;
  assert.ok(sizeAt(from - 0.2) < 1e-5 && sizeAt(to + 0.2) < 1e-3);
  assert.ok(sizeAt(from + 0.2) > 0.2 && sizeAt(to - 0.05) > 0.99);
});

test('with many ties for each it is the crowd in which everybody sees all', () => {
  const crowd = { mean: 0.3, spread: 0.2 };
  const response = (acting: number) => normalCdf((acting - crowd.mean) / crowd.spread);
  const { size } = finalSize({ degrees: poissonDegrees(400), response, seed: 0 });
  assertClose(size, crowdFrom(crowd), 1e-3, 'size');
});

test('who has no neighbour moves only if drawn at the start', () => {
  const { size } = finalSize({ degrees: [0.5, 0, 0.5], response: sameThreshold(0.4), seed: 0.1 });
  assertClose(size, 0.5 * 0.1 + 0.5, 1e-12, 'half are a chain in which one moves all');
});

test('nobody at the start moves nobody, all of them all', () => {
  const network = { degrees: poissonDegrees(4), response: sameThreshold(0.18) };
  assert.deepEqual(finalSize({ ...network, seed: 0 }), { size: 0, neighbours: 0 });
  assert.equal(finalSize({ ...network, seed: 1 }).size, 1);
});

test('steps that hardly move are given up with a word, not with a number', () => {
  // A chain in which one moves the next: q ← s + (1 − s) q, which takes some 1/s steps to 1.
  const response = (acting: number) => (acting >= 1 ? 1 : acting >= 0.5 ? 1 : 0);
  assert.throws(
    () => finalSize({ degrees: regular(2), response, seed: 1e-9 }),
    /^DomainError: seed: found '1e-9, with which 500000 steps do not end'/,
  );
});

test('networks outside the domain are refused by name', () => {
  const network = { degrees: poissonDegrees(4), response: sameThreshold(0.18), seed: 0.1 };
  assert.throws(() => finalSize({ ...network, seed: 1.1 }), /^DomainError: seed: found 1.1/);
  assert.throws(() => finalSize({ ...network, response: (acting) => 1 - acting }), /no less than for fewer neighbours/);
  assert.throws(() => finalSize({ ...network, response: () => Number.NaN }), DomainError);
});

/** Chance that of n neighbours, each acting with chance q, enough do for a person with n + 1 of them. */
function chanceOfReaching(threshold: number, n: number, q: number): number {
  let [sum, choose] = [0, 1];
  for (let m = 0; m <= n; m++) {
    if (m / (n + 1) >= threshold) sum += choose * q ** m * (1 - q) ** (n - m);
    choose *= (n - m) / (m + 1);
  }
  return sum;
}
