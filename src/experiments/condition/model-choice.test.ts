import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { openStream } from '../chance/stream.ts';
import { marginalLikelihood, modelShares, modelSharesAccepted } from './model-choice.ts';
import vectors from './vectors/posteriors.json' with { type: 'json' };

const binomial = (k: number, theta: number): number => Math.log(10 * theta ** k * (1 - theta) ** (5 - k));

describe('choice among structures', () => {
  it('gives the exact chances and marginal likelihoods of two priors, within its own intervals', () => {
    const { uniform } = openStream(6, 'priors');
    const { observed, posterior_model, marginal_likelihoods } = vectors.beta_binomial_two_priors;
    const N = 20_000;
    // Beta(1, 1) is uniform, and Beta(10, 1) the tenth root of it.
    const marginals = [1, 10].map((power) =>
      marginalLikelihood(Float64Array.from({ length: N }, () => binomial(observed, uniform() ** (1 / power)))),
    );
    marginals.forEach(({ log, error }, k) => {
      assert.ok(Math.abs(log - Math.log(marginal_likelihoods[k]!)) < 3 * error, `${log} ± ${error}`);
      assert.ok(error > 0.001 && error < 0.05);
    });
    modelShares(marginals, [0.5, 0.5]).forEach(({ share, low, high }, k) => {
      assert.ok(low < posterior_model[k]! && posterior_model[k]! < high, `${low} ${share} ${high}`);
      assert.ok(high - low < 0.02);
    });
  });
  it('covers the truth nineteen times in twenty', () => {
    const { uniform } = openStream(7, 'coverage');
    const expected = vectors.beta_binomial_two_priors.posterior_model[0]!;
    let covered = 0;
    for (let t = 0; t < 300; t++) {
      const marginals = [1, 10].map((power) =>
        marginalLikelihood(Float64Array.from({ length: 400 }, () => binomial(2, uniform() ** (1 / power)))),
      );
      const { low, high } = modelShares(marginals, [1, 1])[0]!;
      covered += Number(low <= expected && expected <= high);
    }
    // ± 3.5 standard errors of a share of .95 in 300.
    assert.ok(covered / 300 > 0.905 && covered / 300 < 0.995, `${covered}`);
  });
  it('gives the chances of the cookie jars, and heeds the prior', () => {
    const [even, odd] = [
      [0.5, 0.5],
      [0.75, 0.25],
    ].map((priors) =>
      modelShares(
        [0.2, 0.6].map((chance) => marginalLikelihood([Math.log(chance)])),
        priors,
      ),
    );
    even!.forEach(({ share }, k) => {
      assert.ok(Math.abs(share - vectors.cookie_jar.posterior_model[k]!) < 1e-12);
    });
    assert.ok(Math.abs(odd![0]!.share - 0.5) < 1e-12);
  });
  it('gives nothing to a structure that cannot make the record', () => {
    const shares = modelShares([marginalLikelihood([Number.NEGATIVE_INFINITY]), marginalLikelihood([-3, -4])], [1, 1]);
    assert.deepEqual(
      shares.map(({ share }) => share),
      [0, 1],
    );
  });
  it('counts accepted simulations: the exact chances of two Gaussians at each threshold', () => {
    const stream = openStream(8, 'gaussians');
    const { observed, abc } = vectors.two_competing_gaussians;
    const N = 100_000;
    const models = Uint8Array.from({ length: N }, () => stream.below(2));
    const distances = Float64Array.from(models, (model) => {
      const x = model + 0.5 * stream.normal();
      return Math.abs(x + 0.5 * stream.normal() - observed);
    });
    for (const { threshold, shares } of abc) {
      const near = models.filter((_, i) => distances[i]! <= threshold);
      const found = modelSharesAccepted(near, new Float64Array(near.length).fill(1), 2);
      found.forEach(({ share, low, high }, k) => {
        // Half as wide again as 95 %, for eight chances are compared.
        const slack = (high - low) / 4;
        assert.ok(low - slack < shares[k]! && shares[k]! < high + slack, `${threshold}: ${share}, ${shares[k]}`);
      });
    }
  });
});
