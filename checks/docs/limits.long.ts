import assert from 'node:assert/strict';
import { it } from 'node:test';
import { read } from '../house/tree.ts';
import { limitsBlocks } from './limits/blocks.ts';
import { madeBlocks } from './made.ts';

it('the figures of LIMITS.md are what runs give today', async () => {
  const made = await limitsBlocks();
  const shown = madeBlocks(read('LIMITS.md'));
  for (const [name, block] of made) assert.equal(shown.get(name), block, `${name}: node checks/docs/refresh.ts limits`);
  assert.equal(shown.size, made.size);
});
