import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { DomainError } from './domain.ts';
import {
  type HiddenOpposition,
  openOppositionFrom,
  openOppositionOf,
  oppositionAfter,
  oppositionPoints,
} from './kuran.ts';
import { assertAllClose, assertClose } from './testing/close.ts';
import vectors from './vectors/thresholds.json' with { type: 'json' };

const upper = [40, 50, 60, 70, 80, 100];
/** Nine in ten opposed in private. */
const nine: HiddenOpposition = { opposed: 0.9, first: 0.05, last: 0.6, seed: 0.02 };
const inside = (min: number, max: number) => fc.double({ min, max, noNaN: true });
/** Shares to four places, so that two of them are either equal or apart. */
const places = (min: number, max: number) => fc.integer({ min: min * 1e4, max: max * 1e4 }).map((n) => n / 1e4);
const worlds = fc
  .record({ opposed: places(0, 0.8), first: places(0, 0.5), width: places(0.01, 0.5), seed: places(0, 0.2) })
  .map(({ width, ...rest }): HiddenOpposition => ({ ...rest, last: rest.first + width }));

test('publics that look alike have opposite futures', () => {
  assert.equal(openOppositionOf([0, 20, 20, 30, ...upper]), vectors.kuran.A);
  assert.equal(openOppositionOf([0, 10, 20, 30, ...upper]), vectors.kuran.Aprime);
  assert.equal(openOppositionOf([0, 20, 30, 30, ...upper]), vectors.kuran.B);
  assert.equal(openOppositionOf([0, 10, 30, 30, ...upper]), vectors.kuran.Bprime);
});

test('nine in ten opposed in private, and no cascade: 2 in a hundred in the open, unless 9.71 are', () => {
  const tipping = ((0.9 * 0.05) / 0.55 - 0.02) / (0.9 / 0.55 - 1);
  assert.deepEqual(
    oppositionPoints(nine).map(({ stable }) => stable),
    [true, false, true],
  );
  assertAllClose(
    oppositionPoints(nine).map(({ share }) => share),
    [0.02, tipping, 0.92],
    1e-15,
    'points',
  );
  assert.equal(tipping.toFixed(4), '0.0971');
  assert.equal(openOppositionFrom(nine), 0.02);
  assert.equal(openOppositionFrom(nine, 0.097), 0.02);
  assertClose(openOppositionFrom(nine, 0.0972), 0.92, 1e-15, 'after the tipping point');
  assertClose(openOppositionFrom(nine, 1), 0.92, 1e-15, 'from above');
});

test('a tipping point falls as the seed grows, until it is gone', () => {
  const tipping = (seed: number) => oppositionPoints({ ...nine, seed }).find(({ stable }) => !stable)?.share;
  assert.ok(tipping(0.03)! < tipping(0.02)!);
  assert.equal(tipping(0.06), undefined);
  assertClose(openOppositionFrom({ ...nine, seed: 0.06 }), 0.96, 1e-15, 'all come out');
});

test('a seed that just meets the first threshold holds for now, and any more brings out all', () => {
  const edge = { ...nine, seed: 0.05 };
  assert.deepEqual(
    oppositionPoints(edge).map(({ stable }) => stable),
    [false, true],
  );
  assert.equal(openOppositionFrom(edge), 0.05);
  assertClose(openOppositionFrom(edge, 0.051), 0.95, 1e-15, 'one more');
});

test('private opposition without a spark moves nobody', () => {
  fc.assert(
    fc.property(inside(0, 0.9), (opposed) => {
      assert.equal(openOppositionFrom({ ...nine, opposed }), 0.02);
    }),
  );
});

test('every point keeps itself up, and from any start the steps end at one of them', () => {
  fc.assert(
    fc.property(worlds, inside(0, 1), (world, start) => {
      const points = oppositionPoints(world);
      fc.pre(world.seed !== world.first && Math.abs(world.seed + world.opposed - world.last) > 1e-9);
      assert.ok(points.length === 1 || points.length === 3);
      for (const { share } of points) assertClose(oppositionAfter(world, share), share, 1e-12, 'a fixed point');
      const slope = world.opposed / (world.last - world.first);
      fc.pre(
        Math.abs(slope - 1) > 0.05 && points.every(({ share, stable }) => stable || Math.abs(share - start) > 1e-3),
      );
      let share = start;
      for (let step = 0; step < 2000; step++) share = oppositionAfter(world, share);
      assertClose(openOppositionFrom(world, start), share, 1e-9, 'the end');
    }),
  );
});

test('publics outside the domain are refused by name', () => {
  assert.throws(() => oppositionPoints({ ...nine, seed: 0.2 }), /^DomainError: seed \+ opposed: found 1.1/);
  assert.throws(
    () => oppositionPoints({ ...nine, first: 0.7 }),
    /^DomainError: first: found 0.7, expected a share below/,
  );
  assert.throws(() => oppositionPoints({ opposed: 0.5, first: 0.25, last: 0.75, seed: 0.25 }), /keep themselves up/);
  assert.throws(() => openOppositionOf([]), DomainError);
});
