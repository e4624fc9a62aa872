import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { clearlyMore } from '../../experiments/words/clearly.ts';
import { firstGenerals } from './generals.ts';
import { quantile, spreadOf } from './quantile.ts';
import { someOf, spreadOn, valueOn } from './series.ts';
import { weekly } from './weekly.ts';

describe('the weekly flow', () => {
  it('adds up to the total, however the week falls', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(50), { minLength: 1, maxLength: 60 }), (flow) => {
        let sum = 0;
        const total = flow.map((count) => (sum += count));
        const weeks = weekly(total);
        assert.equal(weeks.length, Math.ceil(flow.length / 7));
        assert.equal(
          weeks.reduce((a, b) => a + b, 0),
          sum,
        );
      }),
    );
  });
});

describe('quantiles', () => {
  it('are values that occurred', () => {
    fc.assert(
      fc.property(
        fc.array(fc.double({ noNaN: true }), { minLength: 1 }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (values, p) => {
          assert.ok(values.some((value) => value === quantile(values, p)));
        },
      ),
    );
  });
  it('are in order', () => assert.deepEqual(spreadOf([5, 1, 3, 2, 4]), { low: 1, middle: 3, high: 5 }));
});

describe('series', () => {
  const short = { history: 1, outcome: 'units-turn', fell: true, values: [0.1, 0.5] } as const;
  const long = { history: 2, outcome: 'stands', fell: false, values: [0, 0, 0.2] } as const;
  it('keep their last value after a fall', () => {
    assert.equal(valueOn(short, 3), 0.5);
    assert.deepEqual(spreadOn([short, long], 3), { low: 0.2, middle: 0.2, high: 0.5 });
  });
  it('are thinned evenly', () => assert.deepEqual(someOf([0, 1, 2, 3, 4, 5], 3), [0, 2, 4]));
});

describe('the first generals', () => {
  it('are counted by where they stood, abroad before staff', () => {
    const { first, none, conducts } = firstGenerals([
      { day: 1, conduct: 'defected', line: false, abroad: true },
      { day: 2, conduct: 'defected', line: false, abroad: false },
      null,
    ]);
    assert.deepEqual(first, { abroad: 1, staff: 1, withTroops: 0 });
    assert.equal(none, 1);
    assert.deepEqual(conducts, { defected: 2 });
  });
});

describe('clearly more', () => {
  it('needs more than luck', () => {
    assert.equal(clearlyMore(11, 6), false);
    assert.equal(clearlyMore(16, 3), true);
    assert.equal(clearlyMore(5, 5), false);
  });
});
