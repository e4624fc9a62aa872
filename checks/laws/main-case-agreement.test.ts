import assert from 'node:assert/strict';
import { test } from 'node:test';
import { agreeOnMainCase } from './main-case.ts';

test('both engines agree to the last bit on the main case at 1:200, over its whole period, with drawn values', () => {
  agreeOnMainCase({ scale: 200, histories: 6 });
});

test('both engines agree to the last bit on a larger force, all of whom decide every day', () => {
  const [world] = agreeOnMainCase({ scale: 38, histories: 1, days: 10, set: ['decision.attention=1'] });
  assert.ok(world!.ceilings.used, 'no table bounds what members believe');
});
