import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { luck } from '../../chance/luck.ts';
import { close, make, type Sketch, tinyWorld, type Wanted } from '../../testing/tiny.ts';
import type { World } from '../../world.ts';
import { ceilingOf, raiseCeilings } from './ceiling.ts';
import { chanceOfFall } from './chance.ts';
import { expectedShare } from './circle.ts';
import { readThePublic } from './reading.ts';

describe('ceilings', () => {
  const CROWD = 3200;
  const crowd: Sketch[] = Array.from({ length: CROWD }, (_, i) => (i % 2 === 0 ? {} : { commander: i - 1 }));
  const dice = (seed: number, k: number): number => luck(seed, 0, 60001, 0, k);

  function randomDay(seed: number, ties: Wanted['ties'] = []): World {
    const world = tinyWorld(crowd, { ties });
    const at = (k: number, low: number, high: number): number => low + (high - low) * dice(seed, k);
    const { values, state, people } = world;
    Object.assign(values.belief, {
      priorMean: at(0, 0.2, 0.8),
      priorSd: at(1, 0.001, 0.3),
      signalSd: at(2, 0.001, 0.3),
      horizonSd: at(3, 0, 0.1),
      near: at(4, 0.01, 1),
      learning: dice(seed, 5) < 0.8,
    });
    state.mobilised = at(7, 0, 1);
    state.call = at(8, 0, 3);
    state.survived = at(9, 0, 0.7);
    state.strength = state.survived + at(10, 0, 0.3);
    for (let i = 0; i < CROWD; i++) {
      people.signal[i] = 9 * dice(seed, 100 + i) - 4.5;
      if (ties.length > 0) continue;
      const all = 1 + Math.floor(20 * dice(seed, 5000 + i));
      const moved = Math.floor((all + 1) * dice(seed, 9000 + i));
      world.near[i] = moved | (all << 24);
    }
    readThePublic(world);
    return world;
  }

  /** Members whose belief is above the ceiling, and how many ceilings say anything. */
  function bounded(world: World, where: string): number {
    const { people, reading: read } = world;
    let below = 0;
    for (let i = 0; i < CROWD; i++) {
      const p = chanceOfFall(read, expectedShare(world, i), 0, people.signal[i]!);
      const most = ceilingOf(world, i);
      assert.ok(p <= most, `${where} member ${i}: ${p} above ${most}`);
      if (most < 1) below += 1;
    }
    return below;
  }

  it('bound every belief, on sixty random days of 3,200 members', () => {
    let below = 0;
    for (let seed = 1; seed <= 60; seed++) {
      const world = randomDay(seed);
      raiseCeilings(world);
      assert.equal(world.ceilings.used, true);
      below += bounded(world, `seed ${seed}`);
    }
    assert.ok(below > 0.5 * 60 * CROWD, `only ${below} ceilings say anything`);
  });
  it('still bound them on later days for which they are kept', () => {
    let kept = 0;
    for (let seed = 1; seed <= 30; seed++) {
      const world = randomDay(seed);
      raiseCeilings(world);
      for (let day = 1; day <= 6; day++) {
        const step = (k: number): number => 0.03 * (dice(seed, 20 + 3 * day + k) - 0.4);
        world.state.mobilised = Math.max(0, world.state.mobilised + step(0));
        world.state.street = Math.max(0, world.state.street + step(1));
        world.state.survived -= Math.abs(step(2)) / 2;
        readThePublic(world);
        if (!raiseCeilings(world)) kept += 1;
        bounded(world, `seed ${seed} day ${day}`);
      }
    }
    assert.ok(kept > 50, `only ${kept} tables kept`);
  });
  it('are worked out anew when the index rises out of their room, what survival taught fades out of it, or how beliefs are formed changes', () => {
    const again = (change: (world: World) => void): boolean => {
      const world = randomDay(2);
      Object.assign(world.values.belief, { learning: true, momentum: false });
      readThePublic(world);
      raiseCeilings(world);
      change(world);
      readThePublic(world);
      return raiseCeilings(world);
    };
    assert.equal(
      again((w) => (w.state.survived -= 0.049)),
      false,
    );
    assert.equal(
      again((w) => (w.state.survived -= 0.051)),
      true,
    );
    // b_P is .3: a sixth of the street is worth .05.
    assert.equal(
      again((w) => (w.state.street += 0.166)),
      false,
    );
    assert.equal(
      again((w) => (w.state.street += 0.168)),
      true,
    );
    for (const name of ['priorMean', 'priorSd', 'signalSd', 'horizonSd', 'near'] as const)
      assert.equal(
        again((w) => (w.values.belief[name] *= 0.999)),
        true,
        name,
      );
  });
  it('hold however many of the trusted peers come to dissent', () => {
    // Every eighth member has seven peers who all trust him and whom he trusts.
    const rings = crowd.flatMap((_, i) =>
      i % 8 === 0 ? [1, 2, 3, 4, 5, 6, 7].map((k) => [i, i + k, 0, 0] as const) : [],
    );
    const world = randomDay(3, rings);
    raiseCeilings(world);
    const before = Array.from({ length: CROWD }, (_, i) => ceilingOf(world, i));
    const expected = expectedShare(world, 0);
    for (let i = 0; i < CROWD; i++) if (i % 8 !== 0) make(world, i, 'dissents');
    close(expectedShare(world, 0) - expected, world.values.belief.near * 0.15, 1e-12);
    before.forEach((most, i) => {
      assert.equal(ceilingOf(world, i), most);
    });
    bounded(world, 'all dissent');
  });
  it('are 1 under `share`, and where nobody reads his circle', () => {
    const cases: ((world: World) => void)[] = [
      (w) => (w.values.belief.rule = 'share'),
      (w) => (w.values.belief.near = 0),
    ];
    for (const change of cases) {
      const world = randomDay(1);
      change(world);
      readThePublic(world);
      raiseCeilings(world);
      for (let i = 0; i < CROWD; i++) assert.equal(ceilingOf(world, i), 1);
    }
  });
});
