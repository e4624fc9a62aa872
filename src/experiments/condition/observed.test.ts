import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { LIBRARY, readCitations } from '../../scenario/library.ts';
import { conditionOn } from './condition.ts';
import { observationsFrom } from './observation.ts';
import { kindOf, readRecordCsv } from './record.ts';
import { historiesOf } from './testing/toys.ts';

const file = 'cases/venezuela-2019/observed.csv';
const rows = readRecordCsv(readFileSync(join(LIBRARY, file), 'utf8'), file);

describe('the record of the main case', () => {
  it('has a source of the library and a reason for every row, after the as-of date and within the year', () => {
    const { sources } = readCitations();
    assert.ok(rows.length > 0);
    for (const { source, note, date, line } of rows) {
      assert.ok(sources.has(source), `line ${line}: ${source}`);
      assert.ok(note.length > 0 && date > '2019-02-03' && date <= '2019-12-31', `line ${line}`);
    }
  });
  it('rules out a history that falls, and prefers one that did what was reported', () => {
    const record = observationsFrom(rows, kindOf, '2019-02-03');
    const flat = (value: number): number[] => new Array<number>(331).fill(value);
    const NEVER = Number.NaN;
    const { weights, ignored } = conditionOn(
      record,
      historiesOf({
        days: 331,
        series: { deserted: [flat(600), flat(600), flat(20_000)] },
        firstDays: {
          fell: [200, NEVER, NEVER],
          'leader.arrested': [NEVER, NEVER, NEVER],
          'general.line.turned': [NEVER, NEVER, 30],
        },
      }),
    );
    assert.equal(weights[0], 0);
    assert.ok(weights[1]! > 0.99);
    assert.deepEqual([...new Set(ignored.map(({ row }) => row.quantity))].sort(), [
      'general.abroad.turned',
      'general.staff.turned',
      'recognising',
      'street',
    ]);
  });
});
