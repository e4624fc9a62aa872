import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { hazardFromShare, reversalShare } from './amnesty-reversal.ts';
import { DomainError } from './domain.ts';
import { assertClose } from './testing/close.ts';
import vectors from './vectors/amnesty-reversal.json' with { type: 'json' };

const inside = (min: number, max: number) => fc.double({ min, max, noNaN: true });
const promises = fc.record({ hazard: inside(0.001, 2), discount: inside(0.001, 1), years: inside(0.5, 60) });

test('the shares of the table', () => {
  for (const { lam, r, T, share } of vectors.amnesty_expected_discounted_punishment_share)
    assertClose(reversalShare({ hazard: lam, discount: r, years: T }), share, 1e-14, `${lam} ${r} ${T}`);
});

test('the hazards of the table follow from the shares overturned within twenty years', () => {
  const { post_autocratic_global_20y, latam_20y, all_state_agent_20y } = vectors.lambda_from_tjet;
  assertClose(hazardFromShare(0.559, 20), post_autocratic_global_20y, 1e-14, 'after autocracy');
  assertClose(hazardFromShare(0.8, 20), latam_20y, 1e-14, 'Latin America');
  assertClose(hazardFromShare(0.333, 20), all_state_agent_20y, 1e-14, 'all');
});

test('reversal costs more the likelier it is and the longer one is exposed, less the more one discounts', () => {
  fc.assert(
    fc.property(promises, inside(0.05, 1), (promise, more) => {
      const share = reversalShare(promise);
      assert.ok(share > 0 && share < 1);
      assert.ok(reversalShare({ ...promise, hazard: promise.hazard + more }) > share);
      assert.ok(reversalShare({ ...promise, discount: promise.discount + more }) < share);
      assert.ok(reversalShare({ ...promise, years: promise.years + more }) >= share);
    }),
  );
});

test('it is the mean of e^(−r t) over the time of reversal, cut off at T', () => {
  fc.assert(
    fc.property(promises, (promise) => {
      const { hazard, discount, years } = promise;
      const pieces = 4000;
      let sum = 0;
      for (let i = 0; i < pieces; i++) {
        const t = ((i + 0.5) / pieces) * years;
        sum += hazard * Math.exp(-(hazard + discount) * t) * (years / pieces);
      }
      assertClose(reversalShare(promise), sum, 1e-4, 'integral');
    }),
    { numRuns: 30 },
  );
});

test('the limits: no hazard, no time, no discount, for ever, at once', () => {
  const promise = { hazard: 0.08, discount: 0.1, years: 30 };
  assert.equal(reversalShare({ ...promise, hazard: 0 }), 0);
  assert.equal(reversalShare({ hazard: 0, discount: 0, years: Infinity }), 0);
  assert.equal(reversalShare({ ...promise, years: 0 }), 0);
  assert.equal(reversalShare({ ...promise, hazard: Infinity }), 1);
  assertClose(reversalShare({ ...promise, years: Infinity }), 0.08 / 0.18, 1e-15, 'for ever');
  assertClose(reversalShare({ ...promise, discount: 0 }), 1 - Math.exp(-2.4), 1e-15, 'no discount');
});

test('small hazards and times keep their digits, and the two forms meet', () => {
  const small = reversalShare({ hazard: 1e-9, discount: 0, years: 1e-3 });
  assert.ok(Math.abs(small / 1e-12 - 1) < 1e-12);
  const [below, above] = [0.1, 0.1 + 1e-12].map((pull) => reversalShare({ hazard: pull, discount: 0, years: 1 }));
  assertClose(above! - below!, 1e-12 * Math.exp(-0.1), 1e-15, 'where the forms meet');
});

test('a hazard from a share gives that share back', () => {
  fc.assert(
    fc.property(inside(0, 0.99), inside(0.1, 100), (reversed, years) => {
      const hazard = hazardFromShare(reversed, years);
      assertClose(reversalShare({ hazard, discount: 0, years }), reversed, 1e-12, 'share');
    }),
  );
});

test('promises outside the domain are refused by name', () => {
  const promise = { hazard: 0.08, discount: 0.1, years: 30 };
  assert.throws(() => reversalShare({ ...promise, hazard: -1 }), /^DomainError: hazard: found -1/);
  assert.throws(() => reversalShare({ ...promise, years: Number.NaN }), /^DomainError: years: found NaN/);
  assert.throws(() => reversalShare({ ...promise, discount: Infinity }), DomainError);
  assert.throws(
    () => hazardFromShare(1, 20),
    /^DomainError: reversed: found 1, expected a share, 0 or more and below 1/,
  );
});
