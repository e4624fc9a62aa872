import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openStream } from '../chance/stream.ts';
import { orderOf } from './order.ts';

test('rows come by value, equal ones by row, as a comparing sort has them', () => {
  const stream = openStream(3, 'order');
  const draws = [
    () => stream.normal(),
    () => stream.normal() * 10 ** (stream.below(600) - 300),
    () => stream.below(5) - 2,
    () => (stream.below(2) === 0 ? Number.MAX_VALUE : -Number.MIN_VALUE),
    () => 7,
    () => -1 - stream.below(1000) * 2 ** -50,
  ];
  for (const draw of draws) {
    const values = Float64Array.from({ length: 1500 }, draw).map((value) => value + 0);
    const expected = [...values.keys()].sort((a, b) => values[a]! - values[b]! || a - b);
    assert.deepEqual([...orderOf(values)], expected);
  }
  assert.deepEqual([...orderOf(new Float64Array(0))], []);
});
