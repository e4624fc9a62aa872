import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { addRun, type Counts, noCounts } from '../../experiments/ensemble/counts.ts';
import { DRAWN_ORDER, OUTCOME_WORDS } from '../../experiments/words/outcomes.ts';
import { plain } from '../terminal.ts';
import { drawDots } from './dots.ts';
import { widthOf } from './lines.ts';

function counted(stands: number, turned: number, forced = 0): Counts {
  const counts = noCounts();
  addRun(counts, { outcome: 'stands', pattern: 'leak', fell: false }, stands);
  addRun(counts, { outcome: 'units-turn', pattern: null, fell: true }, turned);
  addRun(counts, { outcome: 'by-force', pattern: null, fell: true }, forced);
  return counts;
}

const drawn = (counts: Counts, width: number) => drawDots(counts, { width, paint: plain });
const occurrences = (lines: readonly string[], shape: string) => lines.join('').split(shape).length - 1;

describe('the hundred dots', () => {
  it('are one a history up to a hundred, with the count in the legend', () => {
    const lines = drawn(counted(81, 19), 100);
    assert.equal(occurrences(lines, '●'), 81 + 1);
    assert.equal(occurrences(lines, '▲'), 19 + 1);
    assert.match(lines.join('\n'), /● 81 {2}the army stands/);
    assert.match(lines.join('\n'), /▲ 19 {2}falls: units turn/);
    assert.equal(occurrences(drawn(counted(3, 1), 80), '●'), 3 + 1);
  });
  it('say how many they stand for above a hundred, and never lose one of them', () => {
    const lines = drawn(counted(1640, 356, 4), 100);
    assert.match(lines[0]!, /2,000 histories .* one dot is 20 of them/);
    assert.equal(
      ['●', '▲', '✖'].reduce((sum, shape) => sum + occurrences(lines, shape), 0),
      100 + 3,
    );
    assert.match(lines.join('\n'), /✖ +4 {2}falls: by foreign force/);
    assert.match(drawn(counted(200, 50), 100)[0]!, /about 2\.5 of them/);
  });
  it('fit the width', () => {
    for (const width of [60, 80, 100, 200]) {
      for (const line of drawn(counted(70, 20, 10), width)) assert.ok(widthOf(line) <= width, line);
    }
  });
  it('draw nothing for nothing', () => assert.equal(drawn(noCounts(), 80).join('').includes('●'), false));
  it('have a shape of its own for each outcome, among the stands and among the falls', () => {
    assert.equal(new Set(DRAWN_ORDER.map((outcome) => OUTCOME_WORDS[outcome].shape)).size, 9);
  });
});
