import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { activeShare, activeShareOnGrid, arrestChance } from './civil-violence.ts';
import { DomainError } from './domain.ts';
import { assertClose } from './testing/close.ts';
import vectors from './vectors/civil-violence.json' with { type: 'json' };

const threshold = 0.1;
const inside = (min: number, max: number) => fc.double({ min, max, noNaN: true });
const streets = fc.record({ legitimacy: inside(0, 0.99), threshold: inside(0, 0.5), arrest: inside(0, 1) });

test('chances of arrest of the table', () => {
  for (const [police, rebels, chance] of vectors.P)
    assertClose(arrestChance(police!, rebels!), chance!, 1e-15, `${police} before ${rebels}`);
});

test('without police, who has enough hardship rebels: exact, as in the table', () => {
  const free = { threshold, arrest: 0 };
  assertClose(activeShare({ ...free, legitimacy: 0.82 }), vectors.no_cop_active_L082, 1e-14, 'L .82');
  assertClose(activeShare({ ...free, legitimacy: 0.89 }), vectors.no_cop_active_L089, 1e-14, 'L .89');
});

test('shares of the table are counts on 1,001 hardships by 201 aversions: met to the last count', () => {
  for (const { L, P, frac } of vectors.activation_if_P)
    assertClose(activeShareOnGrid({ legitimacy: L, threshold, arrest: P }), frac, 1e-15, `P ${P}`);
});

test('the exact integral lies below such counts, which come to it as the grid gets finer', () => {
  for (const { L, P, frac } of vectors.activation_if_P) {
    const street = { legitimacy: L, threshold, arrest: P };
    const exact = activeShare(street);
    assert.ok(exact < frac && frac - exact < 1.1e-3);
    assertClose(activeShareOnGrid(street, 4001, 4001), exact, 1.5e-4, `P ${P}`);
  }
  const exact = [0, 0.1, 0.5, 0.9].map((arrest) => activeShare({ legitimacy: 0.82, threshold, arrest }));
  [4 / 9, 8 / 45, 8 / 225, 8 / 405].forEach((share, i) => {
    assertClose(exact[i]!, share, 1e-14, 'by hand');
  });
});

test('the integral agrees with a mean over random values of aversion', () => {
  fc.assert(
    fc.property(streets, (street) => {
      const pieces = 20_000;
      let sum = 0;
      for (let i = 0; i < pieces; i++) {
        const needed = (street.threshold + ((i + 0.5) / pieces) * street.arrest) / (1 - street.legitimacy);
        sum += Math.max(0, 1 - needed);
      }
      assertClose(activeShare(street), sum / pieces, 1e-5, JSON.stringify(street));
    }),
    { numRuns: 50 },
  );
});

test('legitimacy, the fear of arrest and patience each keep people at home', () => {
  fc.assert(
    fc.property(streets, inside(0, 0.2), (street, more) => {
      const active = activeShare(street);
      assert.ok(active >= 0 && active <= 1);
      for (const name of ['legitimacy', 'threshold', 'arrest'] as const)
        assert.ok(activeShare({ ...street, [name]: Math.min(1, street[name] + more) }) <= active + 1e-15, name);
    }),
  );
});

test('police raise the chance of arrest, company lowers it', () => {
  fc.assert(
    fc.property(inside(0.1, 10), inside(1, 100), inside(0.1, 5), (police, rebels, more) => {
      const chance = arrestChance(police, rebels);
      assert.ok(chance > 0 && chance <= 1);
      assert.ok(arrestChance(police + more, rebels) >= chance);
      assert.ok(arrestChance(police, rebels + more) <= chance);
    }),
  );
  assert.equal(arrestChance(0, 5), 0);
  assert.equal(activeShare({ legitimacy: 1, threshold: 0, arrest: 0 }), 0);
});

test('streets outside the domain are refused by name', () => {
  const street = { legitimacy: 0.8, threshold, arrest: 0.5 };
  assert.throws(() => activeShare({ ...street, legitimacy: 1.2 }), /^DomainError: legitimacy: found 1.2/);
  assert.throws(() => activeShareOnGrid(street, 1), /^DomainError: hardships: found 1, expected a whole number, 2 or/);
  assert.throws(() => arrestChance(1, 0), /^DomainError: rebels: found 0, expected at least the rebel himself/);
  assert.throws(() => activeShare({ ...street, threshold: -1 }), DomainError);
});
