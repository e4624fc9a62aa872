import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { normalCdf } from '../engine/math/normal.ts';
import { DomainError } from './domain.ts';
import { criticalSpread, crowdFrom, crowdPoints } from './granovetter.ts';
import { assertClose } from './testing/close.ts';
import { countReached, normalThresholds } from './threshold-list.ts';
import vectors from './vectors/thresholds.json' with { type: 'json' };

const { mu: mean, critical_sigma: seen, below, above, table } = vectors.granovetter_continuous_normal;
const inside = (min: number, max: number) => fc.double({ min, max, noNaN: true });
const crowds = fc.record({ mean: inside(0.01, 0.99), spread: inside(0.01, 1) });

test('the crowd that grows from nobody, at every spread of the table: to 1e-12 of the share', () => {
  for (const [spread, share] of table) assertClose(crowdFrom({ mean, spread: spread! }), share!, 1e-12, `${spread}`);
});

test('the critical spread is the one of the table to 2e-11, how near halving for a jump had come', () => {
  assertClose(criticalSpread(mean).spread, seen, 2e-11, 'critical spread');
  assert.ok(criticalSpread(mean).spread > seen);
});

test('the crowds a step of 1e-4 below and above the jump, as in the table', () => {
  assertClose(crowdFrom({ mean, spread: seen - 1e-4 }), below, 1e-12, 'below');
  assertClose(crowdFrom({ mean, spread: seen + 1e-4 }), above, 1e-12, 'above');
});

test('at the critical spread two crowds meet with F′ = 1, and the small one is gone beyond it', () => {
  fc.assert(
    fc.property(inside(0.05, 0.45), (at) => {
      const { spread, share } = criticalSpread(at);
      assertClose(normalCdf((share - at) / spread), share, 1e-12, 'a fixed point');
      const met = crowdPoints({ mean: at, spread });
      assert.equal(met[0]!.stability, 'touching');
      assertClose(met[0]!.slope, 1, 1e-6, 'slope');
      assertClose(met[0]!.share, share, 1e-6, 'where they meet');
      assert.equal(crowdPoints({ mean: at, spread: spread * (1 - 1e-9) }).length, 3);
      assert.equal(crowdPoints({ mean: at, spread: spread * (1 + 1e-9) }).length, 1);
      assert.ok(crowdFrom({ mean: at, spread: spread * (1 - 1e-9) }) < share);
      assert.ok(crowdFrom({ mean: at, spread: spread * (1 + 1e-9) }) > 0.5);
    }),
  );
});

test('above the jump more spread makes the crowd smaller, below it larger', () => {
  fc.assert(
    fc.property(inside(0.02, 0.11), inside(0.14, 0.9), inside(0.001, 0.01), (narrow, wide, more) => {
      assert.ok(crowdFrom({ mean, spread: narrow + more }) > crowdFrom({ mean, spread: narrow }));
      assert.ok(crowdFrom({ mean, spread: wide + more }) <= crowdFrom({ mean, spread: wide }));
    }),
  );
});

test('every crowd found keeps itself up, and from any start the steps end at one of them', () => {
  fc.assert(
    fc.property(crowds, inside(0, 1), (crowd, start) => {
      const after = (share: number) => normalCdf((share - crowd.mean) / crowd.spread);
      const points = crowdPoints(crowd);
      for (const { share } of points) assertClose(after(share), share, 1e-10, 'a fixed point');
      fc.pre(points.every(({ share, slope }) => slope < 0.9 || (slope > 1.1 && Math.abs(share - start) > 1e-3)));
      let share = start;
      for (let step = 0; step < 2000; step++) share = after(share);
      assertClose(crowdFrom(crowd, start), share, 1e-9, 'the end');
    }),
  );
});

test('many people with the same quantiles come near the crowd without end', () => {
  for (const spread of [0.08, 0.11, 0.15, 0.3, 0.5]) {
    const people = 100_000;
    const share = countReached(normalThresholds(people, mean * people, spread * people)) / people;
    assertClose(share, crowdFrom({ mean, spread }), 1e-4, `spread ${spread}`);
  }
});

test('crowds outside the domain are refused by name', () => {
  assert.throws(() => crowdPoints({ mean: 0.3, spread: 0 }), /^DomainError: spread: found 0/);
  assert.throws(() => criticalSpread(0.5), /^DomainError: mean: found 0.5, expected a share above 0 and below 1\/2/);
  assert.throws(() => crowdFrom({ mean, spread: 0.1 }, -1), DomainError);
});
