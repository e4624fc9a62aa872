import assert from 'node:assert/strict';
import { it } from 'node:test';
import { read } from '../house/tree.ts';
import { contrastBlocks } from './contrast.ts';
import { madeBlocks } from './made.ts';
import { structuresBlocks } from './structures.ts';

for (const [page, make] of [
  ['contrast', contrastBlocks],
  ['structures', structuresBlocks],
] as const) {
  it(`the figures of docs/${page}.md are what runs give today`, async () => {
    const made = await make();
    const shown = madeBlocks(read(`docs/${page}.md`));
    for (const [name, block] of made)
      assert.equal(shown.get(name), block, `${name}: node checks/docs/refresh.ts ${page}`);
    assert.equal(shown.size, made.size);
  });
}
