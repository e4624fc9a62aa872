import assert from 'node:assert/strict';
import { test } from 'node:test';
import { agreeOnAll } from './enumerate.ts';

test('both engines agree to the last bit on all 4,096 tiny worlds of twelve binary inputs', () => {
  const { worlds, conducts, outcomes } = agreeOnAll(12);
  assert.equal(worlds, 4096);
  assert.equal(conducts.size, 6, `only these conducts came up: ${[...conducts]}`);
  assert.ok(outcomes.size >= 6, `only these outcomes came up: ${[...outcomes]}`);
});
