import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { buildPosts } from '../../engine/force/build.ts';
import type { Values } from '../../engine/parameters.ts';
import type { DatedEvent, Scenario } from '../../engine/scenario.ts';
import { createWorld, type World } from '../../engine/world.ts';
import { poissonDegrees } from '../degrees.ts';
import { finalSize } from '../gleeson-cahalane.ts';
import { sameThreshold } from '../watts.ts';
import { cascadeOf } from './circles.ts';
import { openAsItIs } from './morning.ts';
import { coded, valuesWith } from './testing/forces.ts';

const MEMBERS = 20_000;

function opened(scenario: Scenario, peers: number, change: (values: Values) => void = () => {}): World {
  const values = valuesWith((all) => {
    Object.assign(all.force, { ties: 'random', peers, share: [0, 0, 0, 0, 1], weight: [1, 1, 1, 1, 1] });
    Object.assign(all.belief, { rule: 'share', near: 1, alone: 'nothing', priorMean: 5, priorSd: 0.001 });
    Object.assign(all.surveillance, { informants: 0, patronMen: 0, trust: 1 });
    change(all);
  });
  const world = createWorld(scenario, buildPosts(scenario, values, 1));
  openAsItIs(world, values, 1, 1);
  return world;
}

const seeded = (scenario: Scenario, count: number): Scenario => {
  const who = { formation: null, rank: null, post: null, abroad: null, count };
  const event: DatedEvent = { kind: 'move', day: 1, says: 'a seed', who, conduct: 'defected' };
  return { ...scenario, events: [event] };
};

describe('a cascade over the ties of the force', () => {
  it('is that of Poisson degrees where ties are random', () => {
    for (const peers of [2, 4, 7]) {
      const world = opened(seeded(coded({ form: 'same', belief: 0.18 }, MEMBERS), 20), peers);
      const { seeds, degree, size } = cascadeOf(world);
      assert.equal(seeds, 0.001);
      assert.ok(Math.abs(degree - peers) < 0.02, `${degree}`);
      const wanted = finalSize({ degrees: poissonDegrees(peers), response: sameThreshold(0.18), seed: 0.001 }).size;
      assert.ok(Math.abs(size - wanted) < 0.01, `${peers}: ${size} | ${wanted}`);
    }
  });
  it('is the seed where nobody has ties or all are out of reach, and those who need nobody besides', () => {
    const lonely = (values: Values): void => void Object.assign(values.force, { ties: 'none' });
    assert.equal(cascadeOf(opened(seeded(coded({ form: 'same', belief: 0.2 }, 1000), 50), 4, lonely)).size, 0.05);
    assert.equal(cascadeOf(opened(seeded(coded({ form: 'same', belief: 2 }, 1000), 50), 4)).size, 0.05);
    const half = coded({ form: 'list', beliefs: [0, 2] }, 1000);
    assert.ok(Math.abs(cascadeOf(opened(half, 4)).size - 0.5) < 1e-12);
  });
  it('grows with distrust of nobody, and shrinks where ties are not trusted', () => {
    const scenario = seeded(coded({ form: 'same', belief: 0.18 }, MEMBERS), 20);
    const open = cascadeOf(opened(scenario, 4));
    const wary = cascadeOf(opened(scenario, 4, ({ surveillance }) => Object.assign(surveillance, { trust: 0.2 })));
    assert.ok(wary.degree < 1 && wary.size < 0.05 && open.size > 0.9, `${wary.size} ${open.size}`);
  });
});
