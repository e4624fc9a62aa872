import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { type Sobol, type SobolOptions, sobolIndices } from './sobol.ts';
import { sobolConvergence, sobolOverTime } from './sobol-series.ts';
import { close, near } from './testing/close.ts';
import { ishigamiOfShares, oneByOne, saltelliOutputs } from './testing/ishigami.ts';
import { sobolPoints } from './testing/points.ts';
import analytic from './vectors/analytic.json' with { type: 'json' };
import vectors from './vectors/sobol-ishigami.json' with { type: 'json' };
import type { Index } from './verdict.ts';

const OPTIONS: SobolOptions = { dims: 3, secondOrder: true, resamples: 400, level: 0.95, seed: 11 };
const QUICK: SobolOptions = { ...OPTIONS, resamples: 20 };

function run(rows: number, skip = 0, secondOrder = true, moves: readonly (readonly number[])[] = oneByOne(3)) {
  return saltelliOutputs(sobolPoints(rows, skip), moves, ishigamiOfShares, secondOrder);
}

function indices(outputs: Float64Array, options: SobolOptions): Sobol {
  const found = sobolIndices(outputs, options);
  assert.ok(found.reason === null, found.reason ?? '');
  return found;
}

const values = (list: readonly Index[]): number[] => list.map(({ value }) => value);
const halves = (list: readonly Index[]): (number | null)[] => list.map(({ halfWidth }) => halfWidth);
const upper = (square: readonly (readonly (number | null)[])[]): (number | null)[] =>
  square.flatMap((row, at) => row.slice(at + 1));

describe('Sobol indices of Ishigami beside SALib', () => {
  for (const [name, wanted] of Object.entries(vectors.cases)) {
    it(`${name}: indices to 1e-12, half widths within 15 %`, () => {
      const outputs = run(wanted.N, wanted.skip);
      const total = outputs.reduce((sum, one) => sum + one, 0);
      assert.ok(Math.abs(total - wanted.Y_sum) < 1e-7, 'the points are not those of the ground truth');
      const { S1, ST, S2 } = indices(outputs, wanted.N > 4000 ? { ...OPTIONS, resamples: 200 } : OPTIONS);
      close(values(S1), wanted.indices.S1, 1e-12, 'S1');
      close(values(ST), wanted.indices.ST, 1e-12, 'ST');
      const pairs = S2!.map(({ index }) => index);
      close(values(pairs), upper(wanted.indices.S2), 1e-12, 'S2');
      near(halves(S1), wanted.conf_large_resamples.S1, 0.15, 'S1 half width');
      near(halves(ST), wanted.conf_large_resamples.ST, 0.15, 'ST half width');
      near(halves(pairs), upper(wanted.conf_large_resamples.S2), 0.15, 'S2 half width');
    });
    it(`${name}: without second order`, () => {
      const found = indices(run(wanted.N, wanted.skip, false), { ...QUICK, secondOrder: false });
      close(values(found.S1), wanted.first_order_only.S1, 1e-12, 'S1');
      close(values(found.ST), wanted.first_order_only.ST, 1e-12, 'ST');
      assert.equal(found.S2, null);
    });
  }
  it('with two groups', () => {
    const wanted = vectors.groups;
    const outputs = run(wanted.N, 0, true, [[0, 2], [1]]);
    const found = indices(outputs, { ...OPTIONS, resamples: 2000, groups: wanted.groups });
    assert.deepEqual(found.names, ['G1', 'G2']);
    close(values(found.S1), wanted.indices.S1, 1e-12, 'S1');
    close(values(found.ST), wanted.indices.ST, 1e-12, 'ST');
    close([found.S2![0]!.index.value], [wanted.indices.S2[0]![1]!], 1e-12, 'S2');
    near(halves(found.S1), wanted.indices.S1_conf, 0.15, 'S1 half width');
    near(halves(found.ST), wanted.indices.ST_conf, 0.15, 'ST half width');
  });
  it('says what cannot be told from 0, and clips nothing', () => {
    const { S1, ST } = indices(run(64), OPTIONS);
    assert.ok(S1[2]!.value < 0);
    assert.equal(S1[2]!.verdict, 'indistinguishable from 0');
    assert.equal(ST[1]!.verdict, 'above 0');
    for (const { low, high, value } of ST) assert.ok(low! < value && value < high!);
  });
});

