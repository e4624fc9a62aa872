import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { type Morris, type MorrisOptions, morrisEffects } from './morris.ts';
import { close, near } from './testing/close.ts';
import { ishigamiOfShares } from './testing/ishigami.ts';
import vectors from './vectors/morris.json' with { type: 'json' };

const LUCK = { resamples: 2000, level: 0.95, seed: 5 };

interface Wanted {
  readonly mu: readonly number[];
  readonly mu_star: readonly number[];
  readonly sigma: readonly (number | null)[];
  readonly mu_star_conf: readonly number[];
}

function effects(points: Float64Array, outputs: Float64Array, options: Omit<MorrisOptions, keyof typeof LUCK>): Morris {
  const found = morrisEffects(points, outputs, { ...LUCK, ...options });
  assert.ok(found.reason === null, found.reason ?? '');
  return found;
}

function meets({ factors }: Morris, wanted: Wanted, share: number): void {
  const list = factors.map(({ mu }) => mu);
  close(list, wanted.mu, 1e-12, 'mu');
  close(
    factors.map(({ muStar }) => muStar.value),
    wanted.mu_star,
    1e-12,
    'mu*',
  );
  factors.forEach(({ sigma }, at) => {
    if (wanted.sigma[at] === null) assert.equal(sigma, null);
    else close([sigma!], [wanted.sigma[at]!], 1e-12, 'sigma');
  });
  near(
    factors.map(({ muStar }) => muStar.halfWidth),
    wanted.mu_star_conf,
    share,
    'half width of mu*',
  );
}

const { saltelli2008_ex4: printed, ...cases } = vectors;

describe('elementary effects beside SALib', () => {
  for (const [name, { trajectories, num_levels: levels, groups, plain, scaled }] of Object.entries(cases)) {
    const shares = trajectories.flatMap((some) => [...some.replaceAll(' ', '')].map((digit) => +digit / (levels - 1)));
    const outputs = Float64Array.from({ length: shares.length / 3 }, (_, at) =>
      ishigamiOfShares(shares.slice(at * 3, at * 3 + 3)),
    );
    const points = Float64Array.from(shares, (share) => -Math.PI + 2 * Math.PI * share);
    // SALib's half widths come from 100 resamples of its own, whose standard error is 7 %.
    it(`${name}, by range`, () => meets(effects(points, outputs, { dims: 3, levels, groups }), plain, 0.25));
    it(`${name}, scaled`, () =>
      meets(effects(points, outputs, { dims: 3, levels, groups, scaled: true }), scaled, 0.25));
  }
  it('gives the values printed in Saltelli et al. (2008), exercise 4', () => {
    const points = Float64Array.from(printed.X.flat());
    const found = effects(points, Float64Array.from(printed.Y), { dims: 2, levels: printed.num_levels });
    meets(found, printed.salib, 0.25);
    // The book adds up rounded effects.
    close(
      found.factors.map(({ mu }) => mu),
      printed.published.mu,
      0.0101,
      'mu',
    );
    close(
      found.factors.map(({ muStar }) => muStar.value),
      printed.published.mu_star,
      0.005,
      'mu*',
    );
    close(
      found.factors.map(({ sigma }) => sigma!),
      printed.published.sigma,
      0.005,
      'sigma',
    );
  });
});

describe('elementary effects at the edges', () => {
  const points = Float64Array.of(0, 0, 1, 0, 1, 1, 1, 1, 1, 0, 0, 0);
  const options: MorrisOptions = { dims: 2, levels: 2, ...LUCK, resamples: 20 };
  it('are the coefficients of a line', () => {
    const outputs = Float64Array.from({ length: 6 }, (_, row) => 3 * points[2 * row]! - 2 * points[2 * row + 1]!);
    const { factors } = effects(points, outputs, { dims: 2, levels: 2 });
    assert.deepEqual(
      factors.map(({ mu, muStar, sigma }) => [mu, muStar.value, sigma]),
      [
        [3, 3, 0],
        [-2, 2, 0],
      ],
    );
  });
  it('are 0 where nothing moves the output, in any units', () => {
    for (const scaled of [false, true]) {
      const { factors } = effects(points, new Float64Array(6).fill(2), { dims: 2, levels: 2, scaled });
      for (const { muStar } of factors) {
        assert.equal(muStar.value, 0);
        assert.equal(muStar.verdict, 'indistinguishable from 0');
      }
    }
  });
  it('leave out and count a trajectory with a missing run', () => {
    const outputs = Float64Array.of(0, Number.NaN, 1, 0, 5, 7);
    const found = morrisEffects(points, outputs, options);
    assert.ok(found.reason === null);
    assert.deepEqual([found.used, found.missing], [1, 1]);
    assert.deepEqual(
      found.factors.map(({ mu, sigma }) => [mu, sigma]),
      [
        [-2, null],
        [-5, null],
      ],
    );
    outputs[4] = Number.NaN;
    assert.match(morrisEffects(points, outputs, options).reason ?? '', /no trajectory/);
  });
  it('refuse what is not a trajectory', () => {
    const outputs = new Float64Array(6);
    assert.throws(
      () => morrisEffects(points, outputs.subarray(1), options),
      /found 5 numbers, expected trajectories of 3/,
    );
    assert.throws(
      () => morrisEffects(points.subarray(1), outputs, options),
      /found 11 numbers, expected 6 rows of 2: 12/,
    );
    assert.throws(() => morrisEffects(points, outputs, { ...options, levels: 3 }), /even whole number/);
    const diagonal = Float64Array.from(points).fill(1, 2, 4);
    assert.throws(() => morrisEffects(diagonal, outputs, options), /row 1 moves factors of two groups/);
    const still = Float64Array.from(points).fill(0, 2, 4);
    assert.throws(() => morrisEffects(still, outputs, options), /row 1 is the same/);
    const twice = Float64Array.of(0, 0, 1, 0, 0, 0, 1, 1, 1, 0, 0, 0);
    assert.throws(() => morrisEffects(twice, outputs, options), /row 2 moves what an earlier row/);
  });
});
