import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { morning } from '../../day.ts';
import { close, type Sketch, tinyWorld } from '../../testing/tiny.ts';
import type { World } from '../../world.ts';
import { accountFor } from './accountability.ts';

const members: Sketch[] = [
  { culpability: [0.5, 0, 0] },
  { culpability: [0, 0.25, 0] },
  { culpability: [0, 0, 0.125] },
  { culpability: [0.5, 0.25, 0.125] },
  { culpability: [4, 1, 1.5] },
  {},
];

function court(): World {
  const world = tinyWorld(members);
  accountFor(world);
  return world;
}

function faced(world: World, expected: readonly number[]): void {
  expected.forEach((value, i) => {
    close(world.exposure[i], value, 1e-14, `member ${i} faces`);
  });
}

describe('what a member faces', () => {
  it('is severity × culpability × chance of prosecution, added over three forums', () => {
    // Usual: severity 8, 5, 12; each prosecutes with chance .6.
    faced(court(), [2.4, 0.75, 0.9, 4.05, 15, 0]);
    assert.deepEqual(
      [...court().state.forums].map((e) => Number(e.toFixed(12))),
      [4.8, 3, 7.2],
    );
  });
  it('is full at full culpability: nobody is punished for more than all', () => {
    const world = tinyWorld([{ culpability: [1, 1, 1] }, { culpability: [9, 9, 9] }]);
    accountFor(world);
    assert.equal(world.exposure[0], world.exposure[1]);
  });
  it('moves on the day when a lever moves', () => {
    const world = court();
    world.state.day = 7;
    world.values.accountability.prosecute = [0.3, 0.6, 0];
    accountFor(world);
    faced(world, [1.2, 0.75, 0, 1.95, 5.4, 0]);
  });
  it('is worked out anew on day 0 even where the levers stand as before', () => {
    const world = court();
    world.people.culpability.fill(0);
    world.state.day = 3;
    accountFor(world);
    faced(world, [2.4, 0.75, 0.9, 4.05, 15, 0]);
    world.state.day = 0;
    accountFor(world);
    faced(world, [0, 0, 0, 0, 0, 0]);
  });
  it('is nothing with the room off, and then there is nothing that an amnesty could take away', () => {
    const world = tinyWorld(members, { scenario: { without: ['accountability'] } });
    morning(world);
    faced(world, [0, 0, 0, 0, 0, 0]);
    assert.ok(world.remission.every((rem) => rem === 0));
    assert.equal(world.state.reward[0], 1);
  });
});
