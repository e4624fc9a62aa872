import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { fixedPoints, slopeAt } from '../../engine/coordination/fixed-points.ts';
import { choices } from '../../engine/day.ts';
import { normalCdf } from '../../engine/math/normal.ts';
import { swarmWorld } from '../../engine/reference/swarm.ts';
import { equilibria, type GlobalGame, isUniqueForEveryMean } from '../global-game.ts';
import { publicityMultiplier } from '../publicity.ts';
import { assertAllClose, assertClose } from '../testing/close.ts';
import { coordinationOf } from './curve.ts';
import { equilibriumOf } from './equilibrium.ts';
import { mobilisedUnder } from './strength.ts';
import { coded, garrison, morningOf, valuesWith } from './testing/forces.ts';

const GAMES: readonly GlobalGame[] = [
  { alpha: 1, beta: 1, z: 0.5, c: 0.5 },
  { alpha: 1, beta: 1, z: 0.3, c: 0.5 },
  { alpha: 1, beta: 1, z: 0.5, c: 0.4 },
  { alpha: 1, beta: 4, z: 0.4, c: 0.5 },
  { alpha: 0.5, beta: 1, z: 0.6, c: 0.4 },
  { alpha: 2, beta: 1, z: 0.6, c: 0.55 },
  { alpha: 4, beta: 1, z: 0.5, c: 0.5 },
  { alpha: 5, beta: 1, z: 0.45, c: 0.5 },
];

/** A force in which all are alike, with the precisions of a game. */
function game({ alpha, beta, z, c }: GlobalGame) {
  const values = valuesWith(({ belief }) => {
    Object.assign(belief, {
      priorMean: z,
      priorSd: 1 / Math.sqrt(alpha),
      signalSd: 1 / Math.sqrt(beta),
      survivedShare: -10,
    });
  });
  return equilibriumOf(morningOf(coded({ form: 'same', belief: c }), values));
}

describe('a force in which all are alike', () => {
  it('has the thresholds of the textbook game', () => {
    for (const one of GAMES) {
      const wanted = equilibria(one).map(({ theta }) => theta);
      const { thresholds, coordination } = game(one);
      assertAllClose(
        thresholds.map(({ theta }) => theta),
        wanted,
        1e-12,
        JSON.stringify(one),
      );
      assert.equal(coordination.curve.count, 1, 'equal beliefs are one step');
      for (const { theta, chance } of thresholds)
        assertClose(chance, normalCdf(Math.sqrt(one.alpha) * (theta - one.z)), 1e-14, 'chance');
    }
  });
  it('has the publicity multiplier of the textbook, and its condition for a single threshold', () => {
    for (const one of GAMES) {
      const { thresholds, selected, publicity, unique } = game(one);
      assertClose(publicity, publicityMultiplier(one, equilibria(one)[0]!), 1e-10, JSON.stringify(one));
      assert.equal(unique.assured, isUniqueForEveryMean(one.alpha, one.beta));
      assert.equal(selected, thresholds[0]);
    }
    assertClose(game(GAMES[0]!).publicity, 2.3274674541003386, 1e-12, 'the supplied digits');
  });
  it('tips at the middle threshold, and a push that wide leaves no calm one', () => {
    const { thresholds, tipping, coordination, nascent } = game({ alpha: 4, beta: 1, z: 0.5, c: 0.5 });
    assert.deepEqual(
      thresholds.map(({ stable }) => stable),
      [true, false, true],
    );
    assertClose(tipping!.theta, 0.5, 1e-12, 'tipping');
    assertClose(tipping!.beyond, 0.5 - thresholds[0]!.theta, 1e-15, 'beyond');
    assert.equal(nascent, null);
    const pushed = (push: number): number => {
      const { curve } = coordination;
      return fixedPoints({ ...curve, base: curve.base + push }, Infinity).length;
    };
    assert.equal(pushed(tipping!.push - 1e-6), 3);
    assert.equal(pushed(tipping!.push + 1e-6), 1);
  });
  it('that has one threshold knows where a second would appear', () => {
    const { thresholds, nascent, coordination, tipping } = game({ alpha: 4, beta: 1, z: 0.9, c: 0.5 });
    assert.deepEqual([thresholds.length, tipping], [1, null]);
    const pushed = (push: number): number => {
      const { curve } = coordination;
      return fixedPoints({ ...curve, base: curve.base + push }, Infinity).length;
    };
    assert.equal(pushed(nascent!.push - 1e-6), 1);
    assert.equal(pushed(nascent!.push + 1e-6), 3);
  });
});

