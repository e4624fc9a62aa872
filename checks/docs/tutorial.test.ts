import assert from 'node:assert/strict';
import { it } from 'node:test';
import { follow } from './follow.ts';

it('the tutorial does what it says and sees what it shows', async () => {
  assert.ok((await follow('docs/tutorial.md')) > 10, 'it has steps');
});
