import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { luck } from '../../chance/luck.ts';
import { QUESTION } from '../../chance/questions.ts';
import { morning } from '../../day.ts';
import type { Values } from '../../parameters.ts';
import { close, make, type Sketch, settledOf, tinyWorld } from '../../testing/tiny.ts';
import type { World } from '../../world.ts';
import { findPlotters } from './find.ts';
import { watch } from './surveillance.ts';

function watched(change: (values: Values) => void = () => {}): World['state'] {
  const world = tinyWorld([{}], { values: change });
  watch(world);
  return world.state;
}

describe('how densely the ranks are watched', () => {
  it('adds the men of a patron who commits, and takes none away for one who pulls the plug', () => {
    const stance = (patron: number): number => watched((v) => (v.surveillance.patron = patron)).informants;
    close(stance(1), 0.18);
    close(stance(0.5), 0.15);
    close(stance(0), 0.12);
    close(stance(-1), 0.12);
  });
  it('cannot exceed everybody', () => {
    assert.equal(watched((v) => (v.surveillance.informants = 0.97)).informants, 1);
  });
});

describe('what watching does', () => {
  // To 20 digits, computed apart: .8 e^−.9, 1 − .91^¼, and so on.
  it('leaves a third of ties trusted and finds a plotter with 2.3 % a day, at the usual values', () => {
    const state = watched();
    close(state.trust, 0.3252557277924793, 1e-15);
    close(state.found, 0.023301888290478134, 1e-15);
    close(state.foundFirst, 0.1344583634970031, 1e-15);
  });
  it('frightens those who were seen at a table as if they had sounded out three times as many', () => {
    close(watched().foundFirstAlarmed, 0.3128387751205373, 1e-15);
  });
  it('finds nobody without soundings, without informants, or behind perfect tradecraft', () => {
    assert.equal(watched((v) => (v.surveillance.contacts = 0)).found, 0);
    assert.equal(watched((v) => (v.surveillance.tradecraft = 1)).found, 0);
    const nobody = watched((v) => Object.assign(v.surveillance, { informants: 0, patron: 0 }));
    assert.deepEqual([nobody.found, nobody.foundFirst, nobody.trust], [0, 0, 0.8]);
  });
  it('finds everybody where every sounding meets an informant', () => {
    const state = watched((v) => Object.assign(v.surveillance, { informants: 1, tradecraft: 0 }));
    assert.equal(state.found, 1);
    close(state.foundFirst, 1 / 1.15, 1e-15);
  });
  it('cannot find first who never goes open, unless it finds at all', () => {
    assert.equal(watched((v) => (v.decision.goOpen = 0)).foundFirst, 1);
    const idle = watched((v) => {
      v.decision.goOpen = 0;
      v.surveillance.contacts = 0;
    });
    assert.deepEqual([idle.foundFirst, idle.foundFirstAlarmed], [0, 0]);
  });
});

describe('finding plotters', () => {
  const crowd: Sketch[] = Array.from({ length: 400 }, (_, i) => ({ rank: i < 4 ? 1 : 3, abroad: i % 2 === 1 }));
  function hunted(found: number): World {
    const world = tinyWorld(crowd);
    for (let i = 0; i < 300; i++) make(world, i, 'plots');
    make(world, 300, 'withholds');
    world.state.found = found;
    findPlotters(world);
    return world;
  }

  it('detains those at home whose luck is below the chance, and nobody abroad, and nobody who does not plot', () => {
    const world = hunted(0.25);
    const expected: number[] = [];
    for (let i = 0; i < 300; i += 2) {
      if (luck(1, 0, QUESTION.found, 21, world.posts.key[i]!) < 0.25) expected.push(i);
    }
    assert.deepEqual(Object.keys(settledOf(world)).map(Number), expected);
    assert.ok(expected.length > 20 && expected.length < 60);
    assert.ok(Object.values(settledOf(world)).every((conduct) => conduct === 'detained'));
  });
  it('settles what they do today, and lets the record know of senior officers alone', () => {
    const world = hunted(1);
    assert.equal(world.settled[0], 1);
    assert.equal(world.settled[1], 0);
    assert.deepEqual(
      world.events.map((event) => [event.kind, event.member]),
      [
        ['found', 0],
        ['found', 2],
      ],
    );
  });
  it('is no concern of a world without the room: nobody is watched, ties are trusted as far as they ever are', () => {
    const world = tinyWorld(crowd, {
      scenario: { without: ['surveillance'] },
      values: (v) => Object.assign(v.surveillance, { informants: 1, tradecraft: 0 }),
    });
    make(world, 0, 'plots');
    world.state.trust = world.values.surveillance.trust;
    morning(world);
    const { informants, trust, found, foundFirst } = world.state;
    assert.deepEqual([informants, trust, found, foundFirst], [0, 0.8, 0, 0]);
    assert.deepEqual(settledOf(world), {});
  });
});
