import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Series } from '../answer/series.ts';
import { plain } from '../terminal.ts';
import { axisFor, dateLine } from './axis.ts';
import { canvas } from './braille.ts';
import { widthOf } from './lines.ts';
import { drawMobilised } from './mobilised.ts';

const frame = { start: '2019-02-03', days: 100 };
const flat = (history: number, value: number): Series => ({
  history,
  outcome: 'stands',
  fell: false,
  values: new Array<number>(100).fill(value),
});
const fallen: Series = {
  history: 9,
  outcome: 'units-turn',
  fell: true,
  values: Array.from({ length: 40 }, (_, day) => day / 100),
};
const drawn = (all: readonly Series[], width = 100) => drawMobilised(all, frame, { width, paint: plain });

describe('the chart of the share mobilised', () => {
  it('fits every width and has no colour of its own', () => {
    for (const width of [60, 75, 100, 200]) {
      for (const line of drawn([flat(1, 0.1), flat(2, 0.2), fallen], width)) {
        assert.ok(widthOf(line) <= width, `${widthOf(line)} > ${width}: ${line}`);
        assert.equal(widthOf(line), line.length);
      }
    }
  });
  it('marks a fall where it happened, and counts every end', () => {
    const lines = drawn([flat(1, 0.1), flat(2, 0.2), fallen]);
    const marks = lines.filter((line) => line.includes('▲'));
    assert.equal(marks.length, 1);
    const place = (marks[0]!.indexOf('▲') - 8) / 85;
    assert.ok(Math.abs(place - 39 / 99) < 0.02, String(place));
    const ends = lines.flatMap((line) => /│ +(\d+)$/.exec(line)?.[1] ?? []).map(Number);
    assert.equal(
      ends.reduce((sum, count) => sum + count, 0),
      3,
    );
  });
  it('starts and ends at the dates of the run', () => {
    const dates = drawn([flat(1, 0.1)]).find((line) => line.includes('4 Feb'))!;
    assert.match(dates, /4 Feb .* 14 May$/);
  });
  it('survives an army that does not move, and one day', () => {
    assert.ok(drawn([flat(1, 0)]).length > 12);
    const day: Series = { history: 1, outcome: 'stands', fell: false, values: [0.2] };
    assert.ok(drawMobilised([day], { start: '2019-02-03', days: 1 }, { width: 60, paint: plain }).length > 12);
  });
  it('says so when the axis is bent', () => {
    const low = Array.from({ length: 30 }, (_, at) => flat(at, 0.001));
    assert.match(drawn([...low, fallen])[0]!, /square-root/);
    assert.doesNotMatch(drawn([flat(1, 0.3)])[0]!, /square-root/);
  });
});

describe('the axis', () => {
  it('goes back from place to value', () => {
    for (const axis of [axisFor(0.37, 0.3), axisFor(0.37, 0.001)]) {
      assert.ok(axis.most >= 0.37);
      assert.ok(Math.abs(axis.value(axis.place(0.2)) - 0.2) < 1e-12);
    }
  });
  it('never ends above everybody', () => assert.equal(axisFor(0.97, 0.9).most, 1));
  it('has dates that do not run into each other', () => {
    for (const width of [20, 45, 130]) assert.doesNotMatch(dateLine('2019-02-03', 331, width), /[a-z]\d/);
  });
});

describe('the canvas', () => {
  it('has eight points a character', () => {
    const one = canvas(1, 1);
    for (let x = 0; x < 2; x++) for (let y = 0; y < 4; y++) one.point(x, y);
    assert.deepEqual(one.rows(), ['⣿']);
  });
  it('draws nothing outside', () => {
    const one = canvas(1, 1);
    one.line(-5, 9, -1, 20);
    assert.deepEqual(one.rows(), ['⠀']);
  });
});
