import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { DomainError } from './domain.ts';
import { equilibria, isUniqueForEveryMean } from './global-game.ts';
import {
  type Coup,
  coupEquilibria,
  leastOfficerPrecision,
  officersGame,
  protestNews,
  protestPrecision,
} from './protest-signal.ts';
import { publicityMultiplier } from './publicity.ts';
import { assertAllClose, assertClose } from './testing/close.ts';
import vectors from './vectors/protest-signal.json' with { type: 'json' };

const inside = (min: number, max: number) => fc.double({ min, max, noNaN: true });
const coups = fc
  .record({
    rho: inside(0.1, 10),
    alpha: inside(0.1, 10),
    above: inside(1.01, 20),
    cost: inside(0.1, 0.9),
    loss: inside(0, 3),
  })
  .map(({ above, ...rest }): Coup => ({ ...rest, beta: above * leastOfficerPrecision(rest.rho, rest.alpha) }));

test('precisions of protests and the least precision of officers, as in the table', () => {
  for (const { rho, alpha, gamma, beta_min } of vectors.casper_tyson) {
    assertClose(protestPrecision(rho, alpha), gamma, 1e-15, `gamma of ${rho}, ${alpha}`);
    assertClose(leastOfficerPrecision(rho, alpha), beta_min, 1e-14, `least beta of ${rho}, ${alpha}`);
  }
});

test('news, threshold and chance of a coup after protests of seven sizes, as in the table', () => {
  const { rho, alpha, beta, k: cost, t: loss, rows } = vectors.casper_tyson_theta_of_r;
  const coup = { rho, alpha, beta, cost, loss };
  for (const { r, Q, gamma, c, theta_star, p_success_given_r } of rows) {
    const game = officersGame(coup, r);
    assertAllClose([protestNews(r, alpha), game.z, game.alpha, game.c], [Q, Q, gamma, c], 1e-13, `game after ${r}`);
    const found = coupEquilibria(coup, r);
    assertAllClose(
      found.map(({ theta }) => theta),
      theta_star,
      1e-12,
      `threshold after ${r}`,
    );
    assertAllClose(
      found.map(({ success }) => success),
      p_success_given_r,
      1e-12,
      `success after ${r}`,
    );
  }
});

test('media freedom and centralisation sharpen the signal, ever more slowly, and freedom at most to the second', () => {
  fc.assert(
    fc.property(inside(0.1, 50), inside(0.1, 50), inside(0.01, 1), (rho, alpha, step) => {
      for (const at of [
        (x: number) => protestPrecision(rho, alpha + x),
        (x: number) => protestPrecision(rho + x, alpha),
      ]) {
        const [first, second, third] = [at(0), at(step), at(2 * step)] as const;
        assert.ok(second > first && third - second < second - first);
      }
      assert.ok(protestPrecision(rho, alpha) < rho);
      assertClose(protestPrecision(rho, 1e24), rho, 1e-9, 'free media');
    }),
  );
});

test('above the least precision there is one equilibrium, and a larger protest raises it', () => {
  fc.assert(
    fc.property(coups, inside(0.01, 0.9), inside(0.001, 0.09), (coup, size, more) => {
      const game = officersGame(coup, size);
      assert.ok(isUniqueForEveryMean(game.alpha, game.beta));
      const [small, large] = [coupEquilibria(coup, size), coupEquilibria(coup, size + more)];
      assert.deepEqual([small.length, large.length], [1, 1]);
      // A threshold so near 0 or 1 that doubles cannot tell it from them still moves the cutoff.
      assert.ok(large[0]!.theta >= small[0]!.theta && large[0]!.signal > small[0]!.signal);
      assert.ok(large[0]!.success > small[0]!.success);
    }),
  );
});

test('a protest of nobody saves the leader, one of everybody ends him', () => {
  const coup = { rho: 3, alpha: 0.01, beta: 1, cost: 0.5, loss: 0 };
  assert.ok(coupEquilibria(coup, 1e-300)[0]!.theta < 1e-9);
  assert.ok(coupEquilibria(coup, 1 - 1e-16)[0]!.theta > 1 - 1e-9);
});

test('near the threshold freer media make the same protest move conduct more', () => {
  let before = 1;
  for (const alpha of [0.1, 0.5, 1, 2, 5, 20, 100]) {
    const game = { ...officersGame({ rho: 1, alpha, beta: 1, cost: 0.5, loss: 0 }, 0.5), z: 0.5 };
    const multiplier = publicityMultiplier(game, equilibria(game)[0]!);
    assert.ok(multiplier > before);
    before = multiplier;
  }
});

test('what loyalty to a fallen leader costs furthers the coup', () => {
  const coup = { rho: 1, alpha: 1, beta: 1, cost: 0.5, loss: 0 };
  assert.ok(coupEquilibria({ ...coup, loss: 1 }, 0.3)[0]!.theta > coupEquilibria(coup, 0.3)[0]!.theta);
});

test('protests and costs outside the domain are refused by name', () => {
  const coup = { rho: 1, alpha: 1, beta: 1, cost: 0.5, loss: 0 };
  assert.throws(() => officersGame(coup, 0), /^DomainError: size: found 0, expected a share above 0/);
  assert.throws(() => officersGame({ ...coup, cost: 1 }, 0.5), /^DomainError: cost: found 1, .* below 1 \+ loss, 1/);
  assert.throws(() => officersGame({ ...coup, loss: -1 }, 0.5), /loss/);
  assert.throws(() => protestPrecision(0, 1), DomainError);
});
