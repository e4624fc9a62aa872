import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { normalQuantile } from '../../../engine/math/quantile.ts';
import { openStream } from '../../chance/stream.ts';
import posteriors from '../vectors/posteriors.json' with { type: 'json' };
import { weightedMean, weightedQuantiles, weightedSd } from '../weighted.ts';
import { checkPredictive } from './predictive.ts';
import { acceptNearest, acceptWithin } from './rejection.ts';
import { euclidean, madScales, type Simulator } from './simulator.ts';
import { abcSmc, type Generation, type SmcOptions } from './smc.ts';

/** One summary a point, made from the point (through the prior's quantiles) and luck. */
function simulator(seed: number, make: (u: number, luck: ReturnType<typeof openStream>) => number): Simulator {
  const luck = openStream(seed, 'simulator');
  return {
    dimensions: 1,
    summaries: 1,
    simulate: async (points, rows) => Float64Array.from({ length: rows }, (_, i) => make(points[i]!, luck)),
  };
}

const gaussian = (seed: number, sd: number): Simulator =>
  simulator(seed, (u, { normal }) => normalQuantile(u) + sd * normal());

const distanceTo = (observed: number) => euclidean([observed], [1]);

/** Mean and standard deviation of a generation, as parameters. */
const momentsOf = ({ points, weights }: Generation, toParameter: (u: number) => number) => {
  const parameters = points.map(toParameter);
  return { mean: weightedMean(parameters, weights), sd: weightedSd(parameters, weights), parameters };
};

describe('rejection', () => {
  const problems = [
    ['gauss_pyabc_single', 1],
    ['gauss_pyabc_multi', 0.5],
  ] as const;
  for (const [name, sd] of problems) {
    it(`reaches the exact posterior at each threshold: ${name}`, async () => {
      const N = 100_000;
      const stream = openStream(11, name);
      const points = Float64Array.from({ length: N }, () => stream.uniform());
      const summaries = await gaussian(12, sd).simulate(points, N);
      const distance = distanceTo(posteriors[name].observed);
      const distances = Float64Array.from(points, (_, i) => distance(summaries, i));
      for (const exact of posteriors[name].abc) {
        const { rows } = acceptWithin(distances, exact.threshold);
        const rate = exact.acceptance_rate_from_prior;
        assert.ok(Math.abs(rows.length / N - rate) < 4 * Math.sqrt((rate * (1 - rate)) / N), `${exact.threshold}`);
        const parameters = Float64Array.from(rows, (i) => normalQuantile(points[i]!));
        const ones = new Float64Array(rows.length).fill(1);
        const error = exact.sd / Math.sqrt(rows.length);
        assert.ok(Math.abs(weightedMean(parameters, ones) - exact.mean) < 4 * error, `${exact.threshold}`);
        assert.ok(Math.abs(weightedSd(parameters, ones) - exact.sd) < 3 * error, `${exact.threshold}`);
        const [low = 0, high = 0] = weightedQuantiles(parameters, ones, [0.05, 0.95]);
        assert.ok(Math.abs(low - exact.quantiles['0.05']) < 8 * error, `${low}`);
        assert.ok(Math.abs(high - exact.quantiles['0.95']) < 8 * error, `${high}`);
      }
    });
  }
  it('takes the nearest share, with ties, and never what has no distance', () => {
    assert.deepEqual([...acceptNearest([3, 1, Number.NaN, 2, 1], 0.4).rows], [1, 4]);
    assert.deepEqual([...acceptNearest([1, 1, 1], 0.1).rows], [0, 1, 2]);
    assert.deepEqual([...acceptNearest([Number.NaN, 5], 1).rows], [1]);
    assert.deepEqual([...acceptNearest([Number.NaN], 1).rows], []);
    assert.throws(() => acceptNearest([1], 0), RangeError);
  });
  it('scales by the median deviation, which an outlier does not move', () => {
    const scales = madScales(Float64Array.from([1, 5, 2, 5, 3, 5, 4, 5, 1e9, 5]), 2);
    assert.deepEqual([...scales], [1.4826, 0]);
    assert.equal(euclidean([0, 0], scales)(Float64Array.from([1.4826, 9]), 0), 1);
  });
});

