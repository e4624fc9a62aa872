import assert from 'node:assert/strict';
import { test } from 'node:test';
import { report } from './paired.ts';
import { endsAt, scaleDifferences, type Trial } from './scale.ts';

/** Standard errors: with nine shares looked at, one in thirty runs would exceed three by chance alone. */
const MOST = 3;

/** The patron is gone, so that about a fifth falls and there is something to compare. */
const DAYS = { days: 40, histories: 120, set: ['surveillance.patron=-1'] };

const differs = (change: Partial<Trial>) =>
  scaleDifferences(endsAt({ scale: 100, ...DAYS, ...change }), endsAt({ scale: 10, ...DAYS, ...change }));

test('without council and named movers a force of 1,230 ends as one of 12,300 does, within Monte Carlo error', () => {
  for (const found of differs({ without: ['council'], noNamedMovers: true })) {
    console.log(`1:100 against 1:10, no council, no named movers: ${report(found)}`);
    assert.ok(Math.abs(found.difference) <= MOST * found.error, report(found));
  }
});

test('with the council it does not: at 1:100 a table has too few generals to meet, as LIMITS says', () => {
  const found = differs({}).find(({ law }) => law === 'falls');
  assert.ok(found);
  console.log(`1:100 against 1:10, with the council: ${report(found)}`);
  assert.ok(found.difference > MOST * found.error, `${report(found)}: scale no longer matters; say so in LIMITS.md`);
});
