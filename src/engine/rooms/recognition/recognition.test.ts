import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { morning } from '../../day.ts';
import type { ForeignState } from '../../scenario.ts';
import { close, tinyWorld } from '../../testing/tiny.ts';
import type { World } from '../../world.ts';
import { recognise } from './recognition.ts';

function state(name: string, change: Partial<ForeignState> = {}): ForeignState {
  return { name, bloc: 'west', weight: 1, day: null, threshold: null, ...change };
}

function among(states: readonly ForeignState[], street = 0.3): World {
  const world = tinyWorld([{}], { scenario: { states } });
  world.state.street = street;
  return world;
}

/** X on the evenings of days 1, 2, … with the same street throughout. */
function series(world: World, days: number): number[] {
  return Array.from({ length: days }, (_, k) => {
    world.state.day = k + 1;
    recognise(world);
    return world.state.recognition;
  });
}

describe('recognition by date', () => {
  it('comes on its day and not before, whatever the street, and says so once', () => {
    const world = among([state('Alba', { day: 3, weight: 3 }), state('Borduria')], 0);
    assert.deepEqual(series(world, 5), [0, 0, 0.75, 0.75, 0.75]);
    assert.deepEqual(world.events, [
      { day: 3, kind: 'recognition', says: 'Alba recognises the challenger', size: 3, member: -1 },
    ]);
  });
  it('before the first day is part of the world on day 0, and no event', () => {
    const world = among([state('Alba', { day: -5 }), state('Borduria', { day: 0 }), state('Costaguana', { day: 1 })]);
    world.state.day = 0;
    recognise(world);
    close(world.state.recognition, 2 / 3);
    assert.deepEqual(world.events, []);
  });
});

describe('recognition by the bloc', () => {
  it('looks at yesterday, so that a chain of three takes three days', () => {
    const world = among([
      state('third', { threshold: 0.5, weight: 2 }),
      state('second', { threshold: 0.25 }),
      state('first', { day: 1 }),
    ]);
    assert.deepEqual(series(world, 4), [0.25, 0.5, 1, 1]);
  });
  it('counts weight, and the weight of who has not moved in the whole', () => {
    const world = among([state('small', { day: 1 }), state('great', { weight: 9, threshold: 0.11 })]);
    assert.deepEqual(series(world, 3), [0.1, 0.1, 0.1]);
    const equal = among([state('small', { day: 1 }), state('great', { weight: 9, threshold: 0.1 })]);
    assert.deepEqual(series(equal, 3), [0.1, 1, 1]);
  });
  it('hears its own bloc alone', () => {
    const world = among([state('Alba', { day: 1 }), state('Borduria', { bloc: 'east', threshold: 0.1 })]);
    assert.deepEqual(series(world, 3), [0.5, 0.5, 0.5]);
  });
  it('needs the street of yesterday: at the limit it follows, below it waits, and it never takes it back', () => {
    const pair = [state('Alba', { day: 1 }), state('Borduria', { threshold: 0.5 })];
    const quiet = among(pair, 0.2 - 1e-9);
    assert.deepEqual(series(quiet, 3), [0.5, 0.5, 0.5]);
    const loud = among(pair, 0.2);
    assert.deepEqual(series(loud, 2), [0.5, 1]);
    loud.state.street = 0;
    assert.deepEqual(series(loud, 1), [1]);
  });
  it('does nothing before the first day', () => {
    const world = among([state('Alba', { day: 0 }), state('Borduria', { threshold: 0 })]);
    world.state.day = 0;
    recognise(world);
    assert.equal(world.state.recognition, 0.5);
  });
  it('is not for a state without a threshold', () => {
    assert.deepEqual(series(among([state('Alba', { day: 1 }), state('aloof')]), 3), [0.5, 0.5, 0.5]);
  });
});

describe('pressure', () => {
  it('is 0 without states, and the threat is what the lever says', () => {
    const world = among([]);
    world.values.recognition.threat = 0.3;
    recognise(world);
    assert.equal(world.state.recognition, 0);
    assert.equal(world.state.threat, 0.3);
  });
  it('stays 0 when the room is off', () => {
    const scenario = { states: [state('Alba', { day: 1 })], without: ['recognition'] as const };
    const world = tinyWorld([{}], { scenario, values: (v) => (v.recognition.threat = 0.3) });
    morning(world);
    assert.deepEqual([world.state.recognition, world.state.threat], [0, 0]);
    const on = tinyWorld([{}], { scenario: { states: scenario.states }, values: (v) => (v.recognition.threat = 0.3) });
    morning(on);
    assert.deepEqual([on.state.recognition, on.state.threat], [1, 0.3]);
  });
});
