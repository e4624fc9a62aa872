import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { exp } from '../engine/math/exp.ts';
import { normalHazard, normalSurvival } from '../engine/math/normal.ts';
import { normalQuantile } from '../engine/math/quantile.ts';
import { DomainError } from './domain.ts';
import { equilibria, type GlobalGame } from './global-game.ts';
import { gainOfSecondAttack, largestGainOfSecondAttack, noSecondAttack } from './second-attack.ts';
import { assertClose } from './testing/close.ts';
import vectors from './vectors/global-game.json' with { type: 'json' };

const rows = vectors.ahp_no_second_attack.map(({ theta1, max_gain_second_attack: gain, ...game }) => ({
  game,
  theta1,
  gain,
}));
const inside = (min: number, max: number) => fc.double({ min, max, noNaN: true });

test('the survived thresholds of the table are equilibria', () => {
  for (const { game, theta1 } of rows) assertClose(equilibria(game)[0]!.theta, theta1, 1e-12, JSON.stringify(game));
});

test('the largest gains of the table, on the 20,001 thresholds on which they were found', () => {
  const edge = 1e-6;
  for (const { game, theta1, gain } of rows) {
    const [from, to] = [theta1 + edge, 1 - edge];
    const looks = Array.from({ length: 20001 }, (_, i) =>
      gainOfSecondAttack(game, theta1, from + ((to - from) * i) / 20000),
    );
    assertClose(Math.max(...looks), gain, 1e-13, JSON.stringify(game));
  }
});

test('the largest gain itself lies above that grid, by less than 2e-10', () => {
  for (const { game, theta1, gain } of rows) {
    const found = largestGainOfSecondAttack(game, theta1);
    assert.ok(found.gain >= gain && found.gain - gain < 2e-10, `${found.gain}`);
    assertClose(gainOfSecondAttack(game, theta1, found.theta), found.gain, 1e-12, 'its place');
  }
});

test('who survives the strongest attack is not attacked again, without anything new', () => {
  const games = fc.record({ alpha: inside(0.05, 20), beta: inside(0.05, 20), z: inside(0, 1), c: inside(0.05, 0.95) });
  fc.assert(
    fc.property(games, (game) => {
      const survived = equilibria(game).at(-1)!.theta;
      fc.pre(survived > 1e-12 && survived < 1 - 1e-12);
      assert.ok(noSecondAttack(game, survived));
    }),
  );
});

test('of several equilibria, surviving a lower attack leaves a higher one open', () => {
  const game = { alpha: 4, beta: 1, z: 0.5, c: 0.5 };
  assert.ok(!noSecondAttack(game, equilibria(game)[0]!.theta));
});

test('sharper private news reopens the window, and so does a weaker regime', () => {
  const first: GlobalGame = { alpha: 1, beta: 1, z: 0.7, c: 0.5 };
  const survived = equilibria(first)[0]!.theta;
  assert.ok(noSecondAttack(first, survived));
  assert.ok(!noSecondAttack({ ...first, beta: 1000 }, survived));
  assert.ok(!noSecondAttack({ ...first, z: -1.5 }, survived));
});

test('survival only ever lowers the gain', () => {
  fc.assert(
    fc.property(inside(0.05, 0.9), inside(0.01, 0.09), (survived, more) => {
      const game = { alpha: 2, beta: 3, z: 0.4, c: 0.4 };
      const theta = survived + more;
      const gain = gainOfSecondAttack(game, survived, theta);
      assert.ok(gain >= -game.c && gain <= 1 - game.c);
      assert.ok(gainOfSecondAttack(game, survived + more / 2, theta) < gain);
    }),
  );
});

test('the gain is right where the chances themselves are too small to hold', () => {
  const game = { alpha: 2000, beta: 1, z: -3, c: 0.5 };
  const [survived, theta] = [0.2, 0.2001];
  const mean = (theta + normalQuantile(theta) + game.alpha * game.z) / (game.alpha + 1);
  const [from, to] = [survived, theta].map((at) => Math.sqrt(game.alpha + 1) * (at - mean)) as [number, number];
  assert.equal(normalSurvival(from), 0);
  const stays = exp(-normalHazard((from + to) / 2) * (to - from));
  assertClose(gainOfSecondAttack(game, survived, theta), 1 - stays - game.c, 1e-10, 'by the hazard');
});

test('what the regime did not survive is refused', () => {
  const { game } = rows[0]!;
  assert.throws(
    () => gainOfSecondAttack(game, 0.5, 0.4),
    /^DomainError: theta: found 0.4, expected a threshold of 0.5/,
  );
  assert.throws(() => largestGainOfSecondAttack(game, 1), DomainError);
});
