import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openStream } from '../chance/stream.ts';
import { rowsIn } from './box.ts';
import { type Cases, casesOf } from './cases.ts';
import type { Measured } from './measure.ts';
import { bestSplit } from './split.ts';
import { bryantLempert, given, missing, planted } from './testing/ground-truth.ts';
import { mixture } from './testing/mixture.ts';
import { growTree, leavesOf } from './tree.ts';

/** The largest lessening of squared deviations by any question of any input, with every question tried by itself. */
function bestGain(cases: Cases, rows: readonly number[], least: number): number {
  const spread = (some: readonly number[]): number => {
    const mean = some.reduce((sum, row) => sum + cases.outcome[row]!, 0) / some.length;
    return some.reduce((sum, row) => sum + (cases.outcome[row]! - mean) ** 2, 0);
  };
  const gains = cases.inputs.flatMap(({ values, kind }) =>
    [...new Set(rows.map((row) => values[row]!))].map((at) => {
      const yes = rows.filter((row) => (kind === 'category' ? values[row] === at : values[row]! > at));
      const no = rows.filter((row) => !yes.includes(row));
      return yes.length < least || no.length < least
        ? Number.NEGATIVE_INFINITY
        : spread(rows) - spread(yes) - spread(no);
    }),
  );
  return Math.max(...gains);
}

test('no question lessens the spread of outcomes more than the one that is asked', () => {
  for (let seed = 1; seed <= 5; seed++) {
    const cases = mixture(openStream(seed, 'mixture'), 80);
    const rows = [...cases.outcome.keys()];
    const orders = cases.inputs.map(({ values }) => Int32Array.from(rows).sort((a, b) => values[a]! - values[b]!));
    const { gain } = bestSplit(cases, orders, 8)!;
    assert.ok(Math.abs(gain - bestGain(cases, rows, 8)) < 1e-9, `seed ${seed}`);
  }
});

test('leaves hold every run once, none is smaller than asked, and none lies deeper', () => {
  const cases = mixture(openStream(8, 'mixture'), 400);
  const leaves = leavesOf(growTree(cases, { leastMass: 0.04 }));
  const times = new Uint8Array(cases.count);
  for (const { limits } of leaves) for (const [row, inside] of rowsIn(cases, limits).entries()) times[row]! += inside;
  assert.ok(times.every((time) => time === 1));
  assert.ok(leaves.length > 4 && leaves.every(({ count }) => count >= 16));
  assert.equal(leavesOf(growTree(cases, { deepest: 2 })).length, 4);
  assert.equal(leavesOf(growTree(cases, { deepest: 0 })).length, 1);
  assert.throws(() => growTree(cases, { leastMass: -1 }), /leastMass: found -1, expected a share from 0 to 1/);
});

test('a tree finds the planted box, and a step in a number', () => {
  const stream = openStream(1, 'tree');
  const column = (): Float64Array => Float64Array.from({ length: 1000 }, () => stream.uniform());
  const [a, b, c] = [column(), column(), column()];
  const dimensions = [a, b, c].map((values, place) => ({ name: 'abc'[place]!, kind: 'real' as const, values }));
  const inBox = a.map((value, row) => Number(value > 0.6 && c[row]! < 0.4));
  const box = leavesOf(growTree(casesOf(dimensions, inBox))).reduce((best, leaf) =>
    leaf.hits > best.hits ? leaf : best,
  );
  assert.deepEqual(box.restricted, [0, 2]);
  assert.ok(box.coverage > 0.9 && box.density > 0.95, `${box.coverage} ${box.density}`);
  const step = a.map((value) => (value > 0.5 ? 3 : -1));
  const means = leavesOf(growTree(casesOf(dimensions, step, 0))).map(({ mean }) => mean);
  assert.deepEqual(means, [-1, 3]);
});

interface Leaf {
  readonly coverage: number;
  readonly density: number;
  readonly mass: number;
  readonly 'res dim': number;
}

function sameLeaves(leaves: readonly Measured[], wanted: readonly Leaf[]): void {
  const digits = (values: readonly number[]): string => values.map((value) => value.toFixed(9)).join(' ');
  assert.deepEqual(
    leaves.map((leaf) => digits([leaf.coverage, leaf.density, leaf.mass, leaf.restricted.length])).sort(),
    wanted.map((leaf) => digits([leaf.coverage, leaf.density, leaf.mass, leaf['res dim']])).sort(),
  );
}

const files = ['bryant_lempert_2010.csv', 'cart_bryant_lempert.json', 'synthetic_box_2000.csv', 'prim_synthetic.json'];

test('leaves have the coverage, density and mass of those of scikit-learn', { skip: missing(...files) }, () => {
  const { results } = given<{ results: Record<string, { stats: Leaf[] }> }>(files[1]!);
  for (const mass of [0.05, 0.1])
    sameLeaves(leavesOf(growTree(bryantLempert(), { leastMass: mass })), results[`mass_min${mass}`]!.stats);
  const synthetic = given<{ results: Record<string, { cart: { stats: Leaf[] } }> }>(files[3]!).results;
  for (const outcome of ['y', 'y_noisy'] as const)
    sameLeaves(leavesOf(growTree(planted(outcome))), synthetic[outcome]!.cart.stats);
});
