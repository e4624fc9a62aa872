import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openStream } from '../chance/stream.ts';
import { casesOf, type Dimension } from './cases.ts';
import { constrainedBoxes } from './constrained.ts';
import { findBoxes } from './prim.ts';
import { mixture } from './testing/mixture.ts';

test('every box left is significant in all its ends, beaten by none, and some are none of the free search', () => {
  const cases = mixture(openStream(1, 'mixture'), 600);
  const boxes = constrainedBoxes(cases, { peelShare: 0.1 });
  assert.ok(boxes.length > 5);
  for (const { quasiP } of boxes) {
    for (const one of quasiP) {
      const ends = 'kept' in one ? [one.kept] : [one.low, one.high];
      assert.ok(ends.every((end) => end === null || end <= 0.05));
    }
  }
  const beats = (a: (typeof boxes)[number], b: (typeof boxes)[number]): boolean =>
    a.coverage >= b.coverage && a.density >= b.density && a.restricted.length < b.restricted.length;
  for (const box of boxes) assert.ok(!boxes.some((other) => beats(other, box)));
  const free = findBoxes(cases, { peelShare: 0.1 }).boxes;
  const known = new Set(free.map(({ limits }) => JSON.stringify(limits)));
  assert.ok(boxes.some(({ limits }) => !known.has(JSON.stringify(limits))));
  const order = boxes.map(({ restricted }) => restricted.length);
  assert.deepEqual(
    order,
    order.toSorted((a, b) => a - b),
  );
});

test('an outcome that is a number, and too many inputs that matter, are refused in a sentence', () => {
  const stream = openStream(2, 'many inputs');
  const column = (): Float64Array => Float64Array.from({ length: 400 }, () => stream.uniform());
  const dimensions = Array.from(
    { length: 40 },
    (_, nth): Dimension => ({ name: `x${nth}`, kind: 'real', values: column() }),
  );
  const sum = column().map((_, row) => dimensions.reduce((total, { values }) => total + values[row]!, 0));
  assert.throws(
    () => constrainedBoxes(casesOf(dimensions, sum, 20)),
    /outcome: found 'other numbers', expected only 0 and 1/,
  );
  const high = casesOf(
    dimensions,
    sum.map((total) => Number(total > 21)),
  );
  assert.throws(
    () => constrainedBoxes(high, { leastMass: 0.01 }, { tried: 1 }),
    /inputs that matter: found \d+, expected at most 12/,
  );
});
