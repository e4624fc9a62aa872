import assert from 'node:assert/strict';
import { test } from 'node:test';
import { luck } from './luck.ts';
import { luckOfMany } from './many.ts';

test('luck of many is the luck of each', () => {
  const keys = Uint32Array.from({ length: 50 }, (_, k) => (k * 2654435761) >>> 0);
  const list = Uint32Array.from([3, 49, 0, 17, 17, 8, 1]);
  for (const count of [0, 1, 2, 6, 7]) {
    const draws = new Float64Array(8).fill(-1);
    luckOfMany(99, 4, 321, 65, keys, list, count, draws);
    for (let d = 0; d < count; d++) assert.equal(draws[d], luck(99, 4, 321, 65, keys[list[d]!]!));
    assert.equal(draws[count], -1);
  }
});
