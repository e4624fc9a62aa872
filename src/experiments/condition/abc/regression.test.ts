import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { openStream } from '../../chance/stream.ts';
import vectors from '../vectors/regression.json' with { type: 'json' };
import { weightedMean } from '../weighted.ts';
import { adjustByRegression } from './regression.ts';
import { acceptNearest } from './rejection.ts';
import { euclidean, madScales } from './simulator.ts';

const sims = new URL('../../../../../shared/groundtruth/calibration/abc_regression_sims.csv', import.meta.url);

/** The reference's simulations: mean and variance, and the two statistics, rows of two each. */
function readSims(): { parameters: Float64Array; summaries: Float64Array } {
  const lines = readFileSync(sims, 'utf8').trim().split('\n').slice(1);
  const rows = lines.map((line) => line.split(',').map(Number));
  return {
    parameters: Float64Array.from(rows.flatMap((row) => row.slice(0, 2))),
    summaries: Float64Array.from(rows.flatMap((row) => row.slice(2))),
  };
}

function acceptAsReference() {
  const { parameters, summaries } = readSims();
  const scales = madScales(summaries, 2);
  const distance = euclidean(vectors.target, scales);
  const accepted = acceptNearest(
    Float64Array.from({ length: summaries.length / 2 }, (_, i) => distance(summaries, i)),
    vectors.tol,
  );
  const pick = (values: Float64Array, over: ArrayLike<number>): Float64Array =>
    Float64Array.from([...accepted.rows].flatMap((i) => [values[2 * i]! / over[0]!, values[2 * i + 1]! / over[1]!]));
  return {
    ...accepted,
    parameters: pick(parameters, [1, 1]),
    summaries: pick(summaries, scales),
    observed: Float64Array.from(vectors.target, (value, k) => value / scales[k]!),
  };
}

type Reference = (typeof vectors)['loclinear'];

function holdTo(reference: Reference, found: { parameters: Float64Array; weights: Float64Array }): void {
  reference.head.forEach((row, i) => {
    row.forEach((value, p) => {
      assert.ok(Math.abs(found.parameters[2 * i + p]! - value) < 1e-10, `row ${i}: ${found.parameters[2 * i + p]}`);
    });
  });
  reference.weights_head.forEach((weight, i) => {
    assert.ok(Math.abs(found.weights[i]! - weight) < 1e-10, `weight ${i}: ${found.weights[i]}`);
  });
  reference.wmean.forEach((mean, p) => {
    const column = found.weights.map((_, i) => found.parameters[2 * i + p]!);
    assert.ok(Math.abs(weightedMean(column, found.weights) - mean) < 1e-10);
  });
}

describe('regression adjustment against CRAN abc', () => {
  const skip = existsSync(sims) ? false : 'the reference simulations are not here';
  it('takes the same simulations at the same distances', { skip }, () => {
    const { rows, distances, parameters } = acceptAsReference();
    assert.equal(rows.length, vectors.n_accepted);
    assert.deepEqual(
      [...rows.subarray(0, 30)],
      vectors.region_first_rows.map((row) => row - 1),
    );
    vectors.rejection.dist_head.forEach((distance, i) => {
      assert.ok(Math.abs(distances[i]! - distance) < 1e-10);
    });
    holdTo(vectors.rejection, { parameters, weights: new Float64Array(rows.length).fill(1) });
  });
  it('adjusts as the reference does', { skip }, () => {
    const input = acceptAsReference();
    holdTo(vectors.loclinear, adjustByRegression({ ...input, spread: false }));
    holdTo(vectors.loclinear_hcorr, adjustByRegression({ ...input, spread: true }));
  });
  it('adjusts on a logarithmic scale as the reference does', { skip }, () => {
    const input = acceptAsReference();
    const logged = input.parameters.map((value, i) => (i % 2 === 1 ? Math.log(value) : value));
    const { parameters, weights } = adjustByRegression({ ...input, parameters: logged, spread: false });
    const back = parameters.map((value, i) => (i % 2 === 1 ? Math.exp(value) : value));
    holdTo(vectors.loclinear_log_s2, { parameters: back, weights });
  });
});

describe('regression adjustment', () => {
  const { normal, uniform } = openStream(3, 'regression');
  const rows = 4000;
  const summaries = Float64Array.from({ length: rows }, () => 2 * uniform() - 1);
  const input = {
    parameters: summaries.map((s) => 3 + 2 * s + 0.1 * normal()),
    summaries,
    observed: Float64Array.of(0.25),
    distances: summaries.map((s) => Math.abs(s - 0.25)),
    threshold: 1.25,
    spread: false,
  };
  it('takes out a straight line altogether, however far simulations were taken', () => {
    const { parameters, weights } = adjustByRegression(input);
    assert.ok(Math.abs(weightedMean(parameters, weights) - 3.5) < 0.01);
    const spread = Math.sqrt(
      weightedMean(
        parameters.map((value) => (value - 3.5) ** 2),
        weights,
      ),
    );
    assert.ok(Math.abs(spread - 0.1) < 0.01, `${spread}`);
  });
  it('refuses too few simulations, and summaries that repeat one another', () => {
    const few = {
      ...input,
      parameters: input.parameters.slice(0, 2),
      summaries: summaries.slice(0, 2),
      distances: input.distances.slice(0, 2),
    };
    assert.throws(() => adjustByRegression(few), RangeError);
    const twice = {
      ...input,
      summaries: Float64Array.from([...summaries].flatMap((s) => [s, s])),
      observed: Float64Array.of(0.25, 0.25),
    };
    assert.throws(() => adjustByRegression(twice), /straight lines/);
  });
});
