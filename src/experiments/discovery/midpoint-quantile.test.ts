import assert from 'node:assert/strict';
import { test } from 'node:test';
import { midpointQuantileOf } from './midpoint-quantile.ts';
import vectors from './vectors/midpoint-quantile.json' with { type: 'json' };

test('cuts lie where the supplied vectors say', () => {
  for (const { data, q, value } of vectors.cases)
    assert.equal(midpointQuantileOf(data, q), value, `${q} of ${data.length}`);
});

test('a cut among ties parts something unless all values are equal', () => {
  const values = [1, 1, 1, 1, 1, 1, 2];
  assert.equal(midpointQuantileOf(values, 0.1), 1.5);
  assert.equal(midpointQuantileOf([0, ...Array(9).fill(5)], 0.9), 2.5);
  assert.equal(midpointQuantileOf([3, 3, 3], 0.9), 3);
  assert.throws(() => midpointQuantileOf(values, 1), /quantile: found 1, expected a share above 0 and below 1/);
  assert.throws(() => midpointQuantileOf([], 0.5), /values: found 'none', expected one or more/);
});
