import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { openStream } from '../chance/stream.ts';
import { MEASURES } from '../study/measures.ts';
import { meanDifference, shareDifference, turned } from './paired.ts';
import { type Arm, compareArms, rowsThatDiffer } from './rows.ts';

const NONE = Number.NaN;

/** An arm in which these histories fall by units turning, and all others stand. */
function armOf(fell: readonly number[], changed: Partial<Arm> = {}): Arm {
  const blank = Object.fromEntries(MEASURES.map((name) => [name, new Float64Array(fell.length)])) as Arm;
  const outcome = Float64Array.from(fell, (one) => (Number.isNaN(one) ? NONE : one === 1 ? 3 : 8));
  const never = new Float64Array(fell.length).fill(NONE);
  return {
    ...blank,
    first_general_day: never,
    arrest_day: never,
    fall_day: never,
    fell: Float64Array.from(fell),
    outcome,
    ...changed,
  };
}

describe('arms on shared luck', () => {
  it('are counted history by history, without those that one could not run', () => {
    assert.deepEqual(turned([1, 1, 0, 0, NONE, 1], [1, 0, 1, 0, 1, NONE]), {
      paired: 4,
      fallInBoth: 1,
      standInBoth: 1,
      saved: 1,
      lost: 1,
    });
    assert.throws(() => turned([1], [1, 0]), /the same ones in both arms/);
  });
  it('differ in a share with the interval of Bonett and Price', () => {
    const first = [...Array(20).fill(1), ...Array(80).fill(0)];
    const second = [...Array(10).fill(1), ...Array(10).fill(0), ...Array(2).fill(1), ...Array(78).fill(0)];
    const { difference, low, high, clear } = shareDifference(first, second);
    assert.equal(difference, -0.08);
    // By hand: (3 - 11) / 102 and sqrt((14/102 - (8/102)^2) / 102).
    assert.ok(Math.abs((low + high) / 2 + 8 / 102) < 1e-12);
    assert.ok(Math.abs(high - low - 2 * 1.959963984540054 * Math.sqrt((14 / 102 - (8 / 102) ** 2) / 102)) < 1e-12);
    assert.ok(clear);
    assert.ok(!shareDifference([0, 0, 0], [0, 0, 0]).clear);
    assert.equal(shareDifference([NONE], [1]).paired, 0);
  });
  it('hold the level of the interval: at most about one in twenty of no effect is called one', () => {
    const stream = openStream(11, 'level');
    let called = 0;
    for (let world = 0; world < 1000; world++) {
      const draw = (): number[] => Array.from({ length: 80 }, () => Number(stream.uniform() < 0.15));
      if (shareDifference(draw(), draw()).clear) called++;
    }
    assert.ok(called > 15 && called < 70, `${called} of 1000`);
  });
  it('differ in a mean by pairs: what both share is no noise', () => {
    const stream = openStream(3, 'means');
    const common = Array.from({ length: 60 }, () => 1000 * stream.uniform());
    const moved = common.map((x) => x + 5 + stream.uniform());
    const { low, high, clear, difference } = meanDifference(common, moved, 1, 'x');
    assert.ok(clear && low > 5 && high < 6 && low < difference && difference < high);
    const again = meanDifference(common, moved, 1, 'x');
    assert.equal(again.low, low);
  });
});

describe('a comparison', () => {
  it('shows only the rows that differ, and always how the regime ends', () => {
    const fell = Array.from({ length: 100 }, (_, k) => Number(k < 30));
    const same = compareArms(armOf(fell), armOf(fell), 1);
    assert.deepEqual(
      rowsThatDiffer(same).map(({ name }) => name),
      ['fell'],
    );
    const deserted = Float64Array.from(fell, (_, k) => 100 + k);
    const other = compareArms(
      armOf(fell),
      armOf(
        fell.map(() => 0),
        { deserted_heads: deserted },
      ),
      1,
    );
    assert.deepEqual(
      rowsThatDiffer(other).map(({ name }) => name),
      ['fell', 'units-turn', 'stands', 'deserted'],
    );
    assert.equal(other.turned.saved, 30);
  });
});
