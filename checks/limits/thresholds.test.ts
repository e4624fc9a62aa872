import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { loadCase } from '../../src/scenario/index.ts';
import { atTheEnd, changedPreset, histories, restOf } from './live.ts';

describe('the threshold models, run by the engine from their case files', () => {
  it('Granovetter: all hundred, and one where one person is changed', () => {
    assert.equal(restOf('granovetter-1978'), 1);
    assert.equal(restOf('granovetter-1978-one-changed'), 0.01);
  });
  it('Granovetter: normal thresholds of a hundred people, and the jump between .125 and .15', () => {
    // From the supplied vectors: spread in hundredths of the crowd, and how many of a hundred turn.
    const known: readonly [number, number][] = [
      [5, 0],
      [10, 1],
      [12, 3],
      [12.2, 4],
      [12.5, 5],
      [15, 100],
      [20, 100],
      [30, 99],
      [40, 96],
      [60, 83],
      [100, 66],
    ];
    for (const [spread, turned] of known) {
      const loaded = changedPreset('granovetter-1978-normal', '[0.25, 0.15]', `[0.25, ${spread / 100}]`);
      assert.equal(100 * atTheEnd([...histories(loaded, 1)][0]!), turned, `spread ${spread}`);
    }
  });
  it('Kuran: like publics, opposite futures', () => {
    assert.equal(restOf('kuran-1991-a'), 0.1);
    assert.equal(restOf('kuran-1991-a-prime'), 0.9);
    assert.equal(restOf('kuran-1991-b'), 0.1);
    assert.equal(restOf('kuran-1991-b-prime'), 0.2);
  });
});

describe('nine in ten against', () => {
  it('and nobody moves: it stays at .02, while nine in ten of the rest are privately against', () => {
    const [record] = [...histories(loadCase('ninety-per-cent'), 1)];
    assert.equal(atTheEnd(record!), 0.02);
    const [heads] = record!.opposed;
    assert.equal(heads, 0.02 + 0.9);
  });
  it('tips at .0971 and ends at .92', () => {
    assert.equal(restOf('ninety-per-cent', { events: ['wave-that-carries'] }), 0.92);
    assert.ok(restOf('ninety-per-cent', { events: ['wave-that-dies'] }) < 0.0971);
    const restAfter = (wave: number): number => {
      const loaded = changedPreset('ninety-per-cent', 'count: 790', `count: ${wave}`, {
        events: ['wave-that-carries'],
      });
      return atTheEnd([...histories(loaded, 1)][0]!);
    };
    let [dies, carries] = [700, 800];
    while (carries - dies > 1) {
      const middle = (dies + carries) >> 1;
      if (restAfter(middle) > 0.5) carries = middle;
      else dies = middle;
    }
    // Ten thousand people can tell shares apart by .0001, and a step that moves nobody by a little more.
    const tips = 0.02 + carries / 10_000;
    const exact = ((0.9 * 0.05) / 0.55 - 0.02) / (0.9 / 0.55 - 1);
    assert.ok(Math.abs(tips - exact) < 0.0003, `${tips} | ${exact}`);
  });
});
