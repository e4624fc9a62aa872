import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { listCases } from '../../scenario/index.ts';
import { packed, unpacked } from './pack.ts';

describe('a packed text', () => {
  it('unfolds to what it was, in letters that an address may hold', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'grapheme', maxLength: 400 }), async (text) => {
        const letters = await packed(text);
        assert.match(letters, /^[A-Za-z0-9_-]*$/);
        assert.equal(await unpacked(letters), text.toWellFormed());
      }),
      { numRuns: 60 },
    );
  });
  it('of the longest case of the library fits into a link', async () => {
    const texts = listCases().map(({ file }) => readFileSync(file, 'utf8'));
    const longest = texts.reduce((a, b) => (a.length > b.length ? a : b));
    const letters = await packed(longest);
    assert.equal(await unpacked(letters), longest);
    assert.ok(letters.length < 32_000, `${letters.length} letters`);
  });
  it('that was bent is refused', async () => {
    const letters = await packed('a case');
    await assert.rejects(unpacked(`${letters.slice(0, -3)}!!`));
    await assert.rejects(unpacked('AAAA'));
  });
});
