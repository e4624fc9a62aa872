import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { DomainError } from './domain.ts';
import { believedReward, costRatio, costRatioOf, diffuseThreshold, type Stakes } from './payoff-mapping.ts';
import { assertClose } from './testing/close.ts';
import vectors from './vectors/payoffs.json' with { type: 'json' };

const base: Stakes = { rents: 1, capture: 3, reward: 1, loss: 2 };
const levers: readonly Partial<Stakes>[] = [{}, { reward: 2 }, { loss: 1 }, { capture: 5 }, { rents: 0.5 }];
const amount = fc.double({ min: 0.01, max: 50, noNaN: true });
const stakes = fc.record({ rents: amount, capture: amount, reward: amount, loss: amount });

test('the five examples have the cost ratios and thresholds of the table', () => {
  assert.equal(vectors.payoff_mapping_examples.length, levers.length);
  for (const [place, { label, c, theta }] of vectors.payoff_mapping_examples.entries()) {
    const cost = costRatioOf({ ...base, ...levers[place] });
    assertClose(cost, c, 1e-15, label);
    assertClose(diffuseThreshold(cost), theta, 1e-15, label);
  }
});

test('rents and reprisals raise the cost ratio, rewards and the fear of the loyal lower it', () => {
  fc.assert(
    fc.property(stakes, amount, (from, more) => {
      const cost = costRatioOf(from);
      assert.ok(cost > 0 && cost < 1);
      assert.ok(costRatioOf({ ...from, rents: from.rents + more }) > cost);
      assert.ok(costRatioOf({ ...from, capture: from.capture + more }) > cost);
      assert.ok(costRatioOf({ ...from, reward: from.reward + more }) < cost);
      assert.ok(costRatioOf({ ...from, loss: from.loss + more }) < cost);
    }),
  );
});

test('amnesty for who moves in time furthers defection, amnesty for all hinders it', () => {
  fc.assert(
    fc.property(stakes, (from) => {
      const before = diffuseThreshold(costRatioOf(from));
      assert.ok(diffuseThreshold(costRatioOf({ ...from, reward: from.reward + 1 })) > before);
      assert.ok(diffuseThreshold(costRatioOf({ ...from, loss: from.loss / 2 })) < before);
    }),
  );
});

test('a promise that is better believed lowers the cost ratio, and the more so the worse its betrayal', () => {
  fc.assert(
    fc.property(stakes, amount, fc.double({ min: 0, max: 0.9, noNaN: true }), (from, betrayal, kept) => {
      const costAt = (q: number) => costRatioOf({ ...from, reward: believedReward(from.reward, q, betrayal) });
      fc.pre(believedReward(from.reward, kept, betrayal) + from.loss >= 0);
      assert.ok(costAt(kept + 0.1) < costAt(kept));
    }),
  );
  assert.equal(believedReward(4, 1, 9), 4);
  assert.equal(believedReward(4, 0, 9), -9);
  assert.equal(believedReward(4, 0.25, 8), -5);
});

test('only differences of payoffs count, and their unit does not', () => {
  const four = { loyalIfItSurvives: 1, defectIfItSurvives: -3, loyalIfItFalls: -2, defectIfItFalls: 1 };
  assert.equal(costRatio(four), costRatioOf(base));
  const moved = { ...four, loyalIfItSurvives: 11, defectIfItSurvives: 7 };
  assert.equal(costRatio(moved), costRatio(four));
});

test('stakes that leave nothing to weigh are refused', () => {
  assert.throws(
    () => costRatioOf({ ...base, rents: -4 }),
    /^DomainError: loyalIfItSurvives - defectIfItSurvives: found -1/,
  );
  assert.throws(() => costRatioOf({ ...base, loss: -2 }), /^DomainError: defectIfItFalls - loyalIfItFalls: found -1/);
  assert.throws(() => costRatioOf({ rents: 0, capture: 0, reward: 0, loss: 0 }), DomainError);
  assert.throws(() => costRatioOf({ ...base, rents: Number.NaN }), DomainError);
  assert.throws(() => diffuseThreshold(1), DomainError);
  assert.throws(() => believedReward(1, 1.2, 0), DomainError);
});
