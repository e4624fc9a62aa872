import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { luck } from '../chance/luck.ts';
import { choices, morning } from '../day.ts';
import { buildPosts } from '../force/build.ts';
import { normalCdf } from '../math/normal.ts';
import { normalQuantile } from '../math/quantile.ts';
import { DAY_KEY_OFFSET } from '../public-state.ts';
import { swarmWorld } from '../reference/swarm.ts';
import { linesOpen } from '../rooms/decision/choice.ts';
import { commanderSign, payoffs, TURN, WITHHOLD } from '../rooms/decision/payoffs.ts';
import { startHistory } from '../start.ts';
import { createWorld, strengthOf, type World } from '../world.ts';
import { addStep, NODES, nodeAt, noSteps } from './cells.ts';
import { readMobilisation } from './coordinate.ts';
import { criticalBelief, emptyEnvelope, readEnvelope } from './envelope.ts';
import { fixedPoints, type Mobilisation, mobilisedAt, readPrecisions, slopeAt } from './fixed-points.ts';

/** A force of these critical beliefs, all of the same strength. */
function curveOf(beliefs: readonly number[], mean: number, priorSd: number, signalSd: number, base = 0): Mobilisation {
  const at = Float64Array.from(beliefs, normalQuantile);
  const worth = at.map(() => 1 / at.length);
  const curve = { at, worth, count: at.length, fixed: 0, base, mean: 0, pull: 0, lean: 1 };
  readPrecisions(curve, mean, priorSd, signalSd);
  return curve;
}

describe('the fixed points', () => {
  it('of a force in which all are alike are the thresholds of the textbook game', () => {
    // From the supplied vectors of the homogeneous game: α, β, mean, c, thresholds.
    const known: readonly [number, number, number, number, readonly number[]][] = [
      [1, 1, 0.3, 0.5, [0.6288748623347642]],
      [1, 1, 0.5, 0.4, [0.7176818514642899]],
      [2, 1, 0.6, 0.55, [0.11911520251672847]],
      [4, 1, 0.5, 0.5, [0.030074295720503828, 0.5, 0.9699257042794962]],
      [6, 1, 0.5, 0.5, [0.001387250521675209, 0.5, 0.9986127494783248]],
      [5, 1, 0.45, 0.5, [0.014772488078419462, 0.39861141322184407, 0.9968750619149885]],
    ];
    for (const [alpha, beta, mean, c, thresholds] of known) {
      const curve = curveOf([c], mean, 1 / Math.sqrt(alpha), 1 / Math.sqrt(beta));
      const found = fixedPoints(curve, Infinity);
      assert.equal(found.length, thresholds.length, `${alpha} ${beta} ${mean} ${c}: ${found}`);
      const off = found.map((theta, k) => Math.abs(theta - thresholds[k]!));
      assert.ok(Math.max(...off) < 1e-12, `${found} | ${thresholds}`);
      assert.deepEqual(fixedPoints(curve, 1), found.slice(0, 1));
    }
  });
  it('move with what stands beside the force, and are stable and unstable in turn', () => {
    const curve = curveOf([0.5], 0.75, 0.5, 1, 0.25);
    const found = fixedPoints(curve, Infinity);
    assert.ok(Math.abs(found[0]! - 0.25 - 0.030074295720503828) < 1e-12);
    assert.deepEqual(
      found.map((theta) => slopeAt(curve, theta) < 1),
      [true, false, true],
    );
  });
  it('are all found: none is missed beside a scan a hundred times as dense', () => {
    for (let world = 0; world < 400; world++) {
      const dice = (k: number): number => luck(world, 0, 60010, 0, k);
      const beliefs = Array.from({ length: 1 + Math.floor(6 * dice(0)) }, (_, k) => dice(k + 10));
      const curve = curveOf(beliefs, 0.2 + 0.6 * dice(1), 0.03 + 0.3 * dice(2), 0.05 + 0.2 * dice(3), dice(4) - 0.5);
      const found = fixedPoints(curve, Infinity);
      for (const theta of found) assert.ok(Math.abs(mobilisedAt(curve, theta) + curve.base - theta) < 1e-9);
      const gaps = Array.from({ length: 20_001 }, (_, k) => {
        const theta = curve.base + k / 20_000;
        return mobilisedAt(curve, theta) + curve.base - theta > 0;
      });
      const crossings = gaps.filter((above, k) => k > 0 && above !== gaps[k - 1]).length;
      assert.ok(found.length >= crossings, `world ${world}: ${found.length} found, ${crossings} crossings`);
    }
  });
  it('are found in pairs up to where they meet, though they lie between two looks', () => {
    // The public mean at which the two upper thresholds of this force meet, closed in from both sides.
    const rootsAt = (mean: number): number[] => fixedPoints(curveOf([0.5], mean, 0.5, 1), Infinity);
    let [three, one] = [0.5, 0.6];
    for (let n = 0; n < 40; n++) {
      const middle = (three + one) / 2;
      if (rootsAt(middle).length === 3) three = middle;
      else one = middle;
    }
    const [, lower, upper] = rootsAt(three);
    assert.ok(upper! - lower! < 1e-4, `${lower} ${upper}`);
    const curve = curveOf([0.5], three, 0.5, 1);
    assert.ok(Math.abs(slopeAt(curve, lower!) - 1) < 1e-3);
  });
  it('lie at the bottom where nobody ever moves, and at the top where all do', () => {
    const nobody = { ...curveOf([], 0.5, 0.15, 0.12, 0.1), fixed: 0 };
    assert.deepEqual(fixedPoints(nobody, Infinity), [0.1]);
    const all = { ...nobody, fixed: 1 };
    assert.ok(Math.abs(fixedPoints(all, 1)[0]! - 1.1) < 1e-12);
  });
});

