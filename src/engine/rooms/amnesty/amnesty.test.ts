import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { morning } from '../../day.ts';
import type { Parameter } from '../../parameter.ts';
import { PARAMETERS, usualValues, type Values } from '../../parameters.ts';
import { ARMY } from '../../reference/tiny-force.ts';
import type { SideDeal } from '../../scenario.ts';
import { close, type Sketch, tinyWorld } from '../../testing/tiny.ts';
import type { World } from '../../world.ts';
import { offer } from './amnesty.ts';
import { REVERSAL_VECTORS } from './vectors.ts';

const guilty: Sketch[] = [
  { rank: 0, culpability: [0.5, 0.25, 0.125] },
  { rank: 1, culpability: [0.5, 0.25, 0.125], formation: 1 },
  { rank: 0, culpability: [8, 0, 0] },
];

/** A world in which each forum is worth 8 at full culpability, every law binds and nobody overturns it. */
function under(change: (v: Values['amnesty']) => void = () => {}, sideDeals: readonly SideDeal[] = []): World {
  const world = tinyWorld(guilty, {
    scenario: { formations: [ARMY, { ...ARMY, name: 'guard' }], sideDeals },
    values: ({ amnesty }) => {
      amnesty.coverage = [1, 1, 1];
      amnesty.waiver = true;
      amnesty.credibility = [0.2, 0.3, 0.5, 0.65, 1];
      amnesty.status = 'guaranteed-abroad';
      amnesty.fate = 1;
      amnesty.reversal = 0;
      change(amnesty);
    },
  });
  world.state.forums.set([8, 8, 8]);
  world.state.day = 0;
  offer(world);
  world.state.day = 1;
  return world;
}

/** Every number, switch and word of the room, set to another value; vectors place by place. */
function* eachSet(usual: Values['amnesty']) {
  for (const [name, was] of Object.entries(usual) as [keyof Values['amnesty'], unknown][]) {
    const parameter: Parameter = PARAMETERS.amnesty[name];
    const values = parameter.shape === 'choice' ? parameter.options : typeof was === 'boolean' ? [true, false] : [0.37];
    const places = Array.isArray(was) ? was.map((_, place) => place) : [0];
    for (const value of values) for (const place of places) yield { name, value, place };
  }
}

const remitted = (world: World, i = 0): number => world.remission[i]!;

describe('an amnesty that is overturned later', () => {
  for (const { hazard, discount, years, share } of REVERSAL_VECTORS) {
    it(`at ${hazard} a year, discounted at ${discount} over ${years} years, leaves ${share} of the punishment`, () => {
      const exposedYears = [years, years, years, years, years];
      const world = under((v) => Object.assign(v, { reversal: hazard, discount, exposedYears }));
      close(remitted(world), 7 * (1 - share), 7e-15);
    });
  }
  it('never overturned keeps all of it, and nothing is divided by nothing', () => {
    assert.equal(remitted(under((v) => Object.assign(v, { reversal: 0, discount: 0 }))), 7);
    close(
      remitted(under((v) => Object.assign(v, { reversal: 0.1, discount: 0, exposedYears: [10, 10, 10, 10, 10] }))),
      7 * Math.exp(-1),
      1e-14,
    );
  });
  it('worries the young more: they would live under it longer', () => {
    const world = under((v) => Object.assign(v, { reversal: 0.04, discount: 0.06 }));
    // A general lives under it for 12 years, a field officer for 20: h = .4 (1 − e^−1.2) and .4 (1 − e^−2).
    close(remitted(world, 0), 7 * (1 - 0.4 * (1 - 0.3011942119122021)), 1e-14);
    close(remitted(world, 1), 7 * (1 - 0.4 * (1 - 0.1353352832366127)), 1e-14);
  });
});

