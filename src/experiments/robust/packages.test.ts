import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { loadCase } from '../../scenario/index.ts';
import { entryAt } from '../../scenario/table.ts';
import { PACKAGES } from './packages.ts';

describe('the packages', () => {
  it('begin with nothing, have names of their own, and say who could do it and why', () => {
    assert.deepEqual(PACKAGES[0]!.set, []);
    assert.equal(new Set(PACKAGES.map(({ name }) => name)).size, PACKAGES.length);
    for (const { says, why } of PACKAGES) assert.ok(says.length > 10 && why.length > 10);
  });
  it('set levers of the main case and nothing else', () => {
    const { scenario } = loadCase('venezuela-2019');
    for (const { name, set, deal } of PACKAGES) {
      loadCase('venezuela-2019', { set });
      for (const text of set) assert.equal(entryAt(text.split('=')[0]!)!.parameter.kind, 'lever', `${name}: ${text}`);
      if (deal)
        assert.ok(
          scenario.formations.some((formation) => formation.name.startsWith(deal.to)),
          name,
        );
    }
  });
});
