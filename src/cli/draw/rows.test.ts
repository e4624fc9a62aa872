import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { firstGenerals } from '../answer/generals.ts';
import { plain } from '../terminal.ts';
import { drawConducts } from './conducts.ts';
import { drawDesertions } from './desertions.ts';
import { drawGenerals } from './generals.ts';
import { drawLeaps } from './leaps.ts';
import { widthOf } from './lines.ts';
import { drawOpposition } from './opposition.ts';
import { spark } from './spark.ts';

const start = '2019-02-03';
const days = 70;
const at = (width: number) => ({ width, paint: plain });
const steady = (value: number) => new Array<number>(days).fill(value);

/** A hundred of each rank serve; soldiers leave, one more each day. */
const counts = Array.from({ length: 30 }, (_, i) => {
  if (i < 4) return steady(100);
  if (i === 4) return steady(0).map((_, day) => 1000 - day);
  return i === 24 ? steady(0).map((_, day) => day) : steady(0);
});

const sections = (width: number): string[] => [
  ...drawConducts({ start, days, counts }, at(width)),
  ...drawDesertions({ start, days, history: 7, total: counts[24]!, ends: [10, 69, 500] }, at(width)),
  ...drawGenerals(
    firstGenerals([
      { day: 3, conduct: 'defected', line: false, abroad: true },
      null,
      { day: 9, conduct: 'withholds', line: true, abroad: false },
    ]),
    start,
    at(width),
  ),
  ...drawLeaps(
    [
      {
        history: 3,
        day: 20,
        before: 0.01,
        after: 0.2,
        moved: { serves: -300, withholds: 210, plots: -3, defected: 93, deserted: 0, detained: 0 },
        events: [{ day: 20, kind: 'call', says: 'A long call to come. '.repeat(20) }],
      },
    ],
    start,
    at(width),
  ),
  ...drawOpposition(
    {
      headsStart: [0.6],
      headsEnd: [0.62],
      strengthStart: [0.3],
      strengthEnd: [0.31],
      mobilisedStart: [0],
      mobilisedEnd: [0.0123],
    },
    at(width),
  ),
];

describe('the rows of a run', () => {
  it('fit every width', () => {
    for (const width of [60, 80, 120, 200]) {
      for (const line of sections(width)) assert.ok(widthOf(line) <= width, `${widthOf(line)} > ${width}: ${line}`);
    }
  });
  const text = sections(100).join('\n').replaceAll(/\s+/g, ' ');
  it('name who moved, and that the others served', () => {
    assert.match(text, /100 generals: all serve throughout/);
    assert.match(text, /deserted .* 69 at the end/);
  });
  it('say where the first generals stood', () => {
    assert.match(text, /posted abroad in 1 and in command of troops in 1 of 3 histories \(none goes in 1\)/);
  });
  it('give the weekly flow and the totals', () => {
    assert.match(text, /highest bar is 7 in a week/);
    assert.match(text, /by the end: at most 69 in half of 3 histories, at most 500 in nine of ten/);
  });
  it('say of a thinned force whom a count stands for', () => {
    const told = { start, days, history: 7, total: counts[24]!, ends: [1, 2, 2] };
    const [line] = drawDesertions(told, at(200), 100);
    assert.match(line!, /at most 2 members \(standing for 200\) in half of 3 histories/);
    assert.match(drawDesertions(told, at(200), 100)[1]!, /7 members \(standing for 700\) in a week/);
    assert.doesNotMatch(text, /standing for|members/);
  });
  it('name a leap with its history and day', () =>
    assert.match(text, /history 3, day 20 \(23 Feb\) 1 % → 20 % \+210 withholds, \+93 defected/));
  it('set private opposition beside open conduct', () => {
    assert.match(text, /in private, by heads 60 % 62 %/);
    assert.match(text, /in the open, by strength 0 % 1\.2 %/);
  });
});

describe('a row of blocks', () => {
  it('loses no peak and shows the least of anything', () => {
    assert.equal(spark([0, 0, 0, 9, 0, 0, 0, 0], 2, 9), '█ ');
    assert.equal(spark([0, 1], 2, 1000), ' ▁');
    assert.equal(spark([0, 0], 2, 0), '  ');
  });
});
