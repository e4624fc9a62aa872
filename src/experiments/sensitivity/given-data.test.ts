import assert from 'node:assert/strict';
import { describe, it, type TestContext } from 'node:test';
import { openStream } from '../chance/stream.ts';
import { borgonovoDelta } from './delta.ts';
import { pawn } from './pawn.ts';
import { rbdFast } from './rbd-fast.ts';
import { regionalSensitivity } from './regional.ts';
import { partialRankCorrelation, standardisedRegression } from './regression.ts';
import { close, near } from './testing/close.ts';
import { besides, sharedTable } from './testing/ground-truth.ts';
import { ishigamiOfShares } from './testing/ishigami.ts';
import { randomPoints } from './testing/points.ts';
import analytic from './vectors/analytic.json' with { type: 'json' };
import vectors from './vectors/given-data.json' with { type: 'json' };
import lines from './vectors/regression.json' with { type: 'json' };

const LUCK = { resamples: 30, level: 0.95, seed: 3 };

interface Given {
  readonly inputs: Float64Array;
  readonly outputs: Float64Array;
}

function given(t: TestContext, path: string, inputs: readonly string[], output: string): Given | null {
  const table = sharedTable(path);
  if (table === null) {
    t.skip(`${path} is not here`);
    return null;
  }
  return { inputs: besides(table, inputs), outputs: table.get(output)! };
}

const hypercube = (t: TestContext): Given | null =>
  given(t, 'sensitivity/givendata_ishigami_lhs2000.csv', ['x1', 'x2', 'x3'], 'y');
const bioenergy = (t: TestContext): Given | null =>
  given(t, 'scenario_discovery/bryant_lempert_2010.csv', lines.columns, lines.y);

/** Ishigami on random points, with a fourth factor that does nothing. */
function random(rows: number, seed: number): Given {
  const points = randomPoints(rows, 4, seed);
  return {
    inputs: Float64Array.from(points.flatMap((point) => [...point])),
    outputs: Float64Array.from(points, ishigamiOfShares),
  };
}

function told<T extends { readonly reason: string | null }>(found: T): Extract<T, { readonly reason: null }> {
  assert.equal(found.reason, null);
  return found as Extract<T, { readonly reason: null }>;
}

describe('PAWN', () => {
  for (const slices of [5, 10, 20] as const)
    it(`gives SALib's distances with ${slices} slices`, (t) => {
      const data = hypercube(t);
      if (data === null) return;
      const { factors } = told(pawn(data.inputs, data.outputs, { dims: 3, slices, ...LUCK, resamples: 0 }));
      const wanted = vectors[`pawn_S${slices}`];
      for (const key of ['minimum', 'mean', 'median', 'maximum', 'CV'] as const)
        close(
          factors.map((factor) => factor[key]),
          wanted[key],
          1e-12,
          key,
        );
      assert.equal(factors[0]!.verdict, 'no interval');
    });
  it('tells a factor that does nothing from those that do', () => {
    const { inputs, outputs } = random(1000, 1);
    const { factors } = told(pawn(inputs, outputs, { dims: 4, slices: 10, ...LUCK }));
    assert.deepEqual(
      factors.map(({ verdict }) => verdict === 'above 0'),
      [true, true, true, false],
    );
  });
  it('slices a factor with few values by them, its greatest too', () => {
    const inputs = Float64Array.from({ length: 400 }, (_, at) => at % 2);
    const { factors } = told(pawn(inputs, inputs, { dims: 1, slices: 10, ...LUCK }));
    close([factors[0]!.minimum, factors[0]!.maximum], [0.5, 0.5], 1e-12, 'distances');
  });
  it('keeps the greatest value in where several runs share it', () => {
    const inputs = Float64Array.from({ length: 240 }, (_, at) => at % 12);
    const outputs = inputs.map((x) => (x === 11 ? 1 : 0));
    const { factors } = told(pawn(inputs, outputs, { dims: 1, slices: 3, ...LUCK }));
    close([factors[0]!.maximum], [1 / 6], 1e-12, 'distance');
  });
});

