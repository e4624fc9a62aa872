import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { meanDegree, poissonDegrees } from './degrees.ts';
import { DomainError } from './domain.ts';
import { assertClose } from './testing/close.ts';

test('Poisson degrees have their mean, their variance and their ratio of neighbours', () => {
  fc.assert(
    fc.property(fc.double({ min: 1e-3, max: 500, noNaN: true }), (mean) => {
      const degrees = poissonDegrees(mean);
      assertClose(meanDegree(degrees), mean, 1e-12, 'mean');
      const square = degrees.reduce((sum, share, k) => sum + (k - mean) * (k - mean) * share, 0);
      assertClose(square, mean, 1e-11, 'variance');
      for (let k = 1; k < degrees.length; k++) assertClose(degrees[k]! * k, degrees[k - 1]! * mean, 1e-14, 'ratio');
      assert.ok((degrees.at(-1)! * mean) / degrees.length < 1e-21, 'next to nothing is cut');
    }),
  );
});

test('degrees outside the domain are refused by name', () => {
  assert.throws(() => poissonDegrees(501), /^DomainError: mean: found 501, expected at most 500 neighbours/);
  assert.throws(() => poissonDegrees(0), DomainError);
  assert.throws(() => meanDegree([0.5, 0.6]), /^DomainError: sum of degrees: found 1.1/);
  assert.throws(() => meanDegree([1.5, -0.5]), /^DomainError: degrees\[1\]: found -0.5/);
  assert.throws(() => meanDegree([1]), /mean of degrees/);
  assert.throws(() => meanDegree([...new Array(1001).fill(0), 1]).toFixed(), /at most 1000 neighbours/);
});
