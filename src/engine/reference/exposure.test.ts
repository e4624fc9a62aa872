import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { SideDeal } from '../scenario.ts';
import { exposure, remission, reward } from './exposure.ts';
import { tinyScenario, tinyWorld } from './tiny-force.ts';
import type { World } from './world.ts';

const deal: SideDeal = { formation: 'army', day: 1, coverage: [0.5, 0, 1], status: 'law', reward: 3 };
/** A general: .5 of rights crimes, more than full corruption, .25 of trafficking. */
function general(sideDeals: readonly SideDeal[] = []): World {
  return tinyWorld([{ culpability: [0.5, 1.5, 0.25] }], [], tinyScenario({ sideDeals }));
}

// Over the twelve years of a general.
const KEPT = 1 - 0.4 * (1 - Math.exp(-0.1 * 12));
const READING = 0.3 * 0.7 * KEPT;
const LAW = 0.5 * 0.7 * KEPT;

function close(actual: number, expected: number): void {
  assert.ok(Math.abs(actual - expected) < 1e-14, `${actual} should be ${expected}`);
}

describe('what a general faces, and what is taken off it', () => {
  it('each forum up to full culpability', () => {
    const world = general();
    close(exposure(world, world.members[0]!), 4.8 * 0.5 + 3 * 1 + 7.2 * 0.25);
  });
  it('the law covers corruption, and the foreign forum after a waiver, while it is open', () => {
    const world = general();
    close(remission(world, world.members[0]!), 3 * READING);
    world.values.amnesty.waiver = true;
    close(remission(world, world.members[0]!), 3 * READING + 1.8 * READING);
    world.values.amnesty.open = false;
    assert.equal(remission(world, world.members[0]!), 0);
  });
  it('without a hazard of reversal the promise is as good as its status', () => {
    const world = general();
    world.values.amnesty.reversal = 0;
    close(remission(world, world.members[0]!), 3 * 0.21);
  });
  it('a side deal replaces the law where it is better, from its day on', () => {
    const world = general([deal]);
    close(remission(world, world.members[0]!), 2.4 * 0.5 * LAW + 3 * READING + 1.8 * LAW);
    assert.equal(reward(world, world.members[0]!), 3);
    world.day = 0;
    close(remission(world, world.members[0]!), 3 * READING);
    assert.equal(reward(world, world.members[0]!), 1);
    const elsewhere = general([{ ...deal, formation: 'navy' }]);
    assert.equal(reward(elsewhere, elsewhere.members[0]!), 1);
  });
  it('a deal of day 0 is known throughout burn-in', () => {
    const world = general([{ ...deal, day: 0 }]);
    world.day = -19;
    assert.equal(reward(world, world.members[0]!), 3);
  });
});
