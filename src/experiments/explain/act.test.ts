import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { recordReplay } from '../replay/replay.ts';
import { settingOfChange, withAct } from './act.ts';
import { explain } from './explain.ts';
import { marginOf } from './margin.ts';
import { othersTogether, whomItMoved } from './moved.ts';
import { Refusal } from './question.ts';
import { memberDays } from './testing/member-days.ts';

const MEMBER_DAYS = 80;
const CHANGES = 12;
const FEWEST = 40;

describe(`over ${MEMBER_DAYS} random member-days`, () => {
  const all = [...memberDays(MEMBER_DAYS, 5)].flatMap(({ label, question, members }) =>
    members.map((member) => {
      const asked = { ...question, member };
      return { label: `${label} member ${member}`, asked, explanation: explain(asked, CHANGES) };
    }),
  );
  it('every change that somebody could make, as it is said, has him do something else in the whole history', () => {
    const seen = new Set<string>();
    let made = 0;
    for (const { label, asked, explanation } of all) {
      const { today, closest, day } = explanation;
      if (today.cause !== 'reconsidered') continue;
      for (const change of closest.changes) {
        const setting = settingOfChange(change);
        if (setting === undefined) continue;
        const then = explain(withAct(asked, { day, setting })).today;
        if (then.cause === 'council') continue;
        assert.notEqual(then.after, today.after, `${label}: ${setting}`);
        seen.add(typeof change.from);
        made++;
      }
    }
    assert.ok(made >= FEWEST && seen.size === 2, `${made} changes, of ${[...seen].join()}`);
  });
  it('what each room adds to his best line over the next adds up to the lead', () => {
    let some = 0;
    for (const { label, explanation } of all) {
      const { lines, best, parts } = explanation;
      const margin = marginOf(lines, best, parts);
      if (margin === undefined) continue;
      const sum = margin.rooms.reduce((total, { adds }) => total + adds, 0);
      assert.ok(Math.abs(sum - margin.lead) < 1e-9, `${label}: ${sum}, lead ${margin.lead}`);
      for (const room of margin.rooms)
        assert.ok(Math.abs(room.parts.reduce((total, { adds }) => total + adds, 0) - room.adds) < 1e-9, label);
      some++;
    }
    assert.ok(some > MEMBER_DAYS / 2, `${some}`);
  });
  it('a change moves him as the explanation says, nobody before its day, and the counts are of the evenings', () => {
    let moved = 0;
    for (const { label, asked, explanation } of all.slice(0, 24)) {
      const { closest, day } = explanation;
      const setting = closest.changes.map(settingOfChange).find((found) => found !== undefined);
      if (setting === undefined) continue;
      const changed = withAct(asked, { day, setting });
      const [was, is] = [recordReplay(asked), recordReplay(changed)];
      const both = whomItMoved(was, is, asked);
      assert.deepEqual(both.his, { was: explanation.today.after, is: explain(changed).today.after }, label);
      assert.equal(othersTogether(whomItMoved(was, is, { ...asked, day: day - 1 }), 'thatEvening').otherwise, 0, label);
      assert.equal(
        both.ranks.reduce((sum, { members }) => sum + members, 1),
        was.places.count,
      );
      moved += othersTogether(both, 'lastEvening').otherwise;
    }
    assert.ok(moved > 0);
  });
  it('an act that cannot be is refused', () => {
    const [{ asked }] = all as [(typeof all)[number]];
    for (const setting of [
      '',
      'no.such=1',
      'toString.call=1',
      'belief.street=-1',
      'belief.street=',
      'belief.rule=guess',
    ])
      assert.throws(
        () => withAct(asked, { day: asked.day, setting }),
        (error) => error instanceof Refusal && error.code === 'no-such-act',
        setting,
      );
  });
});
