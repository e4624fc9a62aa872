import assert from 'node:assert/strict';
import { test } from 'node:test';
import { DomainError, expecting, finite, innerShare, notNegative, positive, share, whole } from './domain.ts';

test('an error says which argument, what was found and what was expected', () => {
  assert.throws(
    () => share('cost', 1.4),
    (error: unknown) =>
      error instanceof DomainError &&
      error instanceof RangeError &&
      error.argument === 'cost' &&
      error.message === 'cost: found 1.4, expected a share from 0 to 1',
  );
  assert.throws(() => expecting(false, 'voting', 'loud', 'proportional'), /^DomainError: voting: found 'loud'/);
});

test('each check lets its own domain pass and nothing else, NaN least of all', () => {
  const checks = [
    { check: finite, passes: [-1, 0, 1e300], fails: [Infinity, -Infinity] },
    { check: positive, passes: [5e-324, 1], fails: [0, -1, Infinity] },
    { check: notNegative, passes: [0, 1], fails: [-1e-300, Infinity] },
    { check: share, passes: [0, 0.5, 1], fails: [-1e-300, 1 + 2e-16] },
    { check: innerShare, passes: [5e-324, 0.5], fails: [0, 1] },
    { check: (name: string, value: number) => whole(name, value, 1), passes: [1, 2], fails: [0, 1.5, Infinity] },
  ];
  for (const { check, passes, fails } of checks) {
    for (const value of passes) check('x', value);
    for (const value of [...fails, Number.NaN]) assert.throws(() => check('x', value), DomainError, `${value}`);
  }
});
