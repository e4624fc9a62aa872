import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { explain } from '../../../experiments/explain/explain.ts';
import { marginOf } from '../../../experiments/explain/margin.ts';
import { memberDays } from '../../../experiments/explain/testing/member-days.ts';
import { barRows, barsOf, decimalsOf } from './bars.ts';

const MEMBER_DAYS = 60;

describe(`the bars of ${MEMBER_DAYS} random member-days`, () => {
  it('add up to the decision: as they are drawn, and as their numbers are read', () => {
    let some = 0;
    for (const { label, question, members } of memberDays(MEMBER_DAYS, 9)) {
      for (const member of members) {
        const { lines, best, parts } = explain({ ...question, member }, 1);
        const margin = marginOf(lines, best, parts);
        if (margin === undefined || margin.rooms.length === 0) continue;
        const says = `${label} member ${member}`;
        const bars = barsOf(margin);
        const decimals = decimalsOf(margin);
        const worth = (line: string): number => lines.find((one) => one.line === line)!.worth;
        assert.ok(Math.abs(bars.at(-1)!.to - (worth(margin.best) - worth(margin.next))) < 1e-9, says);
        assert.ok(
          bars.every(({ from }, k) => from === (bars[k - 1]?.to ?? 0)),
          says,
        );
        const sum = (rows: readonly { shown: number }[]): string =>
          (rows.reduce((total, { shown }) => total + shown, 0) + 0).toFixed(decimals).replace(/^-(0\.?0*)$/, '$1');
        const lead = margin.lead.toFixed(decimals).replace(/^-(0\.?0*)$/, '$1');
        assert.equal(sum(bars), lead, says);
        const rows = barRows(margin);
        assert.equal(sum(rows.filter(({ part }) => part !== undefined)), lead, says);
        assert.deepEqual(
          rows.filter(({ part }) => part === undefined).map(({ shown }) => shown),
          bars.map(({ shown }) => shown),
        );
        some++;
      }
    }
    assert.ok(some > MEMBER_DAYS / 2, `${some}`);
  });
});
