import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { DISSENTS } from './conduct.ts';
import { dissentToday, servingWorth, signOfServing } from './dissent.ts';
import { ARMY } from './reference/tiny-force.ts';
import { close, make, type Sketch, tinyWorld, type Wanted } from './testing/tiny.ts';
import type { World } from './world.ts';

const clerk = { ...ARMY, name: 'clerks', deploy: 0.5 };

function weighed(members: readonly Sketch[], wanted: Wanted = {}): World {
  const world = tinyWorld(members, { ...wanted, scenario: { formations: [ARMY, clerk], ...wanted.scenario } });
  world.state.rentWorth.fill(0.5);
  Object.assign(world.state, { wantsCost: 0.5, crowdCost: 1 });
  return world;
}

describe('the worth of serving', () => {
  // Half of the rents, .6 provision, ideology, less wants and the crowd by sensitivity and duty.
  it('is rents, provision and ideology, less wants and the crowd that his unit faces', () => {
    const world = weighed([
      { rent: 2, worth: 0.25, sensitivity: 1.5 },
      { rent: 2, worth: 0.25, sensitivity: 1.5, formation: 1 },
    ]);
    close(servingWorth(world, 0), 1 + 0.6 + 0.25 - 0.75 - 1.5, 1e-15);
    close(servingWorth(world, 1), 1 + 0.6 + 0.25 - 0.75 - 0.75, 1e-15);
  });
});

describe('private dissent', () => {
  it('is to serve at less than nothing; at nothing he is content', () => {
    const world = weighed([{ worth: -0.75 }, { worth: -0.5 }], {
      values: (v) => Object.assign(v.rents, { provision: 0.5 }),
    });
    assert.equal(signOfServing(world, 0), DISSENTS);
    assert.equal(signOfServing(world, 1), 0);
    dissentToday(world);
    assert.deepEqual([...world.signs], [DISSENTS, 0]);
    assert.equal(world.state.dissenting, 12 * 2 ** 20);
  });
  it('comes and goes with the day', () => {
    const world = weighed([{ sensitivity: 1 }]);
    const at = (crowdCost: number): number => {
      world.state.crowdCost = crowdCost;
      dissentToday(world);
      return world.signs[0]!;
    };
    assert.deepEqual([at(1), at(0), at(0), at(0.2), at(0.05)], [DISSENTS, 0, 0, DISSENTS, 0]);
    assert.equal(world.state.dissenting, 0);
  });
  it('goes with food, though nothing else has moved', () => {
    const world = weighed([{ worth: -0.7 }]);
    dissentToday(world);
    assert.equal(world.signs[0], DISSENTS);
    world.values.rents.provision = 0.9;
    dissentToday(world);
    assert.equal(world.signs[0], 0);
  });
  it('is of who serves: all others show what they do', () => {
    const world = weighed(Array.from({ length: 6 }, () => ({ worth: -9 })));
    (['serves', 'withholds', 'plots', 'defected', 'deserted', 'detained'] as const).forEach((conduct, i) => {
      make(world, i, conduct);
    });
    dissentToday(world);
    assert.deepEqual([...world.signs], [DISSENTS, 1, 2, 3, 4, 5]);
  });
  it('of each formation rests on the crowd that it faces', () => {
    const members: Sketch[] = [{ sensitivity: 0.25 }, { sensitivity: 0.5 }, { sensitivity: 0.5, formation: 1 }];
    const world = weighed(members, { values: (v) => Object.assign(v.rents, { provision: 0.6 }) });
    dissentToday(world);
    // .6 − .5 s − s, or − .5 s for clerks: −.15 only for the second.
    assert.deepEqual([...world.signs], [0, DISSENTS, 0]);
  });
});
