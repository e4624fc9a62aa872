import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { randomPoints } from './latin-hypercube.ts';
import { openScrambling } from './owen.ts';
import { sobolPoints } from './sobol-points.ts';
import vectors from './vectors/sobol-points.json' with { type: 'json' };

/** The most points that one box of a partition holds, and the fewest: `cuts` parts of each of two columns. */
function held(points: Float64Array, dims: number, pair: [number, number], cuts: [number, number]): [number, number] {
  const counts = new Int32Array(cuts[0] * cuts[1]);
  for (let at = 0; at < points.length; at += dims) {
    const [a, b] = [0, 1].map((k) => Math.floor(points[at + pair[k]!]! * cuts[k]!)) as [number, number];
    counts[a * cuts[1] + b]!++;
  }
  return [Math.max(...counts), Math.min(...counts)];
}

function meanOf(points: Float64Array, dims: number, of: (u: Float64Array) => number): number {
  let sum = 0;
  for (let at = 0; at < points.length; at += dims) sum += of(points.subarray(at, at + dims));
  return (sum * dims) / points.length;
}

describe('Sobol points', () => {
  it('are the reference points, unscrambled', () => {
    for (const [dims, rows] of Object.entries(vectors.points))
      assert.deepEqual(
        [...sobolPoints(rows.length, Number(dims), { scramble: null })],
        rows.flat(),
        `${dims} dimensions`,
      );
    assert.deepEqual([...sobolPoints(8, 3, { skip: 1000, scramble: null })], vectors.fastForward1000.flat());
  });
  it('are the reference points in 1,111 dimensions', () => {
    const { d, n, total_sum, sum_sq, colsums_first10, row4095_cols1100_1110, last_row_sum } = vectors.d1111;
    const points = sobolPoints(n, d, { scramble: null });
    const sums = new Float64Array(d);
    let squares = 0;
    points.forEach((u, at) => {
      sums[at % d]! += u;
      squares += u * u;
    });
    const last = points.subarray((n - 1) * d);
    const sum = (of: Float64Array): number => of.reduce((all, one) => all + one, 0);
    assert.equal(sum(sums), total_sum);
    assert.ok(Math.abs(squares - sum_sq) < 1e-6);
    assert.ok(Math.abs(sum(last) - last_row_sum) < 1e-9);
    assert.deepEqual([...sums.subarray(0, colsums_first10.length)], colsums_first10);
    assert.deepEqual([...last.subarray(1100, 1100 + row4095_cols1100_1110.length)], row4095_cols1100_1110);
  });
  it('go on where they were left, scrambled or not', () => {
    for (const scramble of [null, 5]) {
      const all = sobolPoints(40, 7, { scramble });
      assert.deepEqual(sobolPoints(13, 7, { skip: 27, scramble }), all.slice(27 * 7));
      const fewer = sobolPoints(40, 3, { scramble });
      assert.deepEqual(fewer.slice(0, 3), all.slice(0, 3));
    }
  });
  it('say what they cannot', () => {
    assert.throws(
      () => sobolPoints(4, 1112, { scramble: 1 }),
      /dims: found 1112, expected a whole number from 1 to 1111/,
    );
    assert.throws(() => sobolPoints(0, 2, { scramble: 1 }), /rows: found 0/);
    assert.throws(() => sobolPoints(4, 2, { skip: -1, scramble: 1 }), /skip: found -1/);
  });
});

describe('scrambled Sobol points', () => {
  it('stay as balanced as the sequence: one in each part of each factor, and of each pair of the first five as unscrambled', () => {
    const rows = 256;
    const dims = 40;
    const plain = sobolPoints(rows, dims, { scramble: null });
    for (const seed of [1, 2, 3]) {
      const points = sobolPoints(rows, dims, { scramble: seed });
      for (let j = 0; j < dims; j++)
        assert.deepEqual(held(points, dims, [j, j], [rows, 1]), [1, 1], `seed ${seed}, ${j}`);
      for (let a = 0; a < 5; a++)
        for (let b = 0; b < a; b++)
          for (let bits = 0; bits <= 8; bits++) {
            const cuts: [number, number] = [2 ** bits, 2 ** (8 - bits)];
            assert.deepEqual(held(points, dims, [a, b], cuts), held(plain, dims, [a, b], cuts), `seed ${seed}`);
          }
      for (let bits = 0; bits <= 8; bits++)
        assert.deepEqual(held(points, dims, [0, 1], [2 ** bits, 2 ** (8 - bits)]), [1, 1]);
    }
  });
  it('turn each bit by a coin of its own for every beginning and factor', () => {
    const seeds = 1000;
    for (const bit of [1, 5, 6, 17, 29]) {
      const at = 2 ** (29 - bit);
      let alike = 0;
      let across = 0;
      for (let seed = 0; seed < seeds; seed++) {
        const place = openScrambling(seed);
        const turned = (bits: number, j: number): number => (place(bits, j) * 2 ** (bit + 1)) & 1;
        // Two beginnings that differ in the bit just before, and two factors.
        if (turned(0, 0) === turned(2 * at, 0)) alike++;
        if (turned(0, 0) === turned(0, 1)) across++;
        assert.notEqual(turned(0, 0), turned(at, 0));
      }
      for (const count of [alike, across])
        assert.ok(Math.abs(count - seeds / 2) < 4.5 * Math.sqrt(seeds / 4), `bit ${bit}: ${count}`);
    }
  });
  it('lie strictly inside, and differ by seed', () => {
    const points = sobolPoints(1024, 6, { scramble: 9 });
    assert.ok(points.every((u) => u > 0 && u < 1));
    assert.deepEqual(points, sobolPoints(1024, 6, { scramble: 9 }));
    assert.notDeepEqual(points, sobolPoints(1024, 6, { scramble: 10 }));
  });
  it('estimate without bias, and with far less variance than random points', () => {
    const product = (u: Float64Array): number => u.reduce((all, one) => all * (1 + (one - 0.5)), 1);
    const seeds = 200;
    const variance = (points: (seed: number) => Float64Array): [number, number] => {
      const means = Array.from({ length: seeds }, (_, seed) => meanOf(points(seed), 4, product));
      const mean = means.reduce((sum, one) => sum + one, 0) / seeds;
      return [mean, means.reduce((sum, one) => sum + (one - mean) ** 2, 0) / (seeds - 1)];
    };
    const [mean, spread] = variance((seed) => sobolPoints(64, 4, { scramble: seed }));
    const [, random] = variance((seed) => randomPoints(64, 4, seed));
    assert.ok(Math.abs(mean - 1) < 4 * Math.sqrt(spread / seeds), `mean ${mean}, sd ${Math.sqrt(spread / seeds)}`);
    assert.ok(spread < random / 50, `${spread} and ${random}`);
  });
  it('make every single point uniform over seeds, at each bit and between neighbours', () => {
    const seeds = 2000;
    const counts = new Int32Array(16);
    let together = 0;
    for (let seed = 0; seed < seeds; seed++) {
      const points = sobolPoints(4, 2, { scramble: seed });
      counts[Math.floor(points[2]! * 16)]!++;
      if (points[0]! < 0.5 === points[1]! < 0.5) together++;
    }
    for (const count of counts) assert.ok(Math.abs(count - 125) < 4.5 * Math.sqrt(125), `${counts}`);
    assert.ok(Math.abs(together - seeds / 2) < 4 * Math.sqrt(seeds / 4), `${together}`);
  });
});
