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

describe('models of the literature in the lab', () => {
  for (const model of ['crowd', 'kuran', 'spread'] as const) {
    it(`${model}: the engine is at every point where the recursion is`, () => {
      const { both, equal } = nearnessOf([...pointsOf(model, written)]);
      assert.ok(both > 20);
      assert.equal(equal, both);
    });
  }
});
