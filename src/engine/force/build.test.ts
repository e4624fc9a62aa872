import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { usualValues, type Values } from '../parameters.ts';
import { ARMY, tinyScenario } from '../reference/tiny-force.ts';
import type { Formation } from '../scenario.ts';
import { buildPosts } from './build.ts';
import { memberKey, type Posts } from './posts.ts';

const armyOf = (members: number, change: Partial<Formation> = {}): Formation => ({ ...ARMY, members, ...change });

function built(formations: readonly Formation[], change: (v: Values['force']) => void = () => {}, seed = 1): Posts {
  const values = usualValues();
  change(values.force);
  return buildPosts(tinyScenario({ formations }), values, seed);
}
const tiesOf = (posts: Posts, i: number): number[] => [
  ...posts.tieTo.subarray(posts.tieStart[i], posts.tieStart[i + 1]),
];
const army = built([armyOf(3000), armyOf(1200, { name: 'guard' })]);
const everybody = Array.from({ length: army.count }, (_, i) => i);

describe('the chain of command', () => {
  it('puts all but the first line general of a formation under a line post of the same formation', () => {
    const tops = everybody.filter((i) => army.commander[i] === -1);
    assert.deepEqual(
      tops.map((i) => army.key[i]),
      [memberKey(0, 0, 1, 0), memberKey(1, 0, 1, 0)],
    );
    for (const i of everybody) {
      const above = army.commander[i]!;
      if (above < 0) continue;
      assert.equal(army.line[above], 1, `member ${i}`);
      assert.equal(army.formation[above], army.formation[i], `member ${i}`);
      const general = army.rank[i] === 0;
      assert.ok(general ? army.rank[above] === 0 : army.rank[above]! === army.rank[i]! - 1, `member ${i}`);
    }
  });
  it('leads from everybody to the top, and eleven line generals at most stand under one', () => {
    const under = new Map<number, number>();
    for (const i of everybody) {
      let steps = 0;
      for (let above = i; above >= 0 && steps < 50; above = army.commander[above]!) steps += 1;
      assert.ok(steps < 50, `member ${i} is commanded in a circle`);
      if (army.rank[i] === 0 && army.line[i] === 1 && army.commander[i]! >= 0)
        under.set(army.commander[i]!, (under.get(army.commander[i]!) ?? 0) + 1);
    }
    // 3,000 · .016 = 48 generals, 14 of them with troops: eleven under the first, two under the second.
    assert.deepEqual(
      [...under.values()].sort((a, b) => b - a),
      [11, 5, 2],
    );
  });
  it('shares subordinates out evenly: spans of one rank differ by one at most', () => {
    for (const rank of [1, 2, 3, 4]) {
      const spans = new Map<number, number>();
      for (const i of everybody.filter(
        (k) => army.rank[k] === rank - 1 && army.line[k] === 1 && army.formation[k] === 0,
      ))
        spans.set(i, 0);
      for (const i of everybody) {
        const above = army.commander[i]!;
        if (army.rank[i] === rank && army.line[i] === 1 && army.formation[i] === 0)
          spans.set(above, spans.get(above)! + 1);
      }
      const sizes = [...spans.values()];
      assert.ok(Math.max(...sizes) - Math.min(...sizes) <= 1, `rank ${rank}: ${sizes}`);
    }
  });
  it('passes over a rank that has nobody', () => {
    const thin = built([armyOf(60, { share: [0.1, 0, 0, 0.4, 0.5] })]);
    for (let i = 0; i < thin.count; i++) if (thin.rank[i] === 3) assert.equal(thin.rank[thin.commander[i]!], 0);
    const leaderless = built([armyOf(40, { share: [0, 0, 0, 0.25, 0.75] })]);
    for (let i = 0; i < leaderless.count; i++)
      assert.equal(leaderless.commander[i]! >= 0, leaderless.rank[i] === 4, `member ${i}`);
  });
  it('makes a unit of what a field officer with troops commands', () => {
    for (const i of everybody) {
      let above = i;
      while (above >= 0 && !(army.rank[above] === 1 && army.line[above] === 1)) above = army.commander[above]!;
      if (above >= 0) assert.equal(army.unit[i], army.unit[above], `member ${i}`);
    }
    assert.ok(
      everybody.every((i, k) => k === 0 || army.unit[i]! >= army.unit[i - 1]!),
      'a unit lies together',
    );
  });
});

