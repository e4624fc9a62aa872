import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { WrittenCase } from '../../../../scenario/asked-case.ts';
import { readText } from '../../../../scenario/file.ts';
import { caseFile, readCitations } from '../../../../scenario/library.ts';
import { writtenCase } from '../../../../scenario/read-case.ts';
import { nearnessOf, pointsOf } from './compared.ts';

function written(name: string): WrittenCase {
  const file = caseFile(name)!;
  const text = readText(file);
  assert.ok(typeof text === 'string');
  return writtenCase(file, text, readCitations(), name);
}

describe('models of the literature in which chance has a part', () => {
  for (const model of ['global-game', 'two-sided'] as const) {
    it(`${model}: what is exact lies inside nearly every interval`, () => {
      const { inside, withInterval } = nearnessOf([...pointsOf(model, written)]);
      assert.equal(withInterval, 9);
      assert.ok(inside >= 7, `${inside} of ${withInterval}`);
    });
  }
  it('watts: inside the window ten thousand people end near the network without end', () => {
    const near = [...pointsOf('watts', written)].filter(({ seen, x }) => seen !== null && x >= 2 && x <= 5);
    assert.equal(near.length, 12);
    for (const { seen, exact, x } of near) assert.ok(Math.abs(seen! - exact!) < 0.03, `${x}: ${seen} | ${exact}`);
  });
});