describe('what it covers', () => {
  it('is the exposure in each forum, up to full culpability', () => {
    assert.equal(remitted(under()), 7);
    assert.equal(remitted(under((v) => (v.coverage = [0, 1, 1]))), 3);
    assert.equal(remitted(under((v) => (v.coverage = [0.5, 0.5, 0]))), 3);
    assert.equal(remitted(under(), 2), 8);
  });
  it('gives those culpable of what is excluded nothing at all', () => {
    assert.equal(
      remitted(
        under((v) => (v.coverage = [0, 1, 1])),
        2,
      ),
      0,
    );
  });
  it('does not reach a foreign court unless that state waives', () => {
    assert.equal(remitted(under((v) => (v.waiver = false))), 6);
  });
  it('is believed by its legal status and by the fate of earlier defectors', () => {
    assert.equal(remitted(under((v) => (v.status = 'law'))), 3.5);
    close(remitted(under((v) => (v.status = 'first-reading'))), 2.1);
    assert.equal(remitted(under((v) => (v.fate = 0.5))), 3.5);
    assert.equal(remitted(under((v) => (v.fate = 0))), 0);
  });
  it('ends with its deadline, while the reward stays', () => {
    const world = under((v) => (v.open = false));
    assert.equal(remitted(world), 0);
    assert.equal(world.state.reward[0], 1);
  });
  it('is the same whether or not it covers who stays: that is weighed in the payoffs', () => {
    assert.equal(remitted(under((v) => (v.blanket = true))), 7);
  });
});

describe('a side deal', () => {
  const deal: SideDeal = { formation: 'guard', day: 4, coverage: [0, 0, 1], status: 'law', reward: 3 };
  const closed = (v: Values['amnesty']): void => {
    Object.assign(v, { open: false, waiver: false });
  };
  const on = (world: World, day: number): World => {
    world.state.day = day;
    offer(world);
    return world;
  };

  it('covers its formation from its day on, past a closed door and without a waiver', () => {
    const world = under(closed, [deal]);
    assert.deepEqual([remitted(on(world, 3), 1), world.state.reward[1]], [0, 1]);
    assert.deepEqual([remitted(on(world, 4), 1), world.state.reward[1]], [0.5, 3]);
    assert.deepEqual([remitted(world, 0), world.state.reward[0]], [0, 1]);
  });
  it('replaces the law only where it is better, forum by forum', () => {
    const better = { ...deal, day: 0, coverage: [1, 0.5, 1], reward: 0 };
    const world = under(
      (v) => Object.assign(v, { status: 'constitution', coverage: [0, 1, 1], waiver: false }),
      [better],
    );
    // Rights .5 by the deal, corruption .65 by the law, extradition .5 by the deal.
    close(remitted(world, 1), 4 * 0.5 + 2 * 0.65 + 1 * 0.5, 1e-14);
    assert.equal(world.state.reward[1], 1);
  });
});

describe('from day to day', () => {
  it('the offer follows its levers and what the courts are worth', () => {
    const world = under();
    world.values.amnesty.status = 'law';
    offer(world);
    assert.equal(remitted(world), 3.5);
    world.state.forums.set([16, 8, 8]);
    offer(world);
    assert.equal(remitted(world), 5.5);
  });
  it('whatever of it is set one day, the offer is what it would have been from the start', () => {
    const standing: SideDeal = { formation: 'guard', day: 0, coverage: [1, 0.4, 0.2], status: 'law', reward: 0.5 };
    const lasting = (v: Values['amnesty']): unknown =>
      Object.assign(v, { reversal: 0.04, discount: 0.06, status: 'constitution', waiver: false });
    let moved = 0;
    for (const { name, value, place } of eachSet(usualValues().amnesty)) {
      const set = (v: Values['amnesty']): void => {
        lasting(v);
        const before = v[name];
        Object.assign(v, { [name]: Array.isArray(before) ? before.with(place, value as number) : value });
      };
      const world = under(lasting, [standing]);
      const was = [...world.remission, ...world.state.reward, ...world.state.cover];
      set(world.values.amnesty);
      offer(world);
      const fresh = under(set, [standing]);
      const is = [...world.remission, ...world.state.reward, ...world.state.cover];
      assert.deepEqual(is, [...fresh.remission, ...fresh.state.reward, ...fresh.state.cover], `${name} ${place}`);
      if (is.some((number, k) => number !== was[k])) moved += 1;
    }
    // Not all do: nobody here has some of the ranks, and a blanket changes what staying is worth, not the offer.
    assert.ok(moved >= 10, `only ${moved} of them move the offer`);
  });
  it('without the room nothing is offered, and no reward is paid', () => {
    const world = tinyWorld(guilty.slice(0, 1), {
      scenario: {
        without: ['amnesty'],
        sideDeals: [{ formation: 'army', day: 1, coverage: [1, 1, 1], status: 'law', reward: 9 }],
      },
    });
    morning(world);
    assert.deepEqual([world.remission[0], world.state.reward[0]], [0, 0]);
    assert.ok(world.exposure[0]! > 0);
  });
});
