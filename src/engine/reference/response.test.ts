import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { luck } from '../chance/luck.ts';
import { QUESTION } from '../chance/questions.ts';
import { normalCdf } from '../math/normal.ts';
import { response } from './response.ts';
import { tinyScenario, tinyWorld } from './tiny-force.ts';
import type { World } from './world.ts';

/** A day of small revenue, large dissent and a loud call, on which the leader is arrested for certain. */
function troubled(): World {
  const world = tinyWorld([{}]);
  world.values.response.arrestRate = 1;
  world.values.response.arrestGain = 10;
  world.revenue = 0.9;
  world.dissent = 0.4;
  world.call = 0.3;
  return world;
}

describe('the response of the regime', () => {
  it('arrests, pays and swears, and tomorrow feels it', () => {
    const world = troubled();
    response(world);
    assert.deepEqual([world.leaderHeld, world.lastArrest, world.backlash], [true, 1, 0.15]);
    assert.deepEqual([world.pay, world.paid, world.lastPay, world.lastOath], [0.05, 0.05, 1, 1]);
  });
  it('does none of it twice at once', () => {
    const world = troubled();
    response(world);
    world.day = 2;
    response(world);
    assert.deepEqual([world.backlash, world.pay, world.lastPay, world.lastOath], [0, 0, 1, 1]);
    world.day = 31;
    response(world);
    assert.deepEqual([world.lastPay, world.lastOath, world.lastArrest], [31, 31, 1]);
  });
  it('pays only what it has, to ranks that it watches and that dissent, out of a revenue that fell', () => {
    const spoil: ((world: World) => void)[] = [
      (world) => {
        world.paid = 0.14;
      },
      (world) => {
        world.revenue = 1;
      },
      (world) => {
        world.dissent = 0.29;
      },
      (world) => {
        world.values.surveillance.informants = 0;
        world.values.surveillance.patron = 0;
      },
    ];
    for (const change of spoil) {
      const world = troubled();
      change(world);
      response(world);
      assert.equal(world.pay, 0);
    }
  });
  it('weighs an arrest against street, recognition and threat', () => {
    const world = troubled();
    world.values.response.arrestGain = 0.5;
    world.values.recognition.threat = 0.2;
    world.street = 0.4;
    world.recognition = 0.5;
    const chance = normalCdf((0.5 - 0.4 * 0.4 - 0.3 * 0.5 - 0.3 * 0.2) / 0.2);
    const drawn = luck(1, 0, QUESTION.arrest, 21, 0);
    world.values.response.arrestRate = drawn / chance - 1e-9;
    response(world);
    assert.equal(world.leaderHeld, false);
    world.values.response.arrestRate = drawn / chance + 1e-9;
    response(world);
    assert.equal(world.leaderHeld, true);
  });
  it('does nothing with its room off', () => {
    const world = { ...troubled(), scenario: tinyScenario({ without: ['response'] }) };
    response(world);
    assert.deepEqual([world.leaderHeld, world.pay, world.lastOath], [false, 0, -Infinity]);
  });
});
