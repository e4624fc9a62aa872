import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { logNormalSurvival, normalSurvival } from './normal.ts';
import {
  logSurvival,
  SURVIVAL,
  SURVIVAL_FROM,
  SURVIVAL_PER_UNIT,
  SURVIVAL_ROW,
  SURVIVAL_TO,
  survivalRatio,
} from './survival.ts';

function worstBetween(from: number, to: number): number {
  let worst = 0;
  for (let i = 0; i <= 40000; i++) {
    const x = from + ((to - from) * i) / 40000;
    worst = Math.max(worst, Math.abs(logSurvival(x) - logNormalSurvival(x)));
  }
  return worst;
}

test('the quick log survival keeps its stated distance from the careful one', () => {
  assert.ok(worstBetween(-8, 10) < 1e-14);
  assert.ok(worstBetween(10, 38) < 1.2e-13);
  assert.equal(worstBetween(38, 100), 0);
  assert.ok(worstBetween(-40, -8) < 7e-16);
});

test('the quick log survival at the edges', () => {
  assert.equal(logSurvival(-Infinity), 0);
  assert.equal(logSurvival(Infinity), -Infinity);
  assert.ok(Number.isNaN(logSurvival(Number.NaN)));
  assert.ok(Math.abs(logSurvival(SURVIVAL_FROM)) < 7e-16);
  assert.equal(SURVIVAL.length, ((SURVIVAL_TO - SURVIVAL_FROM) * SURVIVAL_PER_UNIT + 1) * SURVIVAL_ROW);
  assert.ok(SURVIVAL.every((coefficient) => Number.isFinite(coefficient)));
});

test('the quick log survival falls wherever the step is wider than its error', () => {
  fc.assert(
    fc.property(
      fc.double({ min: -3, max: 60, noNaN: true }),
      fc.double({ min: 1e-9, max: 1, noNaN: true }),
      (x, step) => {
        assert.ok(logSurvival(x + step) < logSurvival(x));
      },
    ),
    { numRuns: 2000 },
  );
});

// Computed with 60-digit arithmetic.
const ratios = [
  [40, 39.5, 2.3064347350333664e-9],
  [39.5, 40, 433569606.28913414],
  [38.2, 37.9, 1.0942310901655005e-5],
  [45, 44, 4.6147220963460254e-20],
  [5, -3, 2.8703904532147435e-7],
  [0.5, 0, 0.6170750774519738],
  [40, 38.75, 4.081294383211685e-22],
  [60, 59.75, 3.1429838068452936e-7],
] as const;

test('a ratio of survivals is right where both underflow', () => {
  assert.equal(normalSurvival(40) / normalSurvival(39.5), Number.NaN);
  for (const [a, b, ratio] of ratios) {
    const slack = a <= 40 ? 2.5e-13 : 5e-13;
    assert.ok(Math.abs(survivalRatio(a, b) / ratio - 1) < slack, `Q(${a}) / Q(${b}) is ${survivalRatio(a, b)}`);
  }
});

test('a ratio of survivals is a chance that falls as its first bound rises', () => {
  const place = fc.double({ min: -8, max: 45, noNaN: true });
  fc.assert(
    fc.property(place, place, place, (x, y, z) => {
      const [low, mid, high] = [x, y, z].sort((a, b) => a - b) as [number, number, number];
      assert.equal(survivalRatio(low, low), 1);
      const [near, far] = [survivalRatio(mid, low), survivalRatio(high, low)];
      assert.ok(far >= 0 && far <= near * (1 + 1e-12) && near <= 1 + 1e-13);
      assert.ok(Math.abs(survivalRatio(high, mid) * near - far) <= 1e-12 * far + 1e-300);
    }),
    { numRuns: 2000 },
  );
});
