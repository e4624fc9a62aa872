import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { luck } from '../../chance/luck.ts';
import { QUESTION } from '../../chance/questions.ts';
import { liveDay } from '../../day.ts';
import { close, make, tinyWorld } from '../../testing/tiny.ts';
import type { World } from '../../world.ts';
import { respond } from './response.ts';

/** Two captains; the second dissents, so that half of the strength does. */
function capital(change: (world: World) => void = () => {}): World {
  const world = tinyWorld([{ rank: 2 }, { rank: 2 }], { scenario: { days: 99 } });
  make(world, 1, 'dissents');
  Object.assign(world.state, { informants: 0.1, revenue: 0.9, day: 40, key: 60 });
  world.values.response.arrestRate = 0;
  change(world);
  respond(world);
  return world;
}

const kinds = (world: World): string[] => world.events.map((event) => event.kind);

describe('the arrest of the leader', () => {
  it('is weighed: gain against backlash on the street and pressure from abroad', () => {
    const state = { street: 0.3, recognition: 0.5, threat: 0.1 };
    // .05 · Φ((.5 − .12 − .15 − .03)/.2) = .05 · Φ(1), to 17 digits apart from this code.
    const chance = 0.04206723730342715;
    let arrests = 0;
    for (let key = 1; key <= 2000; key++) {
      const world = tinyWorld([{}]);
      Object.assign(world.state, state, { key, day: 3 });
      respond(world);
      const expected = luck(1, 0, QUESTION.arrest, key, 0) < chance;
      assert.equal(world.state.leaderHeld, expected, `day key ${key}`);
      if (!expected) continue;
      arrests += 1;
      close(world.events[0]?.size, chance, 1e-15);
      assert.equal(world.events[0]?.says, 'the leader is arrested: gain over backlash and pressure 0.20');
    }
    assert.ok(arrests > 50 && arrests < 120, `${arrests} arrests`);
  });
  it('leaves a backlash for tomorrow, once, and is not made twice', () => {
    const certain = (world: World): void => {
      world.values.response.arrestRate = 1;
      world.values.response.arrestGain = 9;
    };
    const world = capital(certain);
    assert.deepEqual([world.state.leaderHeld, world.state.arrestDay, world.state.backlash], [true, 40, 0.15]);
    world.state.day = 41;
    respond(world);
    assert.deepEqual([world.state.arrestDay, world.state.backlash], [40, 0]);
    assert.equal(kinds(world).filter((kind) => kind === 'arrest').length, 1);
  });
});

describe('pay', () => {
  it('comes when dissent that informants know is high and revenue has fallen, and says why', () => {
    const world = capital();
    assert.deepEqual([world.state.pay, world.state.paid, world.state.lastPay], [0.05, 0.05, 40]);
    assert.equal(world.events[0]?.says, 'the ranks are paid: dissent as informants know it 0.50');
  });
  it('does not come without informants, with revenue whole, below the trigger, or so soon after', () => {
    const kept: ((world: World) => void)[] = [
      (w) => (w.state.informants = 0),
      (w) => (w.state.revenue = 1),
      (w) => (w.values.response.payTrigger = 0.51),
      (w) => (w.state.lastPay = 11),
      (w) => (w.state.paid = 0.11),
    ];
    kept.forEach((change, k) => {
      assert.equal(capital(change).state.pay, 0, `condition ${k}`);
    });
    assert.equal(capital((w) => (w.state.lastPay = 10)).state.pay, 0.05);
    assert.equal(capital((w) => (w.state.paid = 0.09)).state.pay, 0.05);
    assert.equal(capital((w) => (w.values.response.payTrigger = 0.5)).state.pay, 0.05);
  });
  it('is for one day', () => {
    const world = capital();
    world.state.day = 41;
    respond(world);
    assert.equal(world.state.pay, 0);
  });
});

describe('an oath', () => {
  const called = (size: number, last = -100000) =>
    capital((w) => {
      w.state.call = size;
      w.state.lastOath = last;
    });
  it('answers a call of some size, and weakens calls for seven days from tomorrow', () => {
    assert.equal(called(0.2).state.oathUntil, 47);
    assert.equal(called(0.2 - 1e-9).state.oathUntil, -100000);
    assert.equal(called(0.5).events.at(-1)?.says, 'an oath is sworn in public: a call of 0.50 stands');
  });
  it('is not sworn again within a fortnight', () => {
    assert.equal(called(0.5, 27).state.oathUntil, -100000);
    assert.equal(called(0.5, 26).state.oathUntil, 47);
  });
});

describe('with the room off', () => {
  it('the regime answers nothing', () => {
    const world = tinyWorld([{ rank: 1 }, { rank: 1 }], { scenario: { without: ['response', 'decision'] } });
    Object.assign(world.values.response, {
      arrestRate: 1,
      arrestGain: 9,
      oathTrigger: 0,
      payTrigger: 0,
      purgeTrigger: 0,
    });
    world.state.strength = 9;
    liveDay(world);
    assert.deepEqual(world.events, []);
    assert.equal(world.state.leaderHeld, false);
  });
});
