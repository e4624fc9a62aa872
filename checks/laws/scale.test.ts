import assert from 'node:assert/strict';
import { test } from 'node:test';
import { report } from './paired.ts';
import { endsAt, scaleDifferences } from './scale.ts';

/** Standard errors: with nine shares looked at, one in thirty runs would exceed three by chance alone. */
const MOST = 3;

/** The patron is gone, so that about a quarter falls and there is something to compare. */
const DAYS = { days: 40, histories: 120, set: ['surveillance.patron=-1'] };

test('a force of 1,230 ends as one of 12,300 does, within Monte Carlo error: main case without its patron', () => {
  const differences = scaleDifferences(endsAt({ scale: 100, ...DAYS }), endsAt({ scale: 10, ...DAYS }));
  for (const found of differences) console.log(`1:100 against 1:10, ${report(found)}`);
  for (const found of differences) {
    assert.ok(Math.abs(found.difference) <= MOST * found.error, report(found));
  }
});
