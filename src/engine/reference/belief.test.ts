import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { normalSurvival } from '../math/normal.ts';
import { chanceOfFall, publicShare } from './belief.ts';
import { tinyScenario, tinyWorld } from './tiny-force.ts';
import type { World } from './world.ts';

/** One member without ties, signal half a standard deviation low; the public share is .2, the street .5. */
function onlooker(): World {
  const world = tinyWorld([{ signal: -0.5 }]);
  world.mobilised[0] = 0.2;
  world.street = 0.5;
  world.recognition = 0.5;
  world.strength = 0.4;
  world.survived = 0.1;
  return world;
}

const TAU = 1 / 0.15 ** 2 + 1 / 0.12 ** 2;
const MEAN = (0.5 / 0.15 ** 2 + (0.4 - 0.12 * 0.5) / 0.12 ** 2) / TAU;
const INDEX = 0.2 + 0.3 * 0.5 + 0.05 * 0.5 - 0.1 * 1;

/** The textbook form: normal tails as such, three nodes for the horizon. */
function byGauss(index: number, survived: number): number {
  const tail = (y: number): number => (y === -Infinity ? 1 : normalSurvival(Math.sqrt(TAU) * (y - MEAN)));
  const falls = (y: number): number => Math.max(0, 1 - tail(y) / tail(survived));
  const step = Math.sqrt(3) * 0.06;
  return (2 / 3) * falls(index) + (falls(index + step) + falls(index - step)) / 6;
}

function close(actual: number, expected: number): void {
  assert.ok(Math.abs(actual - expected) < 1e-12, `${actual} should be ${expected}`);
}

describe('the chance of a fall, against the Gaussian formulas', () => {
  it('after a survival that teaches something', () => {
    const world = onlooker();
    const chance = chanceOfFall(world, world.members[0]!);
    close(chance, byGauss(INDEX, 0.1));
    assert.ok(chance > 0.005 && chance < 0.995, `${chance} proves little`);
  });
  it('with one node below what was survived, which then counts nothing', () => {
    const world = onlooker();
    world.survived = 0.24;
    close(chanceOfFall(world, world.members[0]!), byGauss(INDEX, 0.24));
  });
  it('without learning', () => {
    const world = onlooker();
    world.values.belief.learning = false;
    world.survived = 0.24;
    close(chanceOfFall(world, world.members[0]!), byGauss(INDEX, -Infinity));
  });
  it('threat moves belief, and not with the room of recognition off', () => {
    const world = onlooker();
    world.values.recognition.threat = 0.4;
    close(chanceOfFall(world, world.members[0]!), byGauss(INDEX + 0.04, 0.1));
    const closed = tinyWorld([{ signal: -0.5 }], [], tinyScenario({ without: ['recognition'] }), world.values);
    Object.assign(closed, { mobilised: [0.2], street: 0.5, strength: 0.4, survived: 0.1 });
    close(chanceOfFall(closed, closed.members[0]!), byGauss(INDEX - 0.025, 0.1));
  });
  it('at the index of a council', () => {
    const world = onlooker();
    close(chanceOfFall(world, world.members[0]!, 0.3), byGauss(INDEX + 0.3, 0.1));
  });
  it('the rule `share` reads the share alone, up to 1', () => {
    const world = onlooker();
    world.values.belief.rule = 'share';
    close(chanceOfFall(world, world.members[0]!), 0.2);
    assert.equal(chanceOfFall(world, world.members[0]!, 0.9), 1);
  });
  it('is 0 with the room off', () => {
    const world = tinyWorld([{}], [], tinyScenario({ without: ['belief'] }));
    world.mobilised[0] = 1;
    assert.equal(chanceOfFall(world, world.members[0]!), 0);
  });
});

describe('what is public', () => {
  it('is yesterday, the growth of a week, and calls by their claim', () => {
    const world = onlooker();
    world.mobilised.splice(0, 10, 0.1, 0.12, 0.12, 0.12, 0.12, 0.12, 0.12, 0.12, 0.12, 0.15);
    world.day = 10;
    world.call = 0.5;
    close(publicShare(world), 0.15 + 0.03 + 0.1 * 0.5);
    world.values.belief.momentum = false;
    close(publicShare(world), 0.15 + 0.1 * 0.5);
  });
  it('an oath halves the claim for seven days from the day after', () => {
    const world = onlooker();
    world.call = 1;
    world.lastOath = 1;
    const claims = [1, 2, 8, 9].map((day) => {
      world.mobilised[day] = 0.2;
      world.mobilised[Math.max(0, day - 1)] = 0.2;
      world.mobilised[Math.max(0, day - 8)] = 0.2;
      world.day = day;
      return Math.round((publicShare(world) - 0.2) * 1000) / 1000;
    });
    assert.deepEqual(claims, [0.1, 0.05, 0.05, 0.1]);
  });
});
