import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { normalCdf } from '../engine/math/normal.ts';
import { poissonDegrees } from './degrees.ts';
import { DomainError } from './domain.ts';
import { assertAllClose, assertClose } from './testing/close.ts';
import vectors from './vectors/networks.json' with { type: 'json' };
import { cascadeFactor, cascadeWindow, mostVulnerableDegree, sameThreshold } from './watts.ts';

const inside = (min: number, max: number) => fc.double({ min, max, noNaN: true });

test('vulnerable degrees and windows of the table', () => {
  for (const { phi, Kmax, z_bounds } of vectors.watts_window_poisson) {
    assert.equal(mostVulnerableDegree(phi), Kmax);
    const window = cascadeWindow(phi);
    assertAllClose(window ? [window.from, window.to] : [], z_bounds, 1e-12, `phi ${phi}`);
  }
});

test('one neighbour in k moves whoever has a threshold of 1/k, for every k that a double can tell', () => {
  for (let k = 1; k <= 1000; k++) {
    assert.equal(mostVulnerableDegree(1 / k), k);
    assert.equal(sameThreshold(1 / k)(1 / k), 1);
    if (k > 1) assert.equal(mostVulnerableDegree((1 / k) * (1 + Number.EPSILON)), k - 1);
  }
});

test('a network cascades inside its window and nowhere else', () => {
  fc.assert(
    fc.property(inside(0.05, 0.6), inside(0.01, 30), (threshold, mean) => {
      const window = cascadeWindow(threshold);
      const factor = cascadeFactor(poissonDegrees(mean), sameThreshold(threshold));
      fc.pre(Math.abs(factor - 1) > 1e-9);
      assert.equal(factor > 1, window !== undefined && window.from < mean && mean < window.to);
    }),
    { numRuns: 300 },
  );
});

test('a lower threshold opens the window wider on both sides', () => {
  const [narrow, wide] = [cascadeWindow(0.25)!, cascadeWindow(0.15)!];
  assert.ok(wide.from < narrow.from && wide.to > narrow.to);
  const widest = cascadeWindow(0.004)!;
  assertClose(widest.from, 1, 1e-12, 'everybody is vulnerable: the giant component');
  assert.ok(widest.to > 200 && widest.to < 500);
});

test('other degrees than Poisson: on a ring of k neighbours each moved person moves k − 1 others', () => {
  for (let k = 1; k <= 12; k++) {
    const ring = [...new Array<number>(k).fill(0), 1];
    assert.equal(cascadeFactor(ring, sameThreshold(0.18)), k <= 5 ? k - 1 : 0);
  }
});

test('other thresholds than one: the factor is a mean over people', () => {
  fc.assert(
    fc.property(inside(0, 1), inside(1, 10), (easy, mean) => {
      const degrees = poissonDegrees(mean);
      const [low, high] = [sameThreshold(0.1), sameThreshold(0.3)];
      const mixed = cascadeFactor(degrees, (acting) => easy * low(acting) + (1 - easy) * high(acting));
      assertClose(
        mixed,
        easy * cascadeFactor(degrees, low) + (1 - easy) * cascadeFactor(degrees, high),
        1e-12,
        'mixed',
      );
    }),
  );
  const even = (acting: number) => normalCdf((acting - 0.4) / 0.1);
  assert.ok(cascadeFactor(poissonDegrees(3), even) < cascadeFactor(poissonDegrees(3), sameThreshold(0.18)));
});

test('thresholds outside the domain are refused by name', () => {
  assert.throws(() => cascadeWindow(0.001), /^DomainError: threshold: found 0.001, expected a share from 0.004 to 1/);
  assert.throws(() => mostVulnerableDegree(0), /expected a share above 0 and at most 1/);
  assert.throws(() => cascadeFactor(poissonDegrees(3), () => 2), /^DomainError: response\(1\/2\): found 2/);
  assert.throws(() => sameThreshold(1.1), DomainError);
});
