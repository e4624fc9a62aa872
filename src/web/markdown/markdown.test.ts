import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { blocksOf } from './blocks.ts';
import { inlineOf, plainText } from './inline.ts';
import { targetOf } from './links.ts';

describe('a page of Markdown', () => {
  it('is read into blocks, and its comments are left out', () => {
    const text =
      '# Title\n\nA line\nand more.\n\n- one\n  goes on\n- two\n\n<!-- made -->\n| a | b |\n| --- | --- |\n| 1 | x \\| y |\n<!-- end -->\n\n    r = F(r)\n\n```sh\nnpm test\n```\n';
    const kinds = blocksOf(text).map(({ kind }) => kind);
    assert.deepEqual(kinds, ['heading', 'paragraph', 'list', 'table', 'code', 'code']);
    const [, paragraph, list, table] = blocksOf(text);
    assert.ok(paragraph?.kind === 'paragraph' && plainText(paragraph.inside) === 'A line and more.');
    assert.ok(list?.kind === 'list' && list.items.map(plainText).join('|') === 'one goes on|two');
    assert.ok(table?.kind === 'table' && table.rows[0]!.map(plainText).join('/') === '1/x | y');
  });
  it('takes no tag for more than its letters', () => {
    const [only] = blocksOf('<img src=x onerror=alert(1)> and <script>');
    assert.ok(only?.kind === 'paragraph');
    assert.deepEqual(only.inside, [{ kind: 'text', text: '<img src=x onerror=alert(1)> and <script>' }]);
  });
  it('has code, links, strong and emphasised text, and leaves a lone star alone', () => {
    const pieces = inlineOf('a `b*c` **d** *e* [f `g`](h.md) 2 * 3 * 4');
    assert.deepEqual(
      pieces.map(({ kind }) => kind),
      ['text', 'code', 'text', 'strong', 'text', 'emphasis', 'text', 'link', 'text'],
    );
    assert.equal(plainText(pieces), 'a b*c d e f g 2 * 3 * 4');
  });
});

describe('links of a page', () => {
  const pages = new Set(['LIMITS.md', 'src/engine/rooms/belief/README.md']);
  const from = 'src/engine/rooms/amnesty/README.md';
  it('lead to the claim, the case or the page in the lab', () => {
    assert.deepEqual(targetOf(from, '../../../../library/claims/amnesty/R2-05.yaml', pages), {
      kind: 'place',
      place: 'claims',
      view: { 'claims.id': 'R2-05' },
    });
    assert.deepEqual(targetOf('LIMITS.md', 'library/cases/lesson-50/README.md', pages), {
      kind: 'place',
      place: 'cases',
      view: { 'cases.name': 'lesson-50' },
    });
    assert.deepEqual(targetOf(from, '../belief', pages), {
      kind: 'place',
      place: 'method',
      view: { 'method.page': 'src/engine/rooms/belief/README.md' },
    });
  });
  it('lead out by https alone, and nowhere else', () => {
    assert.equal(targetOf(from, 'https://example.org/a', pages).kind, 'outside');
    for (const to of ['javascript:alert(1)', 'JavaScript:x', 'data:text/html,x', 'http://a.b', '//a.b', 'no-such.md'])
      assert.equal(targetOf(from, to, pages).kind, 'none', to);
  });
});
