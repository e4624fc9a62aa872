import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { normalLuck } from '../../chance/luck.ts';
import { QUESTION } from '../../chance/questions.ts';
import { morning } from '../../day.ts';
import type { DatedEvent, Pins } from '../../scenario.ts';
import { close, tinyWorld } from '../../testing/tiny.ts';
import type { World } from '../../world.ts';
import { endure } from './hardship.ts';

const march = (day: number, size: number): DatedEvent => ({ kind: 'march', day, size, says: '' });
const NO_PINS: Pins = { street: [], wants: [], revenue: [] };

/** The street of the garrison of fifty: wants .5 at rest, spark .25, recruit .12, fatigue .06, no noise. */
function garrison(events: readonly DatedEvent[] = [], pins: Partial<Pins> = {}): World {
  const world = tinyWorld([{}], {
    scenario: { events, pins: { ...NO_PINS, ...pins } },
    values: ({ hardship: v }) => {
      v.streetStart = 0.2;
      v.wantsStart = 0.5;
      v.wantsMean = 0.5;
      v.sparkStart = 0.25;
      v.recruit = 0.12;
      v.fatigue = 0.06;
      v.streetNoise = 0;
      v.wantsNoise = 0;
    },
  });
  world.state.day = 0;
  endure(world);
  return world;
}

function live(world: World, day: number): number {
  world.state.day = day;
  world.state.key = day + 20;
  endure(world);
  return world.state.street;
}

describe('the street', () => {
  it('rests where recruiting and fatigue balance', () => {
    const world = garrison();
    close(live(world, 1), 0.2);
    close(live(world, 2), 0.2);
  });
  it('grows with a march, whose echo falls to 1/e in four days', () => {
    const world = garrison([march(10, 1)]);
    close(live(world, 9), 0.2);
    close(live(world, 10), 0.248);
    // 0.248 + 0.06 · (0.25 + e^-0.25) · 0.752 − 0.06 · 0.248
    close(live(world, 11), 0.248 + 0.06 * (0.25 + 0.7788007830714049) * 0.752 - 0.06 * 0.248, 1e-15);
  });
  it('still hears a march of before the first day', () => {
    close(live(garrison([march(-3, 2)]), 1), 0.2 + 0.06 * (0.25 + 2 * 0.36787944117144233) * 0.8 - 0.012, 1e-15);
  });
  it('gains the backlash that yesterday left, once', () => {
    const world = garrison();
    world.state.backlash = 0.15;
    close(live(world, 1), 0.35);
  });
  it('is doubly sparked from the arrest to its last day of backlash, and not the day after', () => {
    const world = garrison();
    world.state.arrestDay = 1;
    const twice = (p: number): number => p + 0.06 * 0.5 * (1 - p) - 0.06 * p;
    const once = (p: number): number => p + 0.06 * 0.25 * (1 - p) - 0.06 * p;
    let p = world.state.street;
    for (let day = 2; day <= 15; day++) {
      p = twice(p);
      close(live(world, day), p, 1e-14);
    }
    close(live(world, 16), once(p), 1e-14);
  });
  it('takes its noise from the luck of the day, wider the more evenly people are divided', () => {
    for (const start of [0.5, 0.1]) {
      const world = garrison();
      world.state.street = start;
      world.values.hardship.streetNoise = 0.04;
      const luck = normalLuck(1, 0, QUESTION.street, 21, 0);
      const calm = start + 0.06 * 0.25 * (1 - start) - 0.06 * start;
      close(live(world, 1), calm + 0.04 * Math.sqrt(start * (1 - start) + 0.01) * luck, 1e-15);
    }
  });
  it('stays between nobody and everybody', () => {
    const full = garrison([march(1, 1000)]);
    assert.equal(live(full, 1), 1);
    const empty = garrison();
    empty.values.hardship.fatigue = 1;
    empty.values.hardship.recruit = 0;
    assert.equal(live(empty, 1), 0);
  });
});

describe('wants', () => {
  it('return to their level by the same share of the gap each day', () => {
    const world = garrison();
    world.state.wants = 0.9;
    world.values.hardship.wantsSpeed = 0.25;
    live(world, 1);
    close(world.state.wants, 0.8);
    live(world, 2);
    close(world.state.wants, 0.725);
  });
  it('of today, not of yesterday, bring people out', () => {
    const world = garrison();
    world.state.wants = 0.9;
    world.values.hardship.wantsSpeed = 1;
    close(live(world, 1), 0.2);
  });
  it('take their noise from a luck of their own', () => {
    const world = garrison();
    world.values.hardship.wantsNoise = 0.02;
    live(world, 1);
    close(world.state.wants, 0.5 + 0.02 * normalLuck(1, 0, QUESTION.hardship, 21, 0), 1e-15);
  });
});

describe('what was observed', () => {
  it('replaces the process on its days, noise and backlash included, and the process goes on from there', () => {
    const world = garrison([march(1, 5)], { street: [0.7, 0.4], wants: [0.1] });
    world.state.backlash = 0.2;
    world.values.hardship.streetNoise = 0.04;
    assert.equal(live(world, 1), 0.7);
    assert.equal(world.state.wants, 0.1);
    assert.equal(live(world, 2), 0.4);
    world.state.backlash = 0;
    world.values.hardship.streetNoise = 0;
    const wants = world.state.wants + 0.01 * (0.5 - world.state.wants);
    const spark = 0.25 + 5 * Math.exp(-0.5);
    close(live(world, 3), 0.4 + 0.12 * wants * spark * 0.6 - 0.06 * 0.4, 1e-14);
  });
  it('may be nothing: an observed empty street is empty', () => {
    assert.equal(live(garrison([], { street: [0] }), 1), 0);
  });
});

describe('what it costs a member', () => {
  it('is proportional to wants and to the street, each with its own number', () => {
    const world = garrison();
    assert.equal(world.state.wantsCost, 0.6 * 0.5);
    assert.equal(world.state.crowdCost, 1.4 * 0.2);
  });
  it('is nothing with the room off, whatever marches', () => {
    const world = tinyWorld([{}], { scenario: { events: [march(1, 3)], without: ['hardship'] } });
    morning(world);
    const { street, wants, wantsCost, crowdCost } = world.state;
    assert.deepEqual([street, wants, wantsCost, crowdCost], [0, 0, 0, 0]);
  });
});
