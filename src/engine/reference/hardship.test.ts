import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { normalLuck } from '../chance/luck.ts';
import { QUESTION } from '../chance/questions.ts';
import { hardship } from './hardship.ts';
import { rents, worthOfRent } from './rents.ts';
import { tinyScenario, tinyWorld } from './tiny-force.ts';
import type { World } from './world.ts';

const marches = [-3, 1, 5].map((day) => ({ kind: 'march', day, says: '', size: 0.5 }) as const);

/** Day 2, four days after an arrest of which the street is still full; pay and backlash come from yesterday. */
function secondDay(pins = tinyScenario().pins): World {
  const world = tinyWorld([{}], [], tinyScenario({ events: marches, pins }));
  return Object.assign(world, {
    day: 2,
    lastArrest: -2,
    street: 0.4,
    wants: 0.5,
    backlash: 0.15,
    revenue: 0.9,
    pay: 0.05,
  });
}

const noise = (question: number): number => normalLuck(1, 0, question, 22, 0);
const WANTS = 0.5 + 0.01 * (0.6 - 0.5) + 0.01 * noise(QUESTION.hardship);

function streetAfter(standing: number, wants: number): number {
  const spark = standing + 0.5 * Math.exp(-5 / 4) + 0.5 * Math.exp(-1 / 4);
  const moved = 0.4 + 0.12 * wants * spark * 0.6 - 0.05 * 0.4 + 0.15;
  return moved + 0.04 * Math.sqrt(0.4 * 0.6 + 0.01) * noise(QUESTION.street);
}

function close(actual: number, expected: number): void {
  assert.ok(Math.abs(actual - expected) < 1e-14, `${actual} should be ${expected}`);
}

describe('hardship by hand', () => {
  it('wants, sparks of past marches, backlash, noise', () => {
    const world = secondDay();
    hardship(world);
    close(world.wants, WANTS);
    close(world.street, streetAfter(0.6, WANTS));
  });
  it('an arrest doubles the standing spark for fourteen days', () => {
    for (const [arrest, standing] of [
      [-12, 0.6],
      [-13, 0.3],
    ] as const) {
      const world = secondDay();
      world.lastArrest = arrest;
      hardship(world);
      close(world.street, streetAfter(standing, WANTS));
    }
  });
  it('what was observed replaces it', () => {
    const world = secondDay({ street: [0.1, 0.2], wants: [0.1, 0.3], revenue: [] });
    hardship(world);
    assert.deepEqual([world.street, world.wants], [0.2, 0.3]);
  });
});

describe('rents by hand', () => {
  it('revenue moves to what sanctions leave, with yesterday’s pay', () => {
    const world = secondDay();
    world.recognition = 0.8;
    rents(world);
    close(world.revenue, 0.9 + 0.02 * (1 - 0.25 * 0.8 - 0.9) + 0.005 * noise(QUESTION.revenue) + 0.05);
  });
  it('reach a rank as far as it is exposed', () => {
    const world = secondDay();
    world.revenue = 0.6;
    world.values.rents.exposed = [0.5, 1, 1, 1, 1];
    world.values.rents.horizon = 0.5;
    assert.deepEqual([worthOfRent(world, 0), worthOfRent(world, 1)], [0.4, 0.3]);
    world.values.rents.glue = false;
    assert.equal(worthOfRent(world, 0), 0);
  });
});