describe("Borgonovo's delta", () => {
  it("gives Plischke's estimate on SALib's grid", (t) => {
    const data = hypercube(t);
    if (data === null) return;
    const { factors, classes } = told(borgonovoDelta(data.inputs, data.outputs, { dims: 3, ...LUCK }));
    assert.equal(classes, vectors.delta_raw.classes);
    close(
      factors.map(({ raw }) => raw),
      vectors.delta_raw.delta,
      1e-12,
      'delta',
    );
    close(
      factors.map(({ S1 }) => S1),
      vectors.delta_raw.S1,
      1e-12,
      'S1',
    );
    for (const { raw, delta } of factors) assert.ok(delta.value < raw && delta.halfWidth! < 0.05);
  });
  it('takes some of the bias off a factor that does nothing, and tells it from those that do', () => {
    const { inputs, outputs } = random(600, 2);
    const { factors } = told(borgonovoDelta(inputs, outputs, { dims: 4, ...LUCK }));
    const idle = factors[3]!;
    assert.ok(idle.raw > 0.05 && idle.delta.value < 0.8 * idle.raw, `${idle.raw} ${idle.delta.value}`);
    assert.deepEqual(
      factors.map(({ delta }) => delta.verdict === 'above 0'),
      [true, true, true, false],
    );
  });
  it('is ½ for a coin that the factor settles', () => {
    const { inputs, outputs } = random(600, 2);
    const coin = outputs.map((_, at) => (inputs[at * 4]! > 0.5 ? 1 : 0));
    const { factors } = told(borgonovoDelta(inputs, coin, { dims: 4, ...LUCK }));
    // One class of a dozen holds both sides of the coin.
    assert.ok(factors[0]!.raw > 0.44 && factors[0]!.raw <= 0.51, String(factors[0]!.raw));
    assert.equal(factors[1]!.delta.verdict, 'indistinguishable from 0');
  });
});

describe('RBD-FAST', () => {
  for (const harmonics of [4, 10] as const)
    it(`gives SALib's indices with ${harmonics} harmonics`, (t) => {
      const data = hypercube(t);
      if (data === null) return;
      const { S1 } = told(rbdFast(data.inputs, data.outputs, { dims: 3, harmonics, ...LUCK, resamples: 2000 }));
      const wanted = vectors[`rbd_fast_M${harmonics}`];
      close(
        S1.map(({ value }) => value),
        wanted.S1,
        1e-12,
        'S1',
      );
      // SALib's come from 100 resamples: a standard error of 7 %, and 12 % for the factor that does nothing.
      near(
        S1.map(({ halfWidth }) => halfWidth! * Math.SQRT2),
        wanted.S1_conf,
        0.25,
        'half width',
      );
    });
  it('draws near the truth, on an odd number of runs too', () => {
    const { inputs, outputs } = random(4001, 4);
    const { S1 } = told(rbdFast(inputs, outputs, { dims: 4, harmonics: 10, ...LUCK }));
    close(
      S1.map(({ value }) => value),
      [...analytic.ishigami.S1, 0],
      0.04,
      'S1',
    );
    assert.equal(S1[3]!.verdict, 'indistinguishable from 0');
  });
});

describe('regional sensitivity', () => {
  for (const [split, wanted] of [
    ['factor', vectors.rsa_bins10_X],
    ['output', vectors.rsa_bins10_Y],
  ] as const)
    it(`gives SALib's distances by ${split}`, (t) => {
      const data = hypercube(t);
      if (data === null) return;
      const { distances } = told(regionalSensitivity(data.inputs, data.outputs, { dims: 3, bins: 10, split }));
      for (const [j, name] of (['x1', 'x2', 'x3'] as const).entries())
        close(distances[j]!.map(Number), wanted[name], 1e-9, name);
    });
  it('has nothing to say of a range in which nothing varies', () => {
    const outputs = Float64Array.from({ length: 40 }, (_, at) => (at < 30 ? 0 : at));
    const { distances } = told(regionalSensitivity(outputs, outputs, { dims: 1, bins: 2, split: 'output' }));
    assert.equal(distances[0]![0], null);
    assert.ok(distances[0]![1]! > 1);
  });
});

