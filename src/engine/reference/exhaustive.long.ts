import assert from 'node:assert/strict';
import { test } from 'node:test';
import { agreeOnAll } from './enumerate.ts';

test('both engines agree to the last bit on all 65,536 tiny worlds of sixteen binary inputs', () => {
  assert.equal(agreeOnAll(16).worlds, 65_536);
});
