import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Observation } from './observation.ts';
import { weighRivals } from './rivalry.ts';
import type { Simulated } from './simulated.ts';

const row = (quantity: string, value: number, day: number): Observation => ({
  line: day,
  quantity,
  date: '2000-01-01',
  from: null,
  value,
  model: 'bernoulli',
  error: 0.1,
  source: 'x',
  grade: 'measured',
  note: '',
  day,
  fromDay: 1,
});

/** Histories of which a share has the event on day 3; all are purged on day 2. */
function world(share: number, histories = 100): Simulated {
  return {
    histories,
    days: 10,
    series: {},
    firstDays: {
      fell: new Float64Array(histories).fill(Number.NaN),
      'leader.arrested': Float64Array.from({ length: histories }, (_, h) => (h < share * histories ? 3 : Number.NaN)),
      purged: new Float64Array(histories).fill(2),
    },
    grain: 1,
  };
}

describe('rival hypotheses under a record', () => {
  it('get the chances of their likelihoods, in closed form', () => {
    const record = [row('leader.arrested', 0, 5)];
    const { shares, matrix } = weighRivals(record, [world(0.9), world(0.2)]);
    // Each history is as likely as the report is right or wrong: .9 where it agrees, .1 where not.
    const likelihood = (share: number): number => 0.1 * share + 0.9 * (1 - share);
    const expected = likelihood(0.9) / (likelihood(0.9) + likelihood(0.2));
    assert.ok(Math.abs(shares[0]!.share - expected) < 1e-9, `${shares[0]!.share} ${expected}`);
    assert.ok(Math.abs(matrix[0]!.ratio - likelihood(0.2) / likelihood(0.9)) < 1e-9);
    assert.ok(matrix[0]!.diagnostic);
  });
  it('are not told apart by a report that is as likely under all, however true', () => {
    const record = [row('purged', 1, 5), row('leader.arrested', 0, 5)];
    const { matrix } = weighRivals(record, [world(0.9), world(0.2), world(0.5)]);
    assert.deepEqual(
      matrix.map(({ row: { quantity }, diagnostic }) => [quantity, diagnostic]),
      [
        ['leader.arrested', true],
        ['purged', false],
      ],
    );
    assert.equal(matrix[1]!.ratio, 1);
  });
  it('are not told apart by a difference that the luck of few histories makes', () => {
    const record = [row('leader.arrested', 0, 5)];
    const { matrix } = weighRivals(record, [world(0.6, 10), world(0.4, 10)]);
    assert.ok(matrix[0]!.ratio > 1);
    assert.ok(!matrix[0]!.diagnostic);
  });
});