describe('population Monte Carlo', () => {
  const options = (simulator: Simulator, observed: number, more: Partial<SmcOptions>): SmcOptions => ({
    simulator,
    distance: distanceTo(observed),
    particles: 1000,
    batch: 250,
    seed: 5,
    thresholds: [2, 1, 0.5, 0.2],
    budget: 1e6,
    ...more,
  });
  it('ends at the exact posterior of each threshold, and costs less than rejection', async () => {
    const { observed, abc } = posteriors.gauss_pyabc_multi;
    const { generations, simulations, ended } = await abcSmc(options(gaussian(21, 0.5), observed, {}));
    assert.equal(ended, 'reached');
    for (const generation of generations) {
      const exact = abc.find(({ threshold }) => threshold === generation.threshold)!;
      const { mean, sd } = momentsOf(generation, normalQuantile);
      const error = exact.sd / Math.sqrt(generation.ess);
      assert.ok(generation.complete && generation.ess > 500, `${generation.ess}`);
      assert.ok(Math.abs(mean - exact.mean) < 4 * error, `${generation.threshold}: ${mean}, ${exact.mean}`);
      assert.ok(Math.abs(sd - exact.sd) < 4 * error, `${generation.threshold}: ${sd}, ${exact.sd}`);
    }
    const rejection = 1000 / abc.find(({ threshold }) => threshold === 0.2)!.acceptance_rate_from_prior;
    assert.ok(simulations < 0.75 * rejection, `${simulations} against ${rejection}`);
  });
  it('finds its own thresholds down to the last', async () => {
    const { observed, abc } = posteriors.gauss_pyabc_single;
    const { generations, posterior } = await abcSmc(options(gaussian(22, 1), observed, { thresholds: { last: 0.1 } }));
    const thresholds = generations.map(({ threshold }) => threshold);
    assert.ok(thresholds.length > 3 && thresholds.at(-1) === 0.1);
    thresholds.slice(1).forEach((threshold, k) => {
      assert.ok(threshold < thresholds[k]!);
    });
    const exact = abc.find(({ threshold }) => threshold === 0.1)!;
    const { mean, sd } = momentsOf(posterior!, normalQuantile);
    assert.ok(Math.abs(mean - exact.mean) < (4 * exact.sd) / Math.sqrt(posterior!.ess), `${mean}`);
    assert.ok(Math.abs(sd - exact.sd) < (4 * exact.sd) / Math.sqrt(posterior!.ess), `${sd}`);
  });
  it('is right against the walls of the prior, where half the steps are lost', async () => {
    const { observed, posterior: exact } = posteriors.uniform_scale;
    const uniform = simulator(23, (u, luck) => u * luck.uniform());
    const { posterior } = await abcSmc(options(uniform, observed, { thresholds: [0.2, 0.05, 0.01] }));
    const { mean, parameters } = momentsOf(posterior!, (u) => u);
    // At .01 the kernel's own bias is below a thousandth; the spread is .14.
    assert.ok(Math.abs(mean - exact.mean) < 4 * (0.14 / Math.sqrt(posterior!.ess)) + 1e-3, `${mean}`);
    assert.ok(parameters.every((u) => u > 0.48 && u <= 1));
  });
  it('is exact where the summary is a whole number and nothing less than 0 is asked', async () => {
    const { observed, posterior: exact, acceptance_rate_from_prior } = posteriors.beta_binomial;
    const binomial = simulator(24, (u, luck) => {
      let successes = 0;
      for (let k = 0; k < 5; k++) successes += Number(luck.uniform() < u);
      return successes;
    });
    const { posterior, generations } = await abcSmc(options(binomial, observed, { thresholds: { last: 0 } }));
    assert.equal(posterior!.threshold, 0);
    assert.ok(generations.length <= 5);
    const { mean, sd } = momentsOf(posterior!, (u) => u);
    assert.ok(Math.abs(mean - exact.mean) < (4 * exact.sd) / Math.sqrt(posterior!.ess), `${mean}`);
    assert.ok(Math.abs(sd - exact.sd) < (4 * exact.sd) / Math.sqrt(posterior!.ess), `${sd}`);
    assert.ok(posterior!.acceptance > acceptance_rate_from_prior);
  });
  it('keeps what it has when the budget ends inside a generation', async () => {
    const { generations, posterior, simulations, ended } = await abcSmc(
      options(gaussian(25, 0.5), 2, { budget: 2500, batch: 64 }),
    );
    assert.equal(ended, 'budget');
    assert.equal(simulations, 2500);
    const last = generations.at(-1)!;
    assert.ok(!last.complete && last.weights.length > 0 && last.weights.length < 1000);
    assert.ok(Math.abs(last.weights.reduce((a, b) => a + b, 0) - 1) < 1e-12);
    assert.equal(last.points.length, last.weights.length);
    assert.ok(last.distances.every((distance) => distance <= last.threshold));
    assert.equal(posterior, generations.at(-2));
  });
  it('stops when it is told to, counts failures, and does the same again for the same seed', async () => {
    const controller = new AbortController();
    const stopped = await abcSmc(
      options(gaussian(26, 1), 1, { signal: controller.signal, onGeneration: () => controller.abort() }),
    );
    assert.equal(stopped.ended, 'stopped');
    assert.equal(stopped.posterior, stopped.generations[0]);
    const failing = simulator(27, (u, { normal, uniform }) => (uniform() < 0.25 ? Number.NaN : u + normal()));
    const [first] = (await abcSmc(options(failing, 0, { thresholds: [9] }))).generations;
    assert.ok(Math.abs(first!.failed / first!.simulations - 0.25) < 0.05);
    const again = async () => (await abcSmc(options(gaussian(28, 1), 1, { particles: 200 }))).posterior!.points;
    assert.deepEqual(await again(), await again());
    await assert.rejects(() => abcSmc(options(gaussian(1, 1), 0, { thresholds: [1, 1] })), RangeError);
  });
});

describe('posterior predictive checks', () => {
  it('are surprised by what the model cannot make, and by nothing else', () => {
    const { normal } = openStream(9, 'predictive');
    const replicated = Float64Array.from({ length: 8000 }, normal);
    const [usual, odd] = checkPredictive([0.3, 3.5], replicated, new Float64Array(4000).fill(1));
    assert.ok(!usual!.surprising && Math.abs(usual!.below - 0.618) < 0.03);
    assert.ok(odd!.surprising && odd!.below > 0.99);
    assert.ok(Math.abs(usual!.low + 1.96) < 0.15 && Math.abs(usual!.high - 1.96) < 0.15);
  });
});
