import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { close } from '../sensitivity/testing/close.ts';
import { fullGrid, oneAtATime } from './grid.ts';
import { haltonPoints } from './halton-points.ts';
import { latinHypercube } from './latin-hypercube.ts';

const column = (points: ArrayLike<number>, dims: number, j: number): number[] =>
  Array.from({ length: points.length / dims }, (_, i) => points[i * dims + j]!);

function correlation(a: readonly number[], b: readonly number[]): number {
  const mean = (list: readonly number[]): number => list.reduce((sum, one) => sum + one, 0) / list.length;
  const [ma, mb] = [mean(a), mean(b)];
  const cross = (x: readonly number[], mx: number, y: readonly number[], my: number): number =>
    x.reduce((sum, one, k) => sum + (one - mx) * (y[k]! - my), 0);
  return cross(a, ma, b, mb) / Math.sqrt(cross(a, ma, a, ma) * cross(b, mb, b, mb));
}

describe('a Latin hypercube', () => {
  it('has one point in each part of each factor, somewhere in it', () => {
    const points = latinHypercube(50, 4, 3);
    let offset = 0;
    for (let j = 0; j < 4; j++) {
      const strata = column(points, 4, j).map((u) => Math.floor(u * 50));
      assert.deepEqual(
        strata.toSorted((a, b) => a - b),
        Array.from({ length: 50 }, (_, k) => k),
      );
      assert.notDeepEqual(
        strata,
        strata.toSorted((a, b) => a - b),
      );
    }
    for (const u of points) offset += u * 50 - Math.floor(u * 50);
    assert.ok(Math.abs(offset / 200 - 0.5) < 4 / Math.sqrt(12 * 200));
    assert.ok(points.every((u) => u > 0 && u < 1));
  });
  it('pairs factors at random, and one more factor moves no other', () => {
    const points = latinHypercube(400, 3, 8);
    assert.ok(Math.abs(correlation(column(points, 3, 0), column(points, 3, 1))) < 0.2);
    assert.deepEqual(column(points, 3, 1), column(latinHypercube(400, 2, 8), 2, 1));
    assert.notDeepEqual(points, latinHypercube(400, 3, 9));
    assert.throws(() => latinHypercube(1.5, 3, 8), /rows: found 1.5/);
  });
});

describe('Halton points', () => {
  it('count in primes', () => {
    const wanted = [1 / 2, 1 / 3, 1 / 5, 1 / 4, 2 / 3, 2 / 5, 3 / 4, 1 / 9, 3 / 5];
    close([...haltonPoints(3, 3, { scramble: null })], wanted, 1e-15, 'points 1 to 3');
  });
  it('stay balanced in every base when scrambled, and inside', () => {
    for (const scramble of [null, 1, 2]) {
      const points = haltonPoints(5 ** 4, 3, { scramble });
      const bins = (j: number, rows: number, cuts: number): number[] => {
        const counts = new Array<number>(cuts).fill(0);
        for (const u of column(points, 3, j).slice(0, rows)) counts[Math.floor(u * cuts + 1e-9)]!++;
        return counts;
      };
      assert.ok(bins(2, 625, 625).every((count) => count === 1 || scramble === null));
      assert.ok(bins(0, 512, 128).every((count) => count === 4));
      assert.ok(bins(1, 486, 243).every((count) => count === 2));
      assert.ok(points.every((u) => u > 0 && u < 1));
    }
  });
  it('lose by scrambling the correlation of neighbours with large bases', () => {
    const worst = (scramble: number | null): number => {
      const points = haltonPoints(100, 30, { scramble });
      let most = 0;
      for (let j = 20; j < 29; j++)
        most = Math.max(most, Math.abs(correlation(column(points, 30, j), column(points, 30, j + 1))));
      return most;
    };
    assert.ok(worst(null) > 0.8, `${worst(null)}`);
    assert.ok(worst(4) < 0.4, `${worst(4)}`);
  });
  it('are unbiased over seeds', () => {
    let sum = 0;
    for (let seed = 0; seed < 400; seed++) sum += haltonPoints(1, 5, { scramble: seed })[4]!;
    assert.ok(Math.abs(sum / 400 - 0.5) < 4 / Math.sqrt(12 * 400), `${sum / 400}`);
  });
});

describe('grids', () => {
  it('hold every combination once, the last factor fastest', () => {
    assert.deepEqual([...fullGrid([2, 1, 3])], [0, 0, 0, 0, 0, 1, 0, 0, 2, 1, 0, 0, 1, 0, 1, 1, 0, 2]);
    assert.throws(() => fullGrid([]), RangeError);
    assert.throws(() => fullGrid([3, 0]), /levels of factor 2: found 0/);
    assert.throws(() => fullGrid(Array(30).fill(4)), /combinations/);
  });
  it('move one factor at a time from the base', () => {
    assert.deepEqual([...oneAtATime([0.5, 0.2], [[0.1, 0.5], [0.9]])], [0.5, 0.2, 0.1, 0.2, 0.5, 0.9]);
    assert.throws(() => oneAtATime([0.5], []), RangeError);
  });
});
