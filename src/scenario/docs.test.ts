import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { entriesOf, GROUPS } from './table.ts';
import { pages, withTable } from './write-docs.ts';

describe('the tables of parameters', () => {
  for (const [k, { file, text, wanted }] of pages().entries()) {
    const group = GROUPS[k]!;
    it(`stand in the README of ${group}, as the model has them (src/scenario/write-docs.ts writes it)`, () => {
      for (const { name } of entriesOf(group))
        assert.ok(text.includes(`| \`${name}\``), `${file} does not show ${name}`);
      assert.equal(text, wanted);
    });
  }
  it('replace what stood between the marks and nothing else', () => {
    const page = 'before\n<!-- parameters -->\nold\n<!-- /parameters -->\nafter\n';
    assert.equal(withTable(page, 'new\n'), 'before\n<!-- parameters -->\nnew\n<!-- /parameters -->\nafter\n');
    assert.equal(withTable(withTable(page, 'new\n'), 'new\n'), withTable(page, 'new\n'));
    assert.equal(withTable('no marks', 'new\n'), 'no marks');
  });
});
