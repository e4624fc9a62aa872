import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { CaseRecord } from '../../scenario/record.ts';
import { isAsRecorded } from './expected.ts';
import { contrastRow, type Ended } from './row.ts';
import { BASE_RATE, missesFirst, scoreOf } from './score.ts';

const HELD: CaseRecord = {
  outcome: 'held',
  ended: '2000-03-01',
  firstAct: null,
  command: null,
  daysFromCommandToFall: null,
  pattern: 'none',
  sources: [],
  confidence: 'high',
  says: 'Nobody moved.',
};
const FELL: CaseRecord = { ...HELD, outcome: 'fell', pattern: 'command-withdraws' };
const stands: Ended = { outcome: 'stands', pattern: 'dual-loyalty', fell: false, fallDay: null, firstGeneralDay: null };
const falls = (fallDay: number, firstGeneralDay: number | null): Ended => ({
  outcome: 'command-withdraws',
  pattern: null,
  fell: true,
  fallDay,
  firstGeneralDay,
});

describe('a case beside its record', () => {
  it('counts falls, histories as recorded, the most common ending, and days from the first general', () => {
    const ended = [falls(9, 4), falls(30, 10), falls(8, null), stands];
    const row = contrastRow('a', FELL, ended);
    assert.equal(row.fell.count, 3);
    assert.equal(row.asRecorded, 3);
    assert.deepEqual(row.usual, { ending: 'command-withdraws', count: 3 });
    assert.equal(row.daysFromCommandToFall, 5);
    assert.equal(row.brier, 0.0625);
    assert.ok(row.sideRight && row.patternRight);
    const other = contrastRow('b', HELD, ended);
    assert.equal(other.brier, 0.5625);
    assert.ok(!other.sideRight && !other.patternRight);
    assert.equal(other.asRecorded, 1);
  });
  it('tells an army that stands by its pattern, and a crushed opposition from it', () => {
    assert.ok(isAsRecorded({ outcome: 'stands', pattern: 'leak' }, 'none'));
    assert.ok(!isAsRecorded({ outcome: 'crushed', pattern: null }, 'none'));
    assert.ok(!isAsRecorded({ outcome: 'stands', pattern: 'leak' }, 'bleeding'));
    assert.ok(isAsRecorded({ outcome: 'command-withdraws', pattern: null }, 'spark-then-command'));
  });
});

describe('the score', () => {
  it('is the mean squared error, beside that of one forecast for all', () => {
    const rows = [contrastRow('a', FELL, [falls(9, 4)]), contrastRow('b', HELD, [falls(9, 4), stands])];
    const score = scoreOf(rows);
    assert.equal(score.brier, 0.125);
    assert.equal(score.ranked, 1);
    assert.equal(score.brierOfShare, 0.25);
    assert.ok(Math.abs(score.brierOfBaseRate - ((1 - BASE_RATE) ** 2 + BASE_RATE ** 2) / 2) < 1e-15);
    assert.deepEqual(
      missesFirst(rows).map(({ name }) => name),
      ['b', 'a'],
    );
  });
});
