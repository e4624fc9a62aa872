import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { smallPriors, smallScenario } from '../../../experiments/ensemble/testing/small.ts';
import type { LoadedCase } from '../../../scenario/asked-case.ts';
import { boxSentence, brushSentence, classOf, mapSentence } from '../../words/explore.ts';
import { searchBoxes } from './box-search.ts';
import { lineAxis, valueAt, withinBrush } from './brushing.ts';
import { contourOf } from './contours.ts';
import { exactLines } from './exact-lines.ts';
import { openExact } from './exact-map.ts';
import { mapAxis, mapEntries } from './map-axis.ts';
import { cellsOf, coarseToFine, mapJob } from './map-study.ts';
import { brushText, settingsOf, withView } from './settings.ts';

const priors = smallPriors();
const loaded = { hash: 'h', name: 'small', scenario: smallScenario(20, 100), priors } as unknown as LoadedCase;
const axis = (path: string, levels = 5) => mapAxis(priors, path, levels)!;

describe('the sides of a map', () => {
  it('go over the range of a number, and over all words of a choice', () => {
    const patron = axis('surveillance.patron');
    assert.deepEqual(
      patron.levels.map(({ value }) => Math.round(value * 1000) / 1000),
      [-1, -0.5, 0, 0.5, 1],
    );
    assert.deepEqual(
      axis('belief.rule')
        .levels.map(({ words }) => words)
        .sort(),
      ['bayes', 'equilibrium', 'share'],
    );
    assert.equal(axis('belief.rule').continuous, false);
    assert.equal(mapAxis(priors, 'no.such', 5), undefined);
  });
  it('can be every number that has a range', () => {
    for (const { path } of mapEntries(priors)) assert.ok(axis(path).levels.length > 1, path);
  });
});

describe('a map', () => {
  const plan = { x: axis('surveillance.patron'), y: axis('belief.rule'), histories: 2 };
  it('goes from coarse to fine and comes to every cell once', () => {
    const cells = coarseToFine(plan);
    assert.deepEqual(new Set(cells).size, 15);
    assert.deepEqual(cells.slice(0, 6), [0, 4, 5, 9, 10, 14]);
  });
  it('is the same study whatever the order of its runs', () => {
    const { study, runs } = mapJob(loaded, plan, 7);
    assert.equal(runs!.length, 30);
    assert.deepEqual(
      [...runs!].sort((a, b) => a - b),
      Array.from({ length: 30 }, (_, k) => k),
    );
    assert.equal(study.block, 0);
  });
  it('counts only what has come', () => {
    assert.ok(cellsOf(plan, undefined).every(({ ran, fell }) => ran === 0 && fell === 0));
  });
  it('has exact cells, or says why not, and lines between numbers alone', () => {
    const sides = { x: axis('surveillance.patron', 3), y: axis('belief.street', 3), histories: 1 };
    const { study } = mapJob(loaded, sides, 7);
    const cellAt = openExact({ ...loaded, settings: study.assumptions, seed: 7 });
    const cells = Array.from({ length: 9 }, (_, row) => cellAt(row));
    for (const cell of cells) assert.ok(cell.known ? cell.chance >= 0 && cell.chance <= 1 : cell.why !== '');
    assert.deepEqual(exactLines({ ...sides, x: axis('belief.rule') }, cells), []);
  });
});

describe('a contour', () => {
  it('runs where a plane crosses its level', () => {
    const plane = Array.from({ length: 12 }, (_, k) => (k % 4) + 10 * Math.floor(k / 4));
    const segments = contourOf(plane, 4, 1.5);
    assert.ok(segments.some(([x1, y1]) => x1 === 1.5 && y1 === 0));
    for (const [x1, y1, x2, y2] of segments)
      for (const [x, y] of [
        [x1, y1],
        [x2, y2],
      ] as const)
        assert.ok(Math.abs(x + 10 * y - 1.5) < 1e-12);
  });
  it('parts the corners of a saddle, and passes over what is not known', () => {
    assert.equal(contourOf([1, 0, 0, 1], 2, 0.5).length, 2);
    assert.equal(contourOf([1, Number.NaN, 0, 1], 2, 0.5).length, 0);
  });
});

describe('brushes and boxes', () => {
  const values = Array.from({ length: 200 }, (_, k) => k / 199);
  const dimension = { name: 'belief.street', kind: 'real', values } as const;
  it('let through what lies between their limits', () => {
    const line = lineAxis(dimension);
    const within = withinBrush([line], new Map([['belief.street', [0.5, 1]]]));
    assert.equal(values.filter((_, run) => within(run)).length, 100);
    assert.equal(valueAt(line, 0.5), '0.5');
  });
  it('find the corner that was planted, and pick none', () => {
    const other = { name: 'rents.trap', kind: 'real', values: values.map((_, k) => (k * 0.618) % 1) } as const;
    const fell = Float64Array.from(values, (value) => Number(value > 0.7));
    const { found, check } = searchBoxes([dimension, other], fell);
    const densest = found.boxes.at(-1)!;
    assert.equal(densest.density, 1);
    assert.deepEqual(densest.limits, ['belief.street']);
    assert.ok(check(found.boxes.length - 1, 5)[0]!.byDensity > 0.9);
    assert.match(
      boxSentence(densest, found.hits, found.count),
      /^This limit holds \d+ of the 60 falls, and of the \d+ runs/,
    );
  });
  it('say why there is nothing to find', () => {
    const { found } = searchBoxes([dimension], new Float64Array(200));
    assert.match(found.reason!, /runs of interest/);
  });
});

describe('what the page says', () => {
  const cell = (fell: number, ran: number) => ({ fell, ran, says: `at ${fell}` });
  it('claims no slope that the counts of many cells cannot carry', () => {
    assert.match(mapSentence([cell(0, 8), cell(2, 8)], 25), /read no slope/);
    assert.match(mapSentence([cell(0, 8), cell(0, 8)], 25), /falls are 0 of 8 wherever one looks/);
    const many = [...Array.from({ length: 40 }, () => cell(5, 16)), cell(1, 16), cell(9, 16)];
    assert.match(mapSentence(many, 42), /read no slope/);
    assert.match(mapSentence([cell(0, 16), cell(14, 16)], 2), /differ by more than luck: the most at at 14/);
  });
  it('says of a brush what luck could do', () => {
    assert.match(brushSentence({ runs: 20, fell: 4 }, { runs: 100, fell: 14 }), /Luck alone could make/);
    assert.match(brushSentence({ runs: 40, fell: 30 }, { runs: 100, fell: 34 }), /try them on another seed/);
  });
  it('gives no falls a class of its own', () => {
    assert.deepEqual(
      [0, 1, 4, 16].map((fell) => classOf(fell, 16)),
      [0, 1, 2, 5],
    );
  });
});

describe('the settings of a link', () => {
  it('come back as they went, and fall back on what is usual', () => {
    const usual = settingsOf({ view: {} });
    assert.deepEqual([usual.levels, usual.histories, usual.box], [9, 16, -1]);
    const brush = brushText(
      new Map([
        ['rents.trap', [0.2, 1]],
        ['belief.street', [0, 1]],
      ]),
    );
    const view = withView(withView({ 'lab.x': '1' }, 'brush', brush), 'levels', '5');
    assert.deepEqual(settingsOf({ view }).brush, new Map([['rents.trap', [0.2, 1]]]));
    assert.equal(settingsOf({ view }).levels, 5);
    assert.equal(settingsOf({ view: { 'explore.levels': '6' } }).levels, 9);
  });
});
