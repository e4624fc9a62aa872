import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { CONDUCTS, SERVES } from '../../engine/conduct.ts';
import { coverOf, pathOf } from './marks.ts';

const SIDES = [2, 3, 4, 5, 6, 7, 8, 9, 12, 18];
const covers = (side: number) => CONDUCTS.map((_, conduct) => coverOf(conduct, side));

describe('marks', () => {
  it('fill their square and no more', () => {
    for (const side of [1, ...SIDES])
      for (const cover of covers(side)) {
        assert.equal(cover.length, side * side);
        assert.ok(
          cover.some((pixel) => pixel === 255),
          `${side}: nothing in full`,
        );
      }
  });
  it('differ in shape between any two conducts, from two pixels on', () => {
    for (const side of SIDES) assert.equal(new Set(covers(side).map(String)).size, CONDUCTS.length);
  });
  it('are quietest for who serves, as far as there is room', () => {
    const ink = (cover: Uint8Array) => cover.reduce((sum, pixel) => sum + pixel, 0);
    for (let side = 2; side <= 4; side++) {
      const inks = covers(side).map(ink);
      assert.equal(Math.min(...inks), inks[SERVES]);
    }
  });
  it('have an outline for the legend', () => {
    assert.equal(new Set(CONDUCTS.map((_, conduct) => pathOf(conduct))).size, CONDUCTS.length);
  });
});