it('with a prior that says nothing the threshold is y0 + Σ Δa (1 − c)', () => {
  const beliefs = [0.1, 0.35, 0.35, 0.8, -0.2, 1.3];
  const values = valuesWith(({ belief, surveillance }) => {
    surveillance.patron = -1;
    Object.assign(belief, { priorSd: 1e4, signalSd: 0.1, survivedShare: -10, patron: 0.07 });
  });
  const { selected, base } = equilibriumOf(morningOf(coded({ form: 'list', beliefs }, 600), values));
  const moved = beliefs.map((c) => 1 - Math.min(1, Math.max(0, c)));
  assertClose(base, 0.07, 1e-15, 'y0');
  // All places of a list are as large only by head, so the strengths are read, not assumed.
  const world = morningOf(coded({ form: 'list', beliefs }, 600), values);
  const weights = beliefs.map(() => 0);
  for (let i = 0; i < world.posts.count; i++) {
    const weight = world.strength[world.posts.rank[i]! * 2 + world.line[i]!]! / world.state.whole;
    weights[beliefs.indexOf(world.people.critical[i]!)]! += weight;
  }
  const expected =
    base + beliefs.reduce((sum, c, k) => sum + (weights[beliefs.indexOf(c)]! * moved[k]!) / copies(c), 0);
  assertClose(selected.theta, expected, 1e-6, 'θ*');
  function copies(c: number): number {
    return beliefs.filter((other) => other === c).length;
  }
});

describe('the threshold that the engine finds from its nodes', () => {
  it('is the exact one within 2·10⁻⁴ in random worlds', () => {
    let [worlds, worst] = [0, 0];
    for (let seed = 1; worlds < 100; seed++) {
      const { scenario, values } = swarmWorld(seed, 300);
      if (scenario.without.includes('belief')) continue;
      values.belief.rule = 'equilibrium';
      let world: ReturnType<typeof morningOf>;
      try {
        world = morningOf(scenario, values, seed);
      } catch {
        continue;
      }
      const { thresholds, selected } = equilibriumOf(world);
      // A threshold that is about to vanish moves without bound, and binned ones with it.
      if (thresholds.some(({ slope }) => Math.abs(1 - slope) < 0.05)) continue;
      world.values.belief.rule = 'equilibrium';
      choices(world);
      worst = Math.max(worst, Math.abs(world.state.threshold - selected.theta));
      worlds++;
    }
    assert.ok(worst < 2e-4, String(worst));
    assert.ok(worst > 0);
  });
});

describe('a garrison with payoffs', () => {
  const values = valuesWith(({ belief }) => Object.assign(belief, { survivedShare: -10 }));
  const world = morningOf(garrison(), values);
  const found = equilibriumOf(world);
  it('falls in truth below its threshold, unless an intervention is only feared', () => {
    for (const { theta, falls } of found.thresholds) assert.equal(theta, falls);
    const feared = valuesWith(({ belief, recognition }) => {
      Object.assign(belief, { survivedShare: -10, threat: 0.1 });
      recognition.threat = 1;
    });
    const { selected, coordination } = equilibriumOf(morningOf(garrison(), feared));
    assert.ok(selected.falls < selected.theta);
    const moved = mobilisedUnder(coordination, selected.theta, selected.falls);
    assertClose(moved + coordination.pressure, selected.falls, 1e-12, 'it falls where the true index meets it');
  });
  it('knows its chance given what was survived: none where it has stood at more', () => {
    const stood = valuesWith(({ belief }) => Object.assign(belief, { survivedShare: 0.2 }));
    const { thresholds, stoodAt } = equilibriumOf(morningOf(garrison(), stood));
    const { priorMean, priorSd } = stood.belief;
    const below = (place: number): number => normalCdf((place - priorMean) / priorSd);
    for (const { theta, chanceGiven } of thresholds) {
      const wanted = theta > stoodAt ? (below(theta) - below(stoodAt)) / (1 - below(stoodAt)) : 0;
      assertClose(chanceGiven, wanted, 1e-13, 'chance given');
    }
  });
  it('never has more than one threshold where the condition assures it', () => {
    for (const priorSd of [0.1, 0.2, 0.3, 0.5]) {
      for (const priorMean of [0.1, 0.3, 0.5, 0.7]) {
        const at = valuesWith(({ belief }) => Object.assign(belief, { priorSd, priorMean, survivedShare: -10 }));
        const { unique, coordination } = equilibriumOf(morningOf(garrison(200), at));
        if (unique.assured) assert.equal(unique.thresholds, 1);
        if (!unique.assured) continue;
        for (let k = 0; k <= 50; k++)
          assert.ok(slopeAt(coordination.curve, coordination.curve.base + k / 50) <= 1 + 1e-12);
      }
    }
  });
  it('can mobilise no more than all who would ever move', () => {
    const { ceiling, coordination } = found;
    assertClose(mobilisedUnder(coordination, 100, 100), ceiling, 1e-12, 'ceiling');
    assert.deepEqual(coordinationOf(world).curve.at, coordination.curve.at, 'reading twice changes nothing');
  });
});
