import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { type Equilibrium, equilibria, type GlobalGame, leastPrivatePrecision } from './global-game.ts';
import { publicityMultiplier, slopesAt } from './publicity.ts';
import { assertClose } from './testing/close.ts';
import vectors from './vectors/global-game.json' with { type: 'json' };

const inside = (min: number, max: number) => fc.double({ min, max, noNaN: true });
/** Games with one equilibrium, not at the edge of having more. */
const games = fc
  .record({ alpha: inside(0.05, 8), above: inside(1.2, 20), z: inside(0, 1), c: inside(0.1, 0.9) })
  .map(({ alpha, above, z, c }): GlobalGame => ({ alpha, beta: above * leastPrivatePrecision(alpha), z, c }));

const only = (game: GlobalGame): Equilibrium => {
  const found = equilibria(game);
  assert.equal(found.length, 1);
  return found[0]!;
};

test('the multipliers of the table', () => {
  for (const { analytic, ...game } of vectors.publicity_multiplier)
    assertClose(publicityMultiplier(game, only(game)), analytic, 1e-13, JSON.stringify(game));
});

test('the multipliers that the table found by differences: to 2e-10, which is what differences give', () => {
  for (const { numeric, ...game } of vectors.publicity_multiplier)
    assertClose(publicityMultiplier(game, only(game)), numeric, 2e-10, JSON.stringify(game));
});

test('public news moves conduct by more than it tells', () => {
  fc.assert(
    fc.property(games, (game) => {
      const at = only(game);
      const multiplier = publicityMultiplier(game, at);
      assert.ok(at.slope < 1e-12 ? multiplier >= 1 : multiplier > 1);
    }),
  );
});

test('cost and good public news both shrink what falls, as differences show too', () => {
  fc.assert(
    fc.property(games, (game) => {
      const at = only(game);
      fc.pre(at.slope > 1e-12);
      const slopes = slopesAt(game, at);
      assert.ok(Object.values(slopes).every((slope) => slope < 0));
      const step = 1e-5;
      const by = (more: GlobalGame, less: GlobalGame) => ({
        theta: (only(more).theta - only(less).theta) / (2 * step),
        signal: (only(more).signal - only(less).signal) / (2 * step),
      });
      const cost = by({ ...game, c: game.c + step }, { ...game, c: game.c - step });
      const mean = by({ ...game, z: game.z + step }, { ...game, z: game.z - step });
      assertClose(slopes.thetaByCost, cost.theta, 1e-4, 'θ* by c');
      assertClose(slopes.signalByCost, cost.signal, 1e-4, 'x* by c');
      assertClose(slopes.thetaByMean, mean.theta, 1e-4, 'θ* by z');
      assertClose(slopes.signalByMean, mean.signal, 1e-4, 'x* by z');
    }),
  );
});

test('an equilibrium that does not hold has no such slopes', () => {
  const game = { alpha: 4, beta: 1, z: 0.5, c: 0.5 };
  const middle = equilibria(game)[1]!;
  assert.throws(() => publicityMultiplier(game, middle), /^DomainError: at.stability: found 'unstable'/);
  assert.throws(() => slopesAt(game, middle), /expected a stable equilibrium/);
});
