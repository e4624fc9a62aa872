import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { chanceOfFall, shareBelieved } from '../../src/engine/reference/belief.ts';
import type { World } from '../../src/engine/reference/world.ts';
import { comesTo } from '../../src/experiments/lesson/arithmetic.ts';
import { read } from '../house/tree.ts';
import { LESSON, LESSON_BLOCKS } from './lesson/blocks.ts';
import { morningOf } from './lesson/garrison.ts';
import { CALL_DAY, LIEUTENANT } from './lesson/lieutenant.ts';
import { madeBlocks } from './made.ts';

const blocks = madeBlocks(read(LESSON));
/** Three decimals a number, and sums and products of several. */
const ROUNDING = 0.012;

describe('the lesson', () => {
  for (const [name, make] of LESSON_BLOCKS) {
    it(`shows what a run gives: ${name}`, () =>
      assert.equal(blocks.get(name), make().join('\n'), 'make it anew: node checks/docs/refresh.ts lesson'));
  }
  it('has no other tables of figures', () =>
    assert.deepEqual([...blocks.keys()].sort(), LESSON_BLOCKS.map(([name]) => name).sort()));
  it('says in words what the figures say', () => {
    const [before, after] = [morningOf(14), morningOf(15)];
    for (const world of [before, after]) assert.ok(chanceOfFall(world, world.members[40]!) < 0.001);
    const called = morningOf(CALL_DAY);
    const silent = morningOf(CALL_DAY, { drop: ['call'] });
    const p = (world: World): number => chanceOfFall(world, world.members[LIEUTENANT]!);
    assert.equal(Math.round(p(called) / p(silent)), 3);
    const heard =
      shareBelieved(called, called.members[LIEUTENANT]!) - shareBelieved(silent, silent.members[LIEUTENANT]!);
    assert.equal(heard.toFixed(2), '0.06');
    const other = called.members[5]!;
    assert.deepEqual([other.worth.toFixed(3), other.signal.toFixed(3)], ['0.820', '1.299']);
  });
  it('adds up on paper', () => {
    let sums = 0;
    for (const block of blocks.values()) {
      for (const [arithmetic, result] of block.split('\n').flatMap(sumsOf)) {
        const value = Number(result.replace('−', '-'));
        assert.ok(
          Math.abs(comesTo(arithmetic) - value) < ROUNDING,
          `${arithmetic} is ${comesTo(arithmetic)}, not ${result}`,
        );
        sums += 1;
      }
    }
    assert.ok(sums > 40, `${sums} sums were found`);
  });
});

/** Sums of a row: cells with an equals sign, and cells of arithmetic that the next cell resolves. */
function sumsOf(row: string): [string, string][] {
  const cells = row.split('|').map((cell) => cell.trim());
  return cells.flatMap((cell, at): [string, string][] => {
    const inside = /^([\d(−][^=]*) = (−?[\d.]+)/.exec(cell.replace(/^.*: /, ''));
    if (inside) return [[inside[1]!, inside[2]!]];
    const next = cells[at + 1] ?? '';
    return / [+−×/] /.test(cell) && /^[\d(−]/.test(cell) && /^−?[\d.]+$/.test(next) ? [[cell, next]] : [];
  });
}

describe('arithmetic', () => {
  it('is read as on paper', () => {
    const known: [string, number][] = [
      ['−0.5 × (1 − 0.4) + 0.3 − 0.5 / 2', -0.25],
      ['1 / 0.5^2 + 2', 6],
      ['0.5 + (−0.1) − 1 × 0.3', 0.1],
      ['2/3 × 0.3', 0.2],
      ['9^0.5', 3],
    ];
    for (const [text, value] of known) assert.ok(Math.abs(comesTo(text) - value) < 1e-12, text);
    for (const text of ['1 +', 'p × 2', '1 2', '']) assert.throws(() => comesTo(text), /no arithmetic/, text);
  });
});
