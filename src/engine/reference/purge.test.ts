import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { chainTrustLuck } from '../force/ties.ts';
import { strength } from './member.ts';
import { changePosts, purge } from './purge.ts';
import { type Sketch, tinyWorld } from './tiny-force.ts';
import type { World } from './world.ts';

/** General 0 commands colonels 1 and 2; colonel 1 commands captain 3; staff colonels 4, under 0, and 5, under 1. */
const sketches: Sketch[] = [
  { rank: 0, worth: 1 },
  { rank: 1, commander: 0, worth: -1, commanderLuck: 11 },
  { rank: 1, commander: 0, worth: -2 },
  { rank: 2, commander: 1, commanderLuck: 7 },
  { rank: 1, staff: true, commander: 0, worth: 1, commanderLuck: 13 },
  { rank: 1, staff: true, commander: 1, worth: 1 },
];

const commanders = (world: World): (number | null)[] => world.members.map((member) => member.commander?.index ?? null);

describe('a change of posts', () => {
  it('gives the post, its seat, its strength and its people to the other', () => {
    const world = tinyWorld(sketches);
    const [, one, , captain, other] = world.members;
    changePosts(world, one!, other!);
    assert.deepEqual(commanders(world), [null, 0, 0, 4, 0, 4]);
    assert.deepEqual([one!.line, other!.line, one!.seat, other!.seat], [false, true, 4, 1]);
    assert.deepEqual([strength(one!), strength(other!)], [Math.round(5 * 0.3 * 2 ** 20), 5 * 2 ** 20]);
    assert.equal(captain!.commanderLuck, chainTrustLuck(1, other!.key, captain!.key));
    assert.equal(one!.commanderLuck, 11);
  });
  it('with somebody of his own staff leaves him on that staff', () => {
    const world = tinyWorld(sketches);
    const [, one, , , , own] = world.members;
    changePosts(world, one!, own!);
    assert.deepEqual(commanders(world), [null, 5, 0, 5, 0, 0]);
    assert.equal(one!.commanderLuck, chainTrustLuck(1, own!.key, one!.key));
    assert.equal(own!.commanderLuck, chainTrustLuck(1, world.members[0]!.key, own!.key));
  });
});

describe('a purge', () => {
  /** Everybody is informed on; one of three commanders may be moved at a time. */
  function watched(): World {
    const world = tinyWorld(sketches);
    world.values.surveillance.informants = 1;
    world.values.response.purgeShare = 0.1;
    return world;
  }
  it('moves the worst, and takes the first of the staff who is at home and content', () => {
    const world = watched();
    purge(world);
    assert.deepEqual(
      world.members.map((member) => member.line),
      [true, true, false, true, true, false],
    );
  });
  it('takes those of equal dissent in the order of their index', () => {
    const world = tinyWorld(sketches.map((sketch, i) => ({ ...sketch, worth: i === 2 ? -1 : (sketch.worth ?? 0) })));
    world.values.surveillance.informants = 1;
    world.values.response.purgeShare = 0.1;
    purge(world);
    assert.deepEqual([world.members[1]!.line, world.members[2]!.line], [false, true]);
  });
  it('waits for its trigger and its days', () => {
    const world = watched();
    world.values.response.purgeTrigger = 0.67;
    purge(world);
    assert.equal(world.lastPurge, -Infinity);
    world.values.response.purgeTrigger = 0.66;
    purge(world);
    assert.equal(world.lastPurge, 1);
    world.day = 60;
    purge(world);
    assert.equal(world.lastPurge, 1);
  });
});