describe('the nodes', () => {
  it('keep all strength and its mean belief, in any order', () => {
    const steps = noSteps();
    const back = noSteps();
    const given = Array.from({ length: 500 }, (_, k) => [
      Math.ceil(1e7 * luck(1, 0, 60011, 0, k)),
      luck(2, 0, 60011, 0, k),
    ]);
    for (const [strength, belief] of given) addStep(steps, strength!, belief!);
    for (const [strength, belief] of given.toReversed()) addStep(back, strength!, belief!);
    assert.deepEqual(steps, back);
    const sum = (of: (strength: number, belief: number) => number): number =>
      given.reduce((total, [strength, belief]) => total + of(strength!, belief!), 0);
    const nodes = [...steps.nodes.keys()];
    assert.equal(
      nodes.reduce((total, k) => total + steps.nodes[k]!, 0),
      sum((strength) => strength),
    );
    const mean = nodes.reduce((total, k) => total + steps.nodes[k]! * normalCdf(nodeAt(k)), 0);
    assert.ok(Math.abs(mean - sum((strength, belief) => strength * belief)) < 500);
  });
  it('hold what is certain apart, and leave out what never comes', () => {
    const steps = noSteps();
    for (const belief of [0, -3, 1, 2, 1e-12, 1 - 1e-12]) addStep(steps, 8, belief);
    assert.equal(steps.sure, 16);
    assert.deepEqual([steps.nodes[0], steps.nodes[NODES - 1]], [8, 8]);
  });
});

describe('an envelope', () => {
  it('names the lines that are best one after the other, at every belief', () => {
    const envelope = emptyEnvelope();
    for (let k = 0; k < 2000; k++) {
      const lines = Float64Array.from({ length: 8 }, (_, at) => 4 * luck(k, 0, 60012, 0, at) - 2);
      readEnvelope(envelope, lines, k % 8);
      const froms = [...envelope.from.subarray(0, envelope.count), 1];
      for (let s = 0; s < envelope.count; s++) {
        const p = (froms[s]! + froms[s + 1]!) / 2;
        const worth = (line: number): number => lines[line]! + p * (lines[4 + line]! - lines[line]!);
        const open = [0, ...(k % 2 ? [WITHHOLD] : []), ...((k & 2) !== 0 ? [TURN] : [])];
        assert.ok(worth(envelope.line[s]!) >= Math.max(...open.map(worth)) - 1e-12, `${k} stretch ${s}`);
      }
    }
    assert.equal(criticalBelief(Float64Array.of(1, 0, 0, 0, 0, 1, 0, 0), 0, 1), 0.5);
  });
});

/** The same curve from every member's own beliefs, without nodes. */
function withoutNodes(world: World): Mobilisation {
  const { coordination, values, posts, sheet, state } = world;
  const steps: [number, number][] = [];
  let sure = 0;
  for (let i = 0; i < posts.count; i++) {
    if (world.conduct[i]! > 2) continue;
    payoffs(world, i, commanderSign(world, i), sheet.lines);
    const { envelope } = coordination;
    readEnvelope(envelope, sheet.lines, linesOpen(world, posts.rank[i]!));
    const counts = (k: number): number =>
      envelope.line[k] === TURN ? 1 : envelope.line[k] === WITHHOLD ? values.force.withheld : 0;
    for (let k = 0; k < envelope.count; k++) {
      const moved = ((counts(k) - (k > 0 ? counts(k - 1) : 0)) * strengthOf(world, i)) / state.whole;
      if (envelope.from[k]! <= 0) sure += moved;
      else steps.push([normalQuantile(envelope.from[k]!), moved]);
    }
  }
  const gone =
    world.coordination.curve.fixed -
    (coordination.turned.sure + values.force.withheld * coordination.held.sure) / state.whole;
  return {
    ...coordination.curve,
    at: Float64Array.from(steps, ([at]) => at),
    worth: Float64Array.from(steps, ([, worth]) => worth),
    count: steps.length,
    fixed: sure + gone,
  };
}

describe('the curve that the engine reads from its nodes', () => {
  it('is that of every member by himself, within 10⁻⁴', () => {
    let [worlds, worst] = [0, 0];
    for (let seed = 1; worlds < 60; seed++) {
      const { scenario, values } = swarmWorld(seed, 120);
      const world = createWorld(scenario, buildPosts(scenario, values, seed));
      values.belief.rule = 'equilibrium';
      try {
        startHistory(world, values, seed, 0);
      } catch {
        continue;
      }
      world.state.day = 1;
      world.state.key = 1 + DAY_KEY_OFFSET;
      morning(world);
      const { reading } = world;
      const base = reading.base;
      choices(world);
      reading.base = base;
      readMobilisation(world);
      const exact = withoutNodes(world);
      for (let k = 0; k <= 20; k++) {
        const theta = base + k / 20;
        worst = Math.max(worst, Math.abs(mobilisedAt(exact, theta) - mobilisedAt(world.coordination.curve, theta)));
      }
      worlds++;
    }
    assert.ok(worst < 1e-4, String(worst));
    assert.ok(worst > 0);
  });
});
