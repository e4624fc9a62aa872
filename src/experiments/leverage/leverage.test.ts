import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { loadClaims } from '../../scenario/index.ts';
import type { Measured } from '../study/arms.ts';
import { MEASURES } from '../study/measures.ts';
import { keyAssumptions } from './leverage.ts';
import { wrongWorlds } from './worlds.ts';

/** Runs of which the first `fell` of 100 fall. */
function runs(fell: number): Measured {
  const columns = Object.fromEntries(MEASURES.map((name) => [name, new Float64Array(100)])) as Measured;
  columns.fell.fill(1, 0, fell);
  columns.outcome.fill(8).fill(3, 0, fell);
  return columns;
}

describe('key assumptions', () => {
  it('come by leverage times weakness of evidence, those that chance explains last', () => {
    const held = runs(10);
    const rows = keyAssumptions(
      [
        { id: 'A-01', grade: 'measured', held, wrong: runs(60) },
        { id: 'A-02', grade: 'assumed', held, wrong: runs(40) },
        { id: 'A-03', grade: 'assumed', held, wrong: runs(11) },
        { id: 'A-04', grade: 'argued', held, wrong: runs(10) },
      ],
      1,
    );
    assert.deepEqual(
      rows.map(({ id }) => id),
      ['A-02', 'A-01', 'A-03', 'A-04'],
    );
    assert.deepEqual(
      rows.map(({ difference }) => difference.clear),
      [true, true, false, false],
    );
    const [first] = rows;
    assert.ok(Math.abs(first!.priority - 0.3) < 1e-12);
    assert.equal(first!.turned.lost, 30);
    assert.equal(first!.otherwise, 30);
    assert.deepEqual(first!.moves, ['units-turn', 'stands']);
  });
  it('are tried where a claim says what to change, and the rest say why not', () => {
    const claims = loadClaims();
    const { tried, untried } = wrongWorlds(claims, new Set());
    assert.equal(tried.length + untried.length, claims.length);
    assert.ok(tried.length > 20);
    for (const { set, without, drop } of tried) assert.ok(set.length + without.length > 0 && drop.length === 0);
    for (const { why } of untried) assert.match(why, /in words only|not in this case/);
  });
});
