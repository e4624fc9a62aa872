import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { luck } from './chance/luck.ts';
import { CONDUCTS, type Conduct, DISSENTS } from './conduct.ts';
import { buildPosts } from './force/build.ts';
import { swarmWorld } from './reference/swarm.ts';
import { runHistory } from './run.ts';
import { conductOf, dissentingPeers, lookAround, trustToday } from './sight.ts';
import { make, tinyWorld } from './testing/tiny.ts';
import { countUnder } from './under.ts';
import { createWorld, type World } from './world.ts';

const SEEN_AS: Record<Conduct | 'dissents', { near: string; seen: string; follows: number }> = {
  serves: { near: '', seen: '', follows: 0 },
  dissents: { near: '', seen: '', follows: 1 },
  withholds: { near: 'held', seen: 'held', follows: 1 },
  plots: { near: 'moved', seen: '', follows: 1 },
  defected: { near: 'moved', seen: 'moved', follows: 1 },
  deserted: { near: 'moved', seen: 'moved', follows: 0 },
  detained: { near: '', seen: '', follows: 0 },
};

/** A captain (0) over a sergeant (1), whose peer is 2: he trusts 2 below luck 30000, 2 trusts him below 50000. */
function pair(): World {
  return tinyWorld([{ rank: 2 }, { rank: 3, commander: 0, commanderLuck: 20000 }, { rank: 3 }], {
    ties: [[1, 2, 30000, 50000]],
  });
}
const near = (world: World, i: number) => ({
  moved: world.near[i]! & 255,
  held: (world.near[i]! >>> 8) & 255,
  all: world.near[i]! >>> 24,
});
const seen = (world: World, i: number) => ({
  moved: world.seen[i]! & 255,
  held: (world.seen[i]! >>> 8) & 255,
  all: world.seen[i]! >>> 16,
});

describe('what members read in one another', () => {
  for (const [sign, as] of Object.entries(SEEN_AS) as [Conduct | 'dissents', (typeof SEEN_AS)['serves']][]) {
    it(`who ${sign} is seen as ${as.near || 'nothing'} by who trusts him, as ${as.seen || 'nothing'} by all`, () => {
      const world = pair();
      make(world, 1, sign);
      assert.deepEqual(near(world, 2), { moved: 0, held: 0, all: 1, ...(as.near ? { [as.near]: 1 } : {}) });
      assert.deepEqual(seen(world, 2), { moved: 0, held: 0, all: 1, ...(as.seen ? { [as.seen]: 1 } : {}) });
      assert.equal(world.followers[0], as.follows);
      assert.equal(dissentingPeers(world, 2), sign === 'dissents' ? 1 : 0);
    });
  }
  it('depends on who trusts whom: the reverse may not hold, and falls away with trust', () => {
    const world = pair();
    const at = (trust: number): number[] => {
      world.state.trust = trust;
      trustToday(world);
      return [near(world, 1).all, near(world, 2).all, world.followers[0]!];
    };
    make(world, 1, 'withholds');
    assert.deepEqual(at(0.8), [1, 1, 1]);
    assert.deepEqual(at(0.6), [1, 0, 1]);
    assert.deepEqual(at(0.4), [0, 0, 1]);
    assert.deepEqual(at(0.3), [0, 0, 0]);
    assert.equal(seen(world, 2).held, 1);
    assert.deepEqual(at(0.8), [1, 1, 1]);
  });
  it('is read with the trust of the reader’s own rank in an assembly', () => {
    const world = pair();
    world.state.trust = 0.2;
    world.values.belief.assembly = [0, 0, 0.5, 0, 0];
    make(world, 1, 'plots');
    trustToday(world);
    // A captain at an assembly trusts .2 + .8 · .5 = .6; sergeants still .2.
    assert.equal(world.followers[0], 1);
    assert.equal(near(world, 2).all, 0);
  });
  it('a sign is a conduct, and who dissents serves', () => {
    assert.equal(conductOf(DISSENTS), 0);
    for (let conduct = 0; conduct < CONDUCTS.length; conduct++) assert.equal(conductOf(conduct), conduct);
  });
});

describe('counts that are pushed', () => {
  const counted = (world: World) => ({
    near: world.near.slice(),
    seen: world.seen.slice(),
    followers: world.followers.slice(),
    subordinates: world.subordinates.slice(),
    under: world.under.slice(),
  });
  function check(world: World, where: string): void {
    const pushed = counted(world);
    lookAround(world);
    countUnder(world);
    assert.deepEqual(pushed, counted(world), where);
    let dissenting = 0;
    let against = 0;
    let there = 0;
    const heads = new Float64Array(30);
    const strength = new Float64Array(30);
    for (let i = 0; i < world.posts.count; i++) {
      const rank = world.posts.rank[i]!;
      const weight = world.strength[world.posts.formation[i]! * 10 + rank * 2 + world.line[i]!]!;
      heads[world.conduct[i]! * 5 + rank]! += 1;
      strength[world.conduct[i]! * 5 + rank]! += weight;
      if (world.signs[i] === DISSENTS) dissenting += weight;
      const officer = rank <= 1 && world.line[i] === 1;
      if (officer && (world.signs[i] === DISSENTS || world.conduct[i] === 2)) against += 1;
      if (officer && world.conduct[i]! <= 2) there += 1;
      assert.equal(conductOf(world.signs[i]!), world.conduct[i], `${where} member ${i}`);
    }
    assert.deepEqual(world.heads, heads, where);
    assert.deepEqual(world.state.dissenting, dissenting, where);
    assert.deepEqual([world.state.officersAgainst, world.state.officersThere], [against, there], where);
    assert.equal(
      world.state.plotters,
      [0, 1, 2, 3, 4].reduce((sum, rank) => sum + heads[10 + rank]!, 0),
      where,
    );
    assert.deepEqual(world.state.strengthBy, strength, where);
  }

  it('equal a fresh count at the end of random histories', () => {
    let ran = 0;
    for (let seed = 1; seed <= 60; seed++) {
      const { scenario, values } = swarmWorld(seed + 5000, 150, 1 + Math.floor(25 * luck(seed, 0, 60003, 0, 0)));
      const world = createWorld(scenario, buildPosts(scenario, values, seed));
      try {
        runHistory(world, values, seed, 0);
      } catch (error) {
        assert.match(String(error), /lets it stand on day 0|has any strength/);
        continue;
      }
      ran += 1;
      check(world, `seed ${seed}`);
    }
    assert.ok(ran > 40, `${ran} ran`);
  });
});