describe('peer ties', () => {
  it('are symmetric, without loops or doubles, inside the formation', () => {
    for (const i of everybody) {
      const ties = tiesOf(army, i);
      assert.equal(new Set(ties).size, ties.length, `member ${i} has a double`);
      for (const j of ties) {
        assert.notEqual(i, j);
        assert.equal(army.formation[i], army.formation[j]);
        assert.ok(tiesOf(army, j).includes(i), `${i} is tied to ${j} and not the reverse`);
      }
    }
  });
  it('are as many as asked on average, for a few doubles less', () => {
    for (const peers of [4, 8, 16]) {
      const posts = built([armyOf(6000)], (v) => (v.peers = peers));
      const mean = posts.tieTo.length / posts.count;
      assert.ok(mean > 0.97 * peers && mean <= peers, `${mean} of ${peers}`);
    }
  });
  it('lead elsewhere as often as asked: in the same rank and mostly another unit', () => {
    const far = (rewired: number): number => {
      const posts = built([armyOf(6000)], (v) => Object.assign(v, { rewired, peers: 2 }));
      // With two ties a member, one ring through the unit is all there is; its neighbours lie side by side.
      let away = 0;
      for (let i = 0; i < posts.count; i++)
        for (const j of tiesOf(posts, i)) if (posts.unit[i] !== posts.unit[j]) away += 1;
      return away / posts.tieTo.length;
    };
    assert.equal(far(0), 0);
    // A tie drawn from the whole rank leaves the unit nearly always: three binomial errors at 6,000 ties are .012.
    assert.ok(Math.abs(far(0.3) - 0.3) < 0.02, `${far(0.3)}`);
    const all = built([armyOf(2000)], (v) => (v.rewired = 1));
    for (let i = 0; i < all.count; i++) for (const j of tiesOf(all, i)) assert.equal(all.rank[i], all.rank[j]);
  });
  it('can be none, or random with Poisson degrees', () => {
    assert.equal(built([armyOf(500)], (v) => (v.ties = 'none')).tieTo.length, 0);
    const random = built([armyOf(8000)], (v) => (v.ties = 'random'));
    const degrees = Array.from({ length: random.count }, (_, i) => tiesOf(random, i).length);
    const mean = degrees.reduce((a, b) => a + b) / degrees.length;
    const variance = degrees.reduce((sum, d) => sum + (d - mean) ** 2, 0) / degrees.length;
    assert.ok(Math.abs(mean - 8) < 0.05, `mean ${mean}`);
    assert.ok(Math.abs(variance / mean - 1) < 0.08, `variance over mean ${variance / mean}`);
  });
  it('have uniform luck in trust, each direction its own, the readiest first', () => {
    const lucks = [...army.tieTrust];
    for (let tenth = 1; tenth < 10; tenth++) {
      const below = lucks.filter((u) => u < 6553.6 * tenth).length / lucks.length;
      assert.ok(Math.abs(below - tenth / 10) < 0.02, `${below} below ${tenth} tenths`);
    }
    let product = 0;
    for (const i of everybody) {
      const trusts = [...army.tieTrust.subarray(army.tieStart[i], army.tieStart[i + 1])];
      assert.deepEqual(
        trusts,
        trusts.toSorted((a, b) => a - b),
      );
      tiesOf(army, i).forEach((j, k) => {
        const back = army.tieTrust[army.tieStart[j]! + tiesOf(army, j).indexOf(i)]!;
        product += (trusts[k]! / 65536 - 0.5) * (back / 65536 - 0.5);
      });
    }
    assert.ok(Math.abs((12 * product) / lucks.length) < 0.03, 'trust one way tells of trust the other way');
  });
});

describe('an added formation', () => {
  const alone = built([armyOf(900), armyOf(400, { name: 'guard' })]);
  const joined = built([armyOf(900), armyOf(400, { name: 'guard' }), armyOf(700, { name: 'militia', strength: 0 })]);

  it('leaves every post, commander, tie and trust of the others bit for bit', () => {
    for (const field of ['key', 'rank', 'line', 'formation', 'unit', 'commander', 'chainTrust'] as const)
      assert.deepEqual(joined[field].subarray(0, alone.count), alone[field], field);
    assert.deepEqual(joined.tieStart.subarray(0, alone.count + 1), alone.tieStart);
    assert.deepEqual(joined.tieTo.subarray(0, alone.tieTo.length), alone.tieTo);
    assert.deepEqual(joined.tieTrust.subarray(0, alone.tieTo.length), alone.tieTrust);
  });
});

describe('what cannot be built', () => {
  it('says so', () => {
    const tiny = armyOf(1, { share: [0, 0, 0, 0, 1] });
    assert.throws(() => built(Array.from({ length: 257 }, () => tiny)), /more than 256 formations/);
    assert.doesNotThrow(() => built(Array.from({ length: 256 }, () => tiny)));
    const lonely = armyOf(2 ** 20 + 1, { share: [0, 0, 0, 0, 1] });
    assert.throws(() => built([lonely], (v) => (v.ties = 'none')), /too large for its keys/);
    assert.throws(
      () => built([armyOf(300)], (v) => Object.assign(v, { ties: 'random', peers: 3000 })),
      /more than 255 ties/,
    );
  });
});
