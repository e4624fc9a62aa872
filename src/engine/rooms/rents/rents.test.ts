import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { normalLuck } from '../../chance/luck.ts';
import { QUESTION } from '../../chance/questions.ts';
import { morning } from '../../day.ts';
import { servingWorth } from '../../dissent.ts';
import type { Values } from '../../parameters.ts';
import { close, tinyWorld } from '../../testing/tiny.ts';
import type { World } from '../../world.ts';
import { payRents } from './rents.ts';

function treasury(change: (v: Values['rents']) => void = () => {}, revenue: number[] = []): World {
  return tinyWorld([{ rank: 0, rent: 2 }, { rank: 4 }], {
    scenario: { pins: { street: [], wants: [], revenue } },
    values: ({ rents }) => {
      rents.revenueNoise = 0;
      change(rents);
    },
  });
}

function after(world: World): number {
  payRents(world);
  return world.state.revenue;
}

describe('revenue', () => {
  it('stays whole while no state recognises', () => assert.equal(after(treasury()), 1));
  it('closes a fiftieth of the gap to what sanctions leave, each day', () => {
    const world = treasury();
    world.state.recognition = 0.8;
    // The target is 1 − .25 · .8 = .8.
    close(after(world), 0.996, 1e-15);
    close(after(world), 0.996 - 0.02 * 0.196, 1e-15);
  });
  it('gains what the regime pays out of its reserve', () => {
    const world = treasury();
    world.state.pay = 0.05;
    close(after(world), 1.05, 1e-15);
  });
  it('takes its noise from the luck of the day', () => {
    const world = treasury((v) => (v.revenueNoise = 0.03));
    close(after(world), 1 + 0.03 * normalLuck(1, 0, QUESTION.revenue, 21, 0), 1e-15);
  });
  it('lies between none and twice that of the first day', () => {
    const poor = treasury((v) => (v.revenueSpeed = 1));
    poor.values.rents.sanctionCut = 1;
    poor.state.recognition = 1;
    assert.equal(after(poor), 0);
    const rich = treasury();
    rich.state.pay = 7;
    assert.equal(after(rich), 2);
  });
  it('is what was observed, where it was', () => {
    const world = treasury((v) => (v.revenueNoise = 0.03), [0.6]);
    world.state.pay = 0.5;
    assert.equal(after(world), 0.6);
    world.state.pay = 0;
    world.state.day = 2;
    world.values.rents.revenueNoise = 0;
    close(after(world), 0.6 + 0.02 * 0.4, 1e-15);
  });
  it('does not move before the first day', () => {
    const world = treasury();
    world.state.day = 0;
    world.state.recognition = 1;
    assert.equal(after(world), 1);
    assert.equal(world.state.rentWorth[0], 1);
  });
});

describe('what reaches a rank', () => {
  const worth = (change: (v: Values['rents']) => void, revenue: number): number[] => {
    const world = treasury(change, [revenue]);
    payRents(world);
    return [...world.state.rentWorth];
  };
  it('falls with the revenue, by the share of the rank that is exposed', () => {
    const paid = worth((v) => (v.exposed = [0, 0.25, 0.5, 1, 1]), 0.6);
    [1, 0.9, 0.8, 0.6, 0.6].forEach((expected, rank) => {
      close(paid[rank], expected, 1e-15);
    });
  });
  it('is never more than whole, however rich the year', () =>
    assert.deepEqual(
      worth(() => {}, 2),
      [1, 1, 1, 1, 1],
    ));
  it('is multiplied by the horizon, which leaves the revenue alone', () => {
    assert.deepEqual(
      worth((v) => (v.horizon = 0.5), 0.6),
      [0.3, 0.3, 0.3, 0.3, 0.3],
    );
  });
  it('is nothing where rents are no glue', () =>
    assert.deepEqual(
      worth((v) => (v.glue = false), 1),
      [0, 0, 0, 0, 0],
    ));
  it('is nothing with the room off, and the revenue stays whole', () => {
    const world = tinyWorld([{ rent: 3 }], { scenario: { without: ['rents'] } });
    world.state.pay = 0.3;
    morning(world);
    assert.deepEqual([...world.state.rentWorth, world.state.revenue], [0, 0, 0, 0, 0, 1]);
  });
});

describe('what a rank resents', () => {
  const grudging = (change: (v: Values['rents']) => void, revenue = 1): number[] => {
    const world = treasury(
      (v) => {
        v.grudge = 0.1;
        v.mean = [5, 2, 1, 0, 6];
        change(v);
      },
      [revenue],
    );
    payRents(world);
    return [...world.state.resentment];
  };
  const near = (found: readonly number[], expected: readonly number[]): void =>
    expected.forEach((value, rank) => {
      close(found[rank], value, 1e-15);
    });
  it('is by how much generals are ahead of it, and nothing for who is ahead of them', () =>
    near(
      grudging(() => {}),
      [0, 0.3, 0.4, 0.5, 0],
    ));
  it('does not ask whether rents bind the generals, and shrinks with the horizon and the revenue', () => {
    near(
      grudging((v) => (v.glue = false)),
      [0, 0.3, 0.4, 0.5, 0],
    );
    near(
      grudging((v) => (v.horizon = 0.5)),
      [0, 0.15, 0.2, 0.25, 0],
    );
    near(
      grudging(() => {}, 0.5),
      [0, 0.15, 0.2, 0.25, 0],
    );
  });
  it('takes as much off the worth of serving, and nothing with the room off', () => {
    const worthOf = (grudge: number, without: readonly 'rents'[] = []): number => {
      const world = tinyWorld([{ rank: 3 }], {
        scenario: { without },
        values: ({ rents }) => Object.assign(rents, { grudge, revenueNoise: 0 }),
      });
      if (without.length === 0) payRents(world);
      return servingWorth(world, 0);
    };
    close(worthOf(0) - worthOf(0.1), 0.1 * (5 - 0.2), 1e-15);
    close(worthOf(0.1, ['rents']), worthOf(0, ['rents']), 1e-15);
  });
});
