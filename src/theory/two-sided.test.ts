import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { normalCdf } from '../engine/math/normal.ts';
import { normalQuantile } from '../engine/math/quantile.ts';
import { DomainError } from './domain.ts';
import { diffuseThreshold } from './payoff-mapping.ts';
import { assertClose } from './testing/close.ts';
import { asShareOfForce, twoSidedThreshold } from './two-sided.ts';
import vectors from './vectors/payoffs.json' with { type: 'json' };

const inside = (min: number, max: number) => fc.double({ min, max, noNaN: true });
const sides = fc.record({ weight: inside(0.1, 5), cost: inside(0.05, 0.9) });

test('the three thresholds of the table', () => {
  for (const { w_o, c_o, w_a, c_a, theta_star } of vectors.two_sided_diffuse) {
    const found = twoSidedThreshold({ weight: w_o, cost: c_o }, { weight: w_a, cost: c_a });
    assertClose(found, theta_star, 1e-15, `${w_o} ${w_a}`);
  }
});

test('cost to opponents lowers the threshold, cost to adherents raises it', () => {
  fc.assert(
    fc.property(sides, sides, inside(0.001, 0.05), (opponents, adherents, more) => {
      const threshold = twoSidedThreshold(opponents, adherents);
      assert.ok(twoSidedThreshold({ ...opponents, cost: opponents.cost + more }, adherents) < threshold);
      assert.ok(twoSidedThreshold(opponents, { ...adherents, cost: adherents.cost + more }) > threshold);
    }),
  );
});

test('each side brings 1 − c at the threshold however sharply it sees', () => {
  fc.assert(
    fc.property(sides, inside(0.01, 1000), inside(-2, 2), ({ cost }, precision, theta) => {
      // Without a prior P(θ <= θ* | x) = Φ(√precision (θ* − x)), which is the cost at the cutoff.
      const cutoff = theta - normalQuantile(cost) / Math.sqrt(precision);
      assertClose(normalCdf(Math.sqrt(precision) * (cutoff - theta)), 1 - cost, 1e-12, 'mobilised');
    }),
  );
});

test('without adherents it is the game of one side', () => {
  assert.equal(twoSidedThreshold({ weight: 1, cost: 0.4 }, { weight: 0, cost: 0.5 }), diffuseThreshold(0.4));
});

test('as a share of the force, an adherent who stands aside counts as moved', () => {
  fc.assert(
    fc.property(
      sides,
      sides,
      inside(0, 1),
      inside(0, 1),
      inside(-1, 1),
      (opponents, adherents, attack, defend, theta) => {
        const [w, v] = [opponents.weight, adherents.weight];
        const slack = w * attack - v * defend - theta;
        const moved = (w * attack + v * (1 - defend)) / (w + v);
        assertClose(moved - asShareOfForce(theta, w, v), slack / (w + v), 1e-12, 'the same distance from falling');
      },
    ),
  );
});

test('sides outside the domain are refused by name', () => {
  const side = { weight: 1, cost: 0.5 };
  assert.throws(() => twoSidedThreshold({ weight: -1, cost: 0.5 }, side), /^DomainError: opponents.weight: found -1/);
  assert.throws(() => twoSidedThreshold(side, { weight: 1, cost: 1 }), /adherents.cost/);
  assert.throws(() => asShareOfForce(0.5, 0, 0), DomainError);
});