describe('regression', () => {
  it('gives the standardised and the partial rank coefficients of Bryant and Lempert', (t) => {
    const data = bioenergy(t);
    if (data === null) return;
    const options = { dims: lines.columns.length, ...LUCK };
    const straight = told(standardisedRegression(data.inputs, data.outputs, options));
    const ranked = told(partialRankCorrelation(data.inputs, data.outputs, options));
    close(
      straight.coefficients.map((one) => one!.value),
      lines.SRC,
      1e-10,
      'SRC',
    );
    close([straight.R2], [lines.SRC_R2], 1e-10, 'R²');
    close(
      ranked.coefficients.map((one) => one!.value),
      lines.PRCC,
      1e-10,
      'PRCC',
    );
    assert.deepEqual(
      [0, 1, 2].map((j) => ranked.coefficients[j]!.verdict),
      ['above 0', 'below 0', 'indistinguishable from 0'],
    );
  });
  it('has intervals as wide as theory says', () => {
    const { normal } = openStream(8, 'line');
    const inputs = Float64Array.from({ length: 1600 }, normal);
    const outputs = Float64Array.from({ length: 800 }, (_, at) => inputs[2 * at]! + normal());
    const { coefficients, R2 } = told(standardisedRegression(inputs, outputs, { dims: 2, ...LUCK, resamples: 400 }));
    // The second does nothing: its standard error is √((1 − R²)/n).
    near([coefficients[1]!.halfWidth], [1.96 * Math.sqrt((1 - R2) / 800)], 0.15, 'half width');
    assert.equal(coefficients[1]!.verdict, 'indistinguishable from 0');
  });
  it('sees a monotone effect whole by ranks, and leaves out a factor that stands still', () => {
    const points = randomPoints(200, 2, 6).flatMap(([x]) => [x!, 4]);
    const outputs = Float64Array.from({ length: 200 }, (_, at) => points[2 * at]! ** 9);
    const options = { dims: 2, ...LUCK };
    const { coefficients } = told(partialRankCorrelation(Float64Array.from(points), outputs, options));
    assert.equal(coefficients[1], null);
    assert.ok(coefficients[0]!.value > 1 - 1e-6);
  });
  it('says so when one factor follows from others', () => {
    const inputs = Float64Array.from(randomPoints(100, 1, 6).flatMap(([x]) => [x!, 2 * x!]));
    const found = standardisedRegression(inputs, inputs.subarray(0, 100), { dims: 2, ...LUCK });
    assert.match(found.reason ?? '', /follow from others/);
  });
});

describe('any method on given data', () => {
  const methods = {
    pawn: (inputs: Float64Array, outputs: Float64Array) => pawn(inputs, outputs, { dims: 4, slices: 5, ...LUCK }),
    delta: (inputs: Float64Array, outputs: Float64Array) => borgonovoDelta(inputs, outputs, { dims: 4, ...LUCK }),
    rbdFast: (inputs: Float64Array, outputs: Float64Array) =>
      rbdFast(inputs, outputs, { dims: 4, harmonics: 4, ...LUCK }),
    regional: (inputs: Float64Array, outputs: Float64Array) =>
      regionalSensitivity(inputs, outputs, { dims: 4, bins: 5, split: 'factor' }),
    line: (inputs: Float64Array, outputs: Float64Array) =>
      standardisedRegression(inputs, outputs, { dims: 4, ...LUCK }),
    ranks: (inputs: Float64Array, outputs: Float64Array) =>
      partialRankCorrelation(inputs, outputs, { dims: 4, ...LUCK }),
  };
  const { inputs, outputs } = random(200, 9);
  for (const [name, method] of Object.entries(methods)) {
    it(`${name} leaves out incomplete runs and says how many`, () => {
      const holed = outputs.with(7, Number.NaN);
      const without = Float64Array.from([...outputs].toSpliced(7, 1));
      const shorter = Float64Array.from([...inputs].toSpliced(28, 4));
      const found = told(method(inputs, holed));
      assert.equal(found.missing, 1);
      assert.deepEqual({ ...found, missing: 0 }, method(shorter, without));
    });
    it(`${name} has a reason instead of numbers where nothing varies, or too little is there`, () => {
      assert.match(
        method(
          inputs,
          outputs.map(() => 2),
        ).reason ?? '',
        /every run gave 2/,
      );
      assert.match(method(inputs.subarray(0, 8), outputs.subarray(0, 2)).reason ?? '', /2 complete rows/);
    });
    it(`${name} refuses inputs of another length`, () => {
      assert.throws(() => method(inputs.subarray(1), outputs), /found 799 numbers, expected 200 rows of 4: 800/);
    });
  }
});
