import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { madeBlocks } from '../docs/made.ts';
import { read } from '../house/tree.ts';
import { FOUND } from './found.ts';
import { live } from './live.ts';
import { WAYS } from './patterns.ts';
import { waysTable } from './table.ts';

describe('the eight ways in which armies have moved', () => {
  for (const { name, shows } of WAYS) {
    it(`${name}: the history that is named shows it`, () => {
      const found = FOUND.find(({ way }) => way === name);
      assert.ok(found, 'no history is named');
      assert.ok(shows(live(found)), JSON.stringify(found));
    });
  }
  it('stand in the README as they are here', () => {
    assert.equal(madeBlocks(read('checks/patterns/README.md')).get('ways'), waysTable().join('\n'));
  });
});
