import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { exp } from './exp.ts';
import { log, log1p } from './log.ts';
import { logNormalSurvival, normalCdf, normalDensity, normalHazard, normalSurvival } from './normal.ts';
import { normalQuantile } from './quantile.ts';

const SMALLEST = 5e-324;
const LARGEST = 1.7976931348623157e308;

function holds(name: string, f: (x: number) => number, table: readonly (readonly [number, number])[]): void {
  test(`${name} at the edges`, () => {
    for (const [x, value] of table) assert.ok(Object.is(f(x), value), `${name}(${x}) is ${f(x)}, not ${value}`);
    assert.ok(Number.isNaN(f(Number.NaN)), `${name}(NaN)`);
  });
}

holds('exp', exp, [
  [0, 1],
  [-0, 1],
  [SMALLEST, 1],
  [-SMALLEST, 1],
  [Infinity, Infinity],
  [-Infinity, 0],
  [709.782712893384, 1.7976931348622732e308],
  [709.7827128933841, Infinity],
  [-745.133219101941, SMALLEST],
  [-745.1332191019414, 0],
  [LARGEST, Infinity],
  [-LARGEST, 0],
]);

holds('log', log, [
  [0, -Infinity],
  [-0, -Infinity],
  [1, 0],
  [SMALLEST, -744.4400719213812],
  [LARGEST, 709.782712893384],
  [Infinity, Infinity],
  [-1, Number.NaN],
  [-SMALLEST, Number.NaN],
  [-Infinity, Number.NaN],
]);

holds('log1p', log1p, [
  [-1, -Infinity],
  [-1.0000000000000002, Number.NaN],
  [0, 0],
  [-0, -0],
  [SMALLEST, SMALLEST],
  [Infinity, Infinity],
  [-Infinity, Number.NaN],
]);

holds('normalDensity', normalDensity, [
  [0, 0.3989422804014327],
  [38.6, 0],
  [Infinity, 0],
  [-Infinity, 0],
]);

holds('normalCdf', normalCdf, [
  [0, 0.5],
  [-0, 0.5],
  [-38.4853, SMALLEST],
  [-38.5, 0],
  [8.3, 1],
  [Infinity, 1],
  [-Infinity, 0],
]);

holds('normalSurvival', normalSurvival, [
  [0, 0.5],
  [Infinity, 0],
  [-Infinity, 1],
]);

holds('logNormalSurvival', logNormalSurvival, [
  [-Infinity, -0],
  [-40, -0],
  [LARGEST, -Infinity],
  [Infinity, -Infinity],
]);

holds('normalHazard', normalHazard, [
  [-Infinity, 0],
  [Infinity, Infinity],
]);

holds('normalQuantile', normalQuantile, [
  [0, -Infinity],
  [-0, -Infinity],
  [1, Infinity],
  [0.5, 0],
  [SMALLEST, -38.467405617144344],
  [-SMALLEST, Number.NaN],
  [1.0000000000000002, Number.NaN],
  [Infinity, Number.NaN],
]);

const real = fc.double({ min: -37, max: 37, noNaN: true });

test('no function of the normal turns back by more than its last place', () => {
  const near = 1 + 4e-16;
  fc.assert(
    fc.property(real, real, (a, b) => {
      const [low, high] = a < b ? [a, b] : [b, a];
      assert.ok(normalCdf(low) <= normalCdf(high) * near);
      assert.ok(normalSurvival(low) * near >= normalSurvival(high));
      assert.ok(logNormalSurvival(low) / near >= logNormalSurvival(high) * near);
      assert.ok(normalHazard(low) <= normalHazard(high) * (1 + 1e-15));
      assert.ok(exp(low) <= exp(high) * near);
    }),
    { numRuns: 2000 },
  );
});

test('quantile and distribution undo each other, and are symmetric', () => {
  const chance = fc.double({ min: 1e-300, max: 1, maxExcluded: true, noNaN: true });
  fc.assert(
    fc.property(chance, (p) => {
      const x = normalQuantile(p);
      const slack = 2e-16 * (2 + Math.abs(x) * normalHazard(-x));
      assert.ok(Math.abs(normalCdf(x) / p - 1) <= slack, `p = ${p}`);
      assert.equal(normalCdf(-x), normalSurvival(x));
      if (p >= 0.5) assert.equal(normalQuantile(1 - p), p === 0.5 ? 0 : -x);
    }),
    { numRuns: 2000 },
  );
});

test('log and exp undo each other', () => {
  fc.assert(
    fc.property(fc.double({ min: -700, max: 700, noNaN: true }), (x) => {
      assert.ok(Math.abs(log(exp(x)) - x) <= 2.3e-16 * Math.max(1, Math.abs(x)), `x = ${x}`);
    }),
    { numRuns: 2000 },
  );
});
