import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { NO_PAST, type Past, redone, remembered, undone } from './past.ts';

describe('the past', () => {
  it('goes back to the very states that were, and forward again, without end', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(), { minLength: 1, maxLength: 60 }), (states) => {
        let past: Past<number> = NO_PAST;
        let now = -1;
        for (const state of states) {
          past = remembered(past, now, `to ${state}`);
          now = state;
        }
        const back: number[] = [];
        for (let step = undone(past, now); step; step = undone(past, now)) {
          ({ past, state: now } = step);
          back.push(now);
        }
        assert.deepEqual(back, [-1, ...states.slice(0, -1)].reverse());
        const forth: number[] = [];
        for (let step = redone(past, now); step; step = redone(past, now)) {
          ({ past, state: now } = step);
          forth.push(now);
        }
        assert.deepEqual(forth, states);
      }),
    );
  });
  it('takes a drag as one step, to where it began', () => {
    let past: Past<number> = NO_PAST;
    for (const [k, now] of [5, 6, 7, 8].entries()) past = remembered(past, now, `patron ${k}`, 'drag');
    assert.deepEqual([past.done.length, undone(past, 9)?.state], [1, 5]);
    assert.equal(past.done[0]!.says, 'patron 3');
    assert.equal(remembered(past, 9, 'another', 'drag 2').done.length, 2);
  });
  it('forgets what was undone when something else is done', () => {
    const { past } = undone(remembered(NO_PAST as Past<number>, 1, 'a'), 2)!;
    assert.equal(past.undone.length, 1);
    assert.equal(remembered(past, 1, 'b').undone.length, 0);
  });
});
