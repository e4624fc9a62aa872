import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import { read } from '../house/tree.ts';
import { assumptions, scales } from './limits/assumptions.ts';
import { beside, desertions } from './limits/record.ts';
import { type Told, told } from './limits/told.ts';
import { madeBlocks } from './made.ts';

describe('the figures of LIMITS.md', () => {
  const blocks = madeBlocks(read('LIMITS.md'));
  let gate: Told;
  before(async () => {
    gate = await told('--scale', '10', '--event', 'border-gate');
  });
  it('desertions after the gate', () => assert.equal(blocks.get('desertions'), desertions(gate).join('\n')));
  it('the rest of the record', () => assert.equal(blocks.get('beside'), beside(gate).join('\n')));
  it('assumptions', async () => assert.equal(blocks.get('assumptions'), (await assumptions()).join('\n')));
  it('scale', async () => assert.equal(blocks.get('scales'), (await scales(await told('--scale', '10'))).join('\n')));
  it('nothing else', () => assert.equal(blocks.size, 4));
});
