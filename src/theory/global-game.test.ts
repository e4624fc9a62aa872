import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { normalCdf } from '../engine/math/normal.ts';
import { normalQuantile } from '../engine/math/quantile.ts';
import { DomainError } from './domain.ts';
import {
  chanceOfFall,
  equilibria,
  type GlobalGame,
  isUniqueForEveryMean,
  leastPrivatePrecision,
} from './global-game.ts';
import { diffuseThreshold } from './payoff-mapping.ts';
import { assertAllClose, assertClose } from './testing/close.ts';
import vectors from './vectors/global-game.json' with { type: 'json' };

const inside = (min: number, max: number) => fc.double({ min, max, noNaN: true });
const games = fc.record({ alpha: inside(0.01, 50), beta: inside(0.01, 50), z: inside(-1, 2), c: inside(0.02, 0.98) });
const thetasOf = (game: GlobalGame) => equilibria(game).map(({ theta }) => theta);

test('every threshold of the table, alone or one of three, and its chance', () => {
  for (const { theta_star, unique, p_regime_change, ...game } of vectors.global_game) {
    const what = JSON.stringify(game);
    const thetas = thetasOf(game);
    assertAllClose(thetas, theta_star, 1e-12, what);
    assertAllClose(
      thetas.map((theta) => chanceOfFall(game, theta)),
      p_regime_change,
      1e-12,
      what,
    );
    assert.equal(isUniqueForEveryMean(game.alpha, game.beta), unique, what);
  }
});

test('each equilibrium meets the critical mass and the indifference that define it', () => {
  fc.assert(
    fc.property(games, (game) => {
      const { alpha, beta, z, c } = game;
      const both = alpha + beta;
      for (const { theta, signal } of equilibria(game)) {
        assertClose(normalCdf(Math.sqrt(beta) * (signal - theta)), theta, 1e-12, 'critical mass');
        const mean = (beta * signal + alpha * z) / both;
        assertClose(normalCdf(Math.sqrt(both) * (theta - mean)), c, 1e-10, 'indifference');
      }
    }),
  );
});

test('there are one or three, the middle one unstable and the outer ones stable', () => {
  fc.assert(
    fc.property(games, (game) => {
      const found = equilibria(game);
      assert.ok(found.length === 1 || (found.length === 3 && !isUniqueForEveryMean(game.alpha, game.beta)));
      for (const [place, { theta, slope, stability }] of found.entries()) {
        assert.equal(stability, place === 1 ? 'unstable' : 'stable');
        assert.equal(slope < 1, stability === 'stable');
        assert.ok(theta >= 0 && theta <= 1);
        if (place > 0) assert.ok(found[place - 1]!.theta < theta);
      }
    }),
    { numRuns: 500 },
  );
});

/** The public mean at which two equilibria of a game with this cost meet: where the slope is 1. */
function meanOfMeeting(alpha: number, beta: number, c: number): number {
  const steepness = alpha / Math.sqrt(beta);
  const turn = -Math.sqrt(2 * Math.log(steepness / Math.sqrt(2 * Math.PI)));
  return normalCdf(turn) - (turn + Math.sqrt(1 + alpha / beta) * normalQuantile(c)) / steepness;
}

test('two equilibria about to meet are both found, one from which they came is touching, and none is left beyond', () => {
  fc.assert(
    fc.property(inside(3, 60), inside(0.5, 1), inside(0.2, 0.8), inside(3, 11), (alpha, beta, c, places) => {
      const meeting = meanOfMeeting(alpha, beta, c);
      const away = 10 ** -places;
      const pair = thetasOf({ alpha, beta, z: meeting + away, c });
      assert.equal(pair.length, 3, `${away} before they meet`);
      assert.equal(thetasOf({ alpha, beta, z: meeting - away, c }).length, 1, `${away} after they met`);
      assert.ok(pair[1]! - pair[0]! < 4 * Math.sqrt(away));
    }),
    { numRuns: 300 },
  );
  const game = { alpha: 5, beta: 1, z: meanOfMeeting(5, 1, 0.45), c: 0.45 };
  assert.deepEqual(
    equilibria(game).map(({ stability }) => stability),
    ['touching', 'stable'],
  );
  const mirrored = { ...game, z: 1 - game.z, c: 0.55 };
  assert.deepEqual(
    equilibria(mirrored).map(({ stability }) => stability),
    ['stable', 'touching'],
  );
});

test('opposite games have opposite equilibria', () => {
  fc.assert(
    fc.property(games, (game) => {
      fc.pre(equilibria(game).every(({ slope }) => Math.abs(slope - 1) > 1e-3));
      const mirrored = thetasOf({ ...game, z: 1 - game.z, c: 1 - game.c });
      assertAllClose(mirrored.map((theta) => 1 - theta).reverse(), thetasOf(game), 1e-9, 'mirror');
    }),
  );
});

test('one equilibrium whatever the mean, up to the bound and not beyond it', () => {
  const alpha = 2.7;
  const least = leastPrivatePrecision(alpha);
  assertClose(alpha / Math.sqrt(least), Math.sqrt(2 * Math.PI), 1e-15, 'the bound');
  assert.equal(thetasOf({ alpha, beta: least, z: 0.5, c: 0.5 }).length, 1);
  assert.equal(thetasOf({ alpha, beta: least * (1 - 1e-4), z: 0.5, c: 0.5 }).length, 3);
  const parting = equilibria({ alpha, beta: least * (1 - 1e-12), z: 0.5, c: 0.5 });
  assert.deepEqual(
    parting.map(({ theta }) => theta),
    [0.5],
    'three that rounding cannot tell apart',
  );
  assert.ok(isUniqueForEveryMean(alpha, least) && !isUniqueForEveryMean(alpha, least * 0.999));
});

test('a half and a half give a half, alone or in the middle', () => {
  fc.assert(
    fc.property(inside(0.01, 50), inside(0.01, 50), (alpha, beta) => {
      const found = thetasOf({ alpha, beta, z: 0.5, c: 0.5 });
      assert.equal(found[(found.length - 1) / 2], 0.5);
    }),
  );
});

test('with nothing public the threshold is 1 − c', () => {
  fc.assert(
    fc.property(inside(0.01, 0.99), inside(-1, 2), inside(0.1, 100), (c, z, beta) => {
      assertAllClose(thetasOf({ alpha: 1e-12, beta, z, c }), [diffuseThreshold(c)], 1e-9, 'limit');
    }),
  );
});

test('numbers outside the domain are refused by name', () => {
  const game = { alpha: 1, beta: 1, z: 0.5, c: 0.5 };
  assert.throws(
    () => equilibria({ ...game, alpha: 0 }),
    /^DomainError: alpha: found 0, expected a finite number above 0/,
  );
  assert.throws(() => equilibria({ ...game, beta: -1 }), /beta/);
  assert.throws(() => equilibria({ ...game, z: Infinity }), /^DomainError: z:/);
  assert.throws(() => equilibria({ ...game, c: 1 }), /^DomainError: c: found 1, expected a share above 0 and below 1/);
  assert.throws(() => chanceOfFall(game, Number.NaN), DomainError);
});
