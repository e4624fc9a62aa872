import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { DomainError } from './domain.ts';
import { countReached, normalThresholds } from './threshold-list.ts';
import vectors from './vectors/thresholds.json' with { type: 'json' };

const hundred = Array.from({ length: 100 }, (_, i) => i);
const lists = fc.array(fc.integer({ min: 0, max: 40 }), { minLength: 1, maxLength: 40 });

test('thresholds 0 to 99 bring out all; let the second man wait for one more and one is left', () => {
  assert.equal(countReached(hundred), vectors.granovetter_uniform_0_99);
  assert.equal(
    countReached(hundred.map((threshold) => (threshold === 1 ? 2 : threshold))),
    vectors.granovetter_perturbed,
  );
});

test('a hundred normal thresholds of mean 25: the whole table by spread', () => {
  for (const [spread, count] of vectors.granovetter_normal_N100_mean25_quantile)
    assert.equal(countReached(normalThresholds(100, 25, spread!)), count, `spread ${spread}`);
});

test('the jump of a hundred lies between 12.5 and 15, later than that of a crowd without end', () => {
  const jumps = Array.from({ length: 101 }, (_, i) => 12 + i / 25).filter(
    (spread) => countReached(normalThresholds(100, 25, spread)) > 50,
  );
  assert.ok(jumps[0]! > 12.5 && jumps[0]! < 15);
});

test('who acts in the end are exactly those whose threshold is met', () => {
  fc.assert(
    fc.property(lists, (thresholds) => {
      const acting = countReached(thresholds);
      assert.equal(thresholds.filter((threshold) => threshold <= acting).length, acting);
      for (let fewer = 0; fewer < acting; fewer++)
        assert.notEqual(thresholds.filter((threshold) => threshold <= fewer).length, fewer, 'a smaller crowd would do');
    }),
  );
});

test('a lower threshold never leaves fewer, nor does a larger start; order does not matter', () => {
  fc.assert(
    fc.property(lists, fc.nat(), fc.nat(), (thresholds, who, start) => {
      const acting = countReached(thresholds);
      const lower = thresholds.with(who % thresholds.length, 0);
      assert.ok(countReached(lower) >= acting);
      assert.ok(countReached(thresholds, start % (thresholds.length + 1)) >= acting);
      assert.equal(countReached(thresholds.toReversed()), acting);
    }),
  );
});

test('normal thresholds are symmetric about their mean', () => {
  const thresholds = normalThresholds(9, 4, 2);
  assert.equal(thresholds[4], 4);
  thresholds.forEach((threshold, i) => {
    assert.ok(Math.abs(threshold + thresholds[8 - i]! - 8) < 1e-12);
  });
});

test('lists outside the domain are refused by name', () => {
  assert.throws(
    () => countReached([]),
    /^DomainError: thresholds: found 'an empty list', expected at least one person/,
  );
  assert.throws(() => countReached([1, Number.NaN]), /thresholds\[1\]: found NaN/);
  assert.throws(() => countReached([1], 2), /^DomainError: start: found 2, expected at most all, 1/);
  assert.throws(() => normalThresholds(0, 1, 1), DomainError);
});
