import assert from 'node:assert/strict';
import { test } from 'node:test';
import { agreeOnMainCase } from './main-case.ts';

test('both engines agree to the last bit on sixty histories of the main case at 1:200', () => {
  agreeOnMainCase({ scale: 200, histories: 60 });
});

test('both engines agree to the last bit where more than 3,000 decide every day', () => {
  for (const set of [[], ['surveillance.patron=-1'], ['recognition.threat=0.9', 'belief.call=0.2']]) {
    const worlds = agreeOnMainCase({ scale: 38, histories: 6, days: 60, set: ['decision.attention=1', ...set] });
    assert.ok(
      worlds.some((world) => world.ceilings.used),
      'the table was not used: too few decided',
    );
  }
});
