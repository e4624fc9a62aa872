import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { logNegativeBinomial } from './errors.ts';
import { chiSquareTail, logGamma, upperGammaShare } from './gamma.ts';
import special from './vectors/special.json' with { type: 'json' };

describe('functions of gamma', () => {
  it('give log Γ to thirteen digits', () => {
    for (const [x = 0, expected = 0] of special.lgamma)
      assert.ok(Math.abs(logGamma(x) - expected) <= 2e-13 * Math.max(1, Math.abs(expected)), `${x}: ${logGamma(x)}`);
    assert.ok(Number.isNaN(logGamma(0)) && Number.isNaN(logGamma(-1.5)));
  });
  it('give the incomplete share, on both sides of its bend', () => {
    for (const [a = 0, x = 0, below = 0] of special.gammainc_P) {
      const found = upperGammaShare(a, x);
      assert.ok(Math.abs(found - (1 - below)) < 1e-11, `${a}, ${x}: ${found}`);
    }
    assert.equal(upperGammaShare(2, 0), 1);
  });
  it('give tails of chi-square that are right far out', () => {
    for (const [x = 0, tail = 0] of special.chi2_3_sf)
      assert.ok(Math.abs(chiSquareTail(x, 3) / tail - 1) < 1e-11, `${x}`);
  });
  it('give the negative binomial, which is Poisson without over-dispersion', () => {
    for (const [k = 0, chance = 0] of special.negbinomial_r3_p02_pmf)
      assert.ok(Math.abs(Math.exp(logNegativeBinomial(k, 12, Math.sqrt(1 / 3))) / chance - 1) < 1e-11, `${k}`);
    assert.ok(Math.abs(logNegativeBinomial(3, 2, 0) - Math.log((8 / 6) * Math.exp(-2))) < 1e-12);
    assert.ok(Math.abs(logNegativeBinomial(3, 2, 1e-4) - logNegativeBinomial(3, 2, 0)) < 1e-7);
  });
});