describe('runs that failed', () => {
  it('take their base row with them and move no other', () => {
    const outputs = run(256);
    const without = new Float64Array(outputs.length - 16);
    without.set(outputs.subarray(0, 80));
    without.set(outputs.subarray(88, 800), 80);
    without.set(outputs.subarray(808), 792);
    outputs[83] = Number.NaN;
    outputs[801] = Infinity;
    const found = indices(outputs, QUICK);
    assert.equal(found.used, 254);
    assert.equal(found.missing, 2);
    const { S1, ST, S2 } = indices(without, QUICK);
    assert.deepEqual([found.S1, found.ST, found.S2], [S1, ST, S2]);
  });
  it('leave a reason when nothing remains', () => {
    const found = sobolIndices(new Float64Array(80).fill(Number.NaN), QUICK);
    assert.match(found.reason ?? '', /0 complete base rows/);
    assert.equal(found.missing, 10);
  });
});

describe('Sobol indices at the edges', () => {
  it('are undefined, with a reason, where the output is constant', () => {
    assert.match(sobolIndices(new Float64Array(80).fill(0.1), QUICK).reason ?? '', /every run of A and B gave 0.1/);
  });
  it('do not depend on the scale and origin of the output', () => {
    const outputs = run(256);
    const moved = indices(
      outputs.map((one) => 1e6 + 3 * one),
      QUICK,
    );
    close(values(moved.ST), values(indices(outputs, QUICK).ST), 1e-8, 'ST');
  });
  it('refuse a length that does not fit, and say what would', () => {
    assert.throws(() => sobolIndices(new Float64Array(81), QUICK), {
      name: 'RangeError',
      message: /found 81 numbers, expected N\*\(2\*3\+2\) for 3 factors with second order; 80 would be N = 10/,
    });
    assert.throws(() => sobolIndices(new Float64Array(80), { ...QUICK, level: 1 }), RangeError);
    assert.throws(() => sobolIndices(new Float64Array(80), { ...QUICK, resamples: -1 }), RangeError);
    assert.throws(() => sobolIndices(new Float64Array(80), { ...QUICK, dims: 0 }), RangeError);
    assert.throws(() => sobolIndices(new Float64Array(80), { ...QUICK, groups: ['one'] }), RangeError);
  });
  it('have no interval without resamples', () => {
    const [first] = indices(run(64), { ...OPTIONS, resamples: 0 }).S1;
    assert.equal(first!.verdict, 'no interval');
    assert.equal(first!.low, null);
  });
  it('are the same for the same seed and others for another', () => {
    const outputs = run(64);
    assert.deepEqual(sobolIndices(outputs, QUICK), sobolIndices(outputs, QUICK));
    assert.notDeepEqual(sobolIndices(outputs, QUICK), sobolIndices(outputs, { ...QUICK, seed: 12 }));
  });
});

describe('a series of Sobol indices', () => {
  it('by base rows ends with all of them and draws near the truth', () => {
    const steps = sobolConvergence(run(1000), QUICK);
    assert.deepEqual(
      steps.map(({ rows }) => rows),
      [8, 16, 32, 64, 128, 256, 512, 1000],
    );
    const off = steps.map(({ indices }) =>
      indices.reason === null ? Math.abs(indices.ST[0]!.value - analytic.ishigami.ST[0]!) : Infinity,
    );
    assert.ok(off.at(-1)! < 0.02 && off.at(-1)! < off[0]!, String(off));
    assert.deepEqual(steps.at(-1)!.indices, indices(run(1000), QUICK));
  });
  it('by days is each day by itself', () => {
    const outputs = run(64);
    const days = Float64Array.from({ length: outputs.length * 2 }, (_, at) => (at % 2 ? outputs[at >> 1]! : 5));
    const [constant, full] = sobolOverTime(days, 2, QUICK);
    assert.match(constant!.reason ?? '', /gave 5/);
    assert.deepEqual(full, sobolIndices(outputs, QUICK));
    assert.throws(() => sobolOverTime(days, 3, QUICK), RangeError);
  });
});
