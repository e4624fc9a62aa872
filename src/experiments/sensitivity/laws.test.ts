import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { morrisEffects } from './morris.ts';
import { partialRankCorrelation, standardisedRegression } from './regression.ts';
import { type Sobol, sobolIndices } from './sobol.ts';
import { type Model, oneByOne, saltelliOutputs, sobolG } from './testing/ishigami.ts';
import { randomPoints } from './testing/points.ts';
import type { Index } from './verdict.ts';

const LUCK = { resamples: 40, level: 0.95, seed: 7 };
/** Laws of estimates hold but for luck: these draws are fixed, so that the same luck is met each time. */
const RUNS = { numRuns: 15, seed: 20 };

function indices(points: readonly ArrayLike<number>[], dims: number, model: Model, moves = oneByOne(dims)): Sobol {
  const outputs = saltelliOutputs(points, moves, model, true);
  const groups =
    moves.length < dims ? Array.from({ length: dims }, (_, at) => `${moves.findIndex((m) => m.includes(at))}`) : null;
  const found = sobolIndices(outputs, { dims, secondOrder: true, ...LUCK, ...(groups ? { groups } : {}) });
  assert.ok(found.reason === null, found.reason ?? '');
  return found;
}

const sum = (list: readonly Index[]): number => list.reduce((all, { value }) => all + value, 0);
const weights = fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 2, maxLength: 4 });

describe('laws of Sobol indices', () => {
  it('first-order indices of a sum of factors add up to 1, and totals are no more', () => {
    fc.assert(
      fc.property(weights, fc.nat(), (w, seed) => {
        const model: Model = (x) => w.reduce((all, one, at) => all + one * x[at]!, 0);
        const { S1, ST } = indices(randomPoints(512, 2 * w.length, seed), w.length, model);
        const slack = S1.reduce((all, { halfWidth }) => all + halfWidth!, 0);
        assert.ok(Math.abs(sum(S1) - 1) < slack + 0.02, `${sum(S1)} ± ${slack}`);
        assert.ok(Math.abs(sum(ST) - 1) < slack + 0.02, `${sum(ST)}`);
      }),
      RUNS,
    );
  });
  it('totals of a product add up to more than 1, first orders to less', () => {
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 4 }), fc.nat(), (dims, seed) => {
        const { S1, ST } = indices(randomPoints(512, 2 * dims, seed), dims, sobolG(new Array<number>(dims).fill(0)));
        assert.ok(sum(ST) > 1 && sum(S1) < sum(ST));
      }),
      RUNS,
    );
  });
  it('factors in another order have the same indices in that order', () => {
    const order = fc.shuffledSubarray([0, 1, 2], { minLength: 3, maxLength: 3 });
    fc.assert(
      fc.property(order, fc.nat(), (order, seed) => {
        const points = randomPoints(64, 6, seed);
        const model = sobolG([0, 1, 5]);
        const moved = points.map((point) => [...order, ...order.map((at) => at + 3)].map((at) => point[at]!));
        const there = indices(points, 3, model);
        const here = indices(moved, 3, (x) => model([0, 1, 2].map((at) => x[order.indexOf(at)]!)));
        order.forEach((at, place) => {
          assert.ok(Math.abs(here.S1[place]!.value - there.S1[at]!.value) < 1e-12);
          assert.ok(Math.abs(here.ST[place]!.value - there.ST[at]!.value) < 1e-12);
          assert.ok(Math.abs(here.ST[place]!.low! - there.ST[at]!.low!) < 1e-12);
        });
      }),
      RUNS,
    );
  });
  it('a group of all factors has all the variance', () => {
    fc.assert(
      fc.property(fc.nat(), (seed) => {
        const { S1, ST } = indices(randomPoints(512, 4, seed), 2, sobolG([0, 1]), [[0, 1]]);
        for (const [one] of [S1, ST]) assert.ok(Math.abs(one!.value - 1) < 3 * one!.halfWidth!, `${one!.value}`);
      }),
      RUNS,
    );
  });
  it('a factor that the model does not read has a total of exactly 0', () => {
    fc.assert(
      fc.property(fc.nat(), (seed) => {
        const { S1, ST } = indices(randomPoints(32, 6, seed), 3, (x) => x[0]! * x[1]!);
        assert.equal(ST[2]!.value, 0);
        assert.equal(Math.abs(S1[2]!.value), 0);
        assert.equal(ST[2]!.verdict, 'indistinguishable from 0');
      }),
      RUNS,
    );
  });
});

describe('laws of a straight line', () => {
  it('effects are its slopes, coefficients have their signs and explain all', () => {
    fc.assert(
      fc.property(weights, fc.nat(), (w, seed) => {
        const dims = w.length;
        const slopes = w.map((one, at) => (at % 2 ? -one : one));
        const line = (x: ArrayLike<number>): number => slopes.reduce((all, one, at) => all + one * x[at]!, 3);
        const trajectory = Array.from({ length: dims + 1 }, (_, row) => slopes.map((_, at) => (at < row ? 1 : 0)));
        const found = morrisEffects(Float64Array.from(trajectory.flat()), Float64Array.from(trajectory, line), {
          dims,
          levels: 2,
          ...LUCK,
        });
        assert.ok(found.reason === null);
        for (const [at, { mu }] of found.factors.entries()) assert.ok(Math.abs(mu - slopes[at]!) < 1e-12);
        const points = randomPoints(60, dims, seed);
        const given = Float64Array.from(points.flatMap((point) => [...point]));
        const straight = standardisedRegression(given, Float64Array.from(points, line), { dims, ...LUCK });
        const ranked = partialRankCorrelation(given, Float64Array.from(points, line), { dims, ...LUCK });
        assert.ok(straight.reason === null && ranked.reason === null);
        assert.ok(Math.abs(straight.R2 - 1) < 1e-9);
        for (const [at, one] of straight.coefficients.entries())
          assert.equal(Math.sign(one!.value), Math.sign(slopes[at]!));
        for (const one of ranked.coefficients) assert.ok(Math.abs(one!.value) <= 1);
      }),
      RUNS,
    );
  });
});
