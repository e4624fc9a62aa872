import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openStream } from '../chance/stream.ts';
import { casesOf, type Dimension } from './cases.ts';
import { findBoxes } from './prim.ts';
import { rotate } from './rotation.ts';

const COUNT = 1500;

function band(): Dimension[] {
  const stream = openStream(1, 'band');
  const column = (): Float64Array => Float64Array.from({ length: COUNT }, () => stream.uniform());
  const kind = Float64Array.from({ length: COUNT }, () => stream.below(2));
  return [
    { name: 'status', kind: 'category', labels: ['law', 'none'], values: kind },
    { name: 'a', kind: 'real', values: column() },
    { name: 'b', kind: 'real', values: column() },
  ];
}

test('a slanting band, which no upright box holds, is one restriction on the last axis', () => {
  const dimensions = band();
  const [, a, b] = dimensions;
  const cases = casesOf(
    dimensions,
    Array.from({ length: COUNT }, (_, row) => Number(Math.abs(a!.values[row]! - b!.values[row]!) < 0.1)),
  );
  const { cases: turned, names, loadings } = rotate(cases);
  assert.deepEqual(
    [names, turned.inputs.map(({ name }) => name)],
    [
      ['a', 'b'],
      ['r_0', 'r_1', 'status'],
    ],
  );
  const covers = (some: typeof cases): number =>
    Math.max(
      ...findBoxes(some)
        .boxes.filter(({ density }) => density > 0.9)
        .map(({ coverage }) => coverage),
      0,
    );
  const [upright, slanting] = [covers(cases), covers(turned)];
  assert.ok(slanting > 0.9 && upright < 0.5, `${slanting} ${upright}`);
  const last = findBoxes(turned).boxes.findLast(({ restricted }) => restricted.length === 1)!;
  assert.deepEqual(last.restricted, [1]);
  // Axes are of length 1 and at right angles, and the last runs along a − b.
  const [[p, q], [r, s]] = loadings as [[number, number], [number, number]];
  for (const [value, wanted] of [
    [p * p + r * r, 1],
    [q * q + s * s, 1],
    [p * q + r * s, 0],
  ] as const)
    assert.ok(Math.abs(value - wanted) < 1e-12);
  assert.ok(q * s < -0.4);
});

test('one numeric input cannot be turned', () => {
  const [status, a] = band();
  const cases = casesOf([status!, a!], status!.values);
  assert.throws(() => rotate(cases), /numeric inputs: found 1, expected two or more to turn/);
});
