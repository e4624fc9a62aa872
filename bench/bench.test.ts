import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { COLUMNS, ROW } from '../src/engine/record/history.ts';
import { runHistory } from '../src/engine/run.ts';
import { columns } from './columns.ts';
import { exactDay } from './exact.ts';
import { live, make } from './history.ts';
import { bytesIn, weigh } from './memory.ts';
import { readOptions } from './options.ts';
import { mustBeSame } from './sameness.ts';
import { openSideBySide } from './slow.ts';
import { spreadOf } from './spread.ts';
import { dayByStep, STEPS } from './steps.ts';
import { settingOf, WORLDS, type WorldName } from './worlds.ts';
import { openGauge } from './yardstick.ts';

// Enough that with attention 1 the engine works by its tables, as it does in a large force.
const MEMBERS = 4100;
const column = (name: (typeof COLUMNS)[number]): number => COLUMNS.indexOf(name);

/** A column of the daily series of a world of the bench. */
function series(name: WorldName, what: (typeof COLUMNS)[number]): number[] {
  const setting = settingOf(name, MEMBERS);
  const { daily, days } = runHistory(make(setting).world, setting.values, setting.seed, setting.history);
  assert.equal(days, setting.scenario.days, 'the regime stands to the end');
  return Array.from({ length: days }, (_, day) => daily[day * ROW + column(what)]!);
}

describe('the worlds of the bench', () => {
  it('have the size that is asked for', () => {
    for (const members of [50, 1231, 12_300])
      assert.equal(make(settingOf('noisy', members, 1)).world.posts.count, members);
  });
  it('quiet: street, wants and revenue keep every bit', () => {
    for (const what of ['street', 'wants', 'revenue', 'recognition'] as const)
      assert.equal(new Set(series('quiet', what)).size, 1, what);
  });
  it('noisy: street, wants and revenue differ every day, and some move', () => {
    for (const what of ['street', 'wants', 'revenue'] as const) {
      const values = series('noisy', what);
      assert.ok(new Set(values).size > values.length - 3, what);
    }
    const mobilised = series('noisy', 'mobilised');
    assert.ok(Math.max(...mobilised) - Math.min(...mobilised) > 0.02);
  });
  it('cascade: hardly anybody before the call, most of the force at the end', () => {
    const mobilised = series('cascade', 'mobilised');
    assert.ok(mobilised[8]! < 0.2, `${mobilised[8]} before the call`);
    assert.ok(mobilised.at(-1)! > 0.5, `${mobilised.at(-1)} at the end`);
  });
});

describe('what the bench measures is the model', () => {
  for (const name of WORLDS) {
    it(`${name}: lived day by day, step by step, and with everybody evaluated, it is the same history`, () => {
      const setting = settingOf(name, MEMBERS, 45);
      const { world } = make(setting);
      const record = runHistory(world, setting.values, setting.seed, setting.history);
      const plain = live(world, setting);
      assert.equal(plain.checksum, record.checksum);
      const spent = new Float64Array(STEPS.length);
      mustBeSame('by step', live(world, setting, dayByStep(spent)), plain);
      mustBeSame('all evaluated', live(world, setting, exactDay()), plain);
      assert.ok(spent.every((milliseconds) => milliseconds > 0));
      const often = settingOf(name, MEMBERS, 45, 1);
      mustBeSame('attention 1', live(world, often, exactDay()), live(world, often));
    });
  }
  it('and the slow engine agrees', () => {
    for (const name of WORLDS) assert.ok(openSideBySide(settingOf(name, 300, 20))().slow > 0);
  });
  it('says how many end otherwise', () => {
    const setting = settingOf('cascade', 300, 30);
    const lived = live(make(setting).world, setting);
    const other = { ...lived, conduct: lived.conduct.map((conduct, i) => (i < 2 ? conduct + 1 : conduct)) };
    assert.throws(() => mustBeSame('x', lived, other), /^Error: x: 2 of 300 members end in another conduct/);
  });
});

describe('the instruments', () => {
  it('the yardstick is the one that it was', async () => assert.ok((await openGauge()()) > 1e6));
  it('bytes count a buffer once, however it is reached', () => {
    const numbers = new Float64Array(100);
    const thing = { a: numbers, b: [numbers.subarray(2), new Map([['c', new Uint8Array(7)]])], d: null };
    assert.equal(bytesIn(thing, new Set()), 807);
  });
  it('a world weighs at most 200 bytes a member', () => {
    const { total, posts, people, rest } = weigh(settingOf('noisy', 12_300, 2));
    assert.ok(Math.abs(posts + people + rest - total) < 1e-9);
    assert.ok(total <= 200, `${total} bytes a member`);
  });
  it('the middle of samples', () => {
    assert.deepEqual(spreadOf([3, 1, 2]), { middle: 2, low: 1, high: 3, times: 3 });
    assert.equal(spreadOf([4, 1, 2, 3]).middle, 2.5);
    assert.throws(() => spreadOf([]), /no samples/);
  });
  it('columns stand under their titles', () => {
    assert.deepEqual(columns(['a', 'b'], [['xyz', '1']]), ['a    b', 'xyz  1']);
    assert.throws(() => columns(['a'], [['x', 'y']]), /2 cells under 1 titles/);
  });
  it('options are understood or refused', () => {
    assert.deepEqual(readOptions([]), {
      quick: false,
      json: false,
      experiments: false,
      lab: false,
      worlds: WORLDS,
      members: null,
    });
    const asked = readOptions(['--quick', '--json', '--world', 'quiet', '--members', '500']);
    assert.deepEqual(asked, {
      quick: true,
      json: true,
      experiments: false,
      lab: false,
      worlds: ['quiet'],
      members: 500,
    });
    assert.throws(() => readOptions(['--world', 'loud']), /found loud, expected one of quiet, noisy, cascade/);
    assert.throws(() => readOptions(['--members', '1e5']), /found 1e5, expected a whole number from 50/);
    assert.throws(() => readOptions(['--fast']), /--fast/);
  });
});
