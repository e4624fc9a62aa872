import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Conduct } from './conduct.ts';
import { measure, outcomeOf, stands } from './outcome.ts';
import { close, make, type Sketch, tinyWorld } from './testing/tiny.ts';
import type { World } from './world.ts';

/** Weights 12 5 2 1 .5 by rank, so 20.5 in all. */
const chain: Sketch[] = [0, 1, 2, 3, 4].map((rank) => ({ rank, commander: rank - 1 }));

function moved(conducts: readonly Conduct[], members: readonly Sketch[] = chain): World {
  const world = tinyWorld(members, { scenario: { days: 40 } });
  conducts.forEach((conduct, i) => {
    make(world, i, conduct);
  });
  world.state.strength = 0.5;
  return world;
}

describe('the share mobilised, and the index', () => {
  it('counts strength: ω for withheld, whole for turned, a_des for deserted, nothing for plots and the detained', () => {
    const world = moved(['withholds', 'defected', 'deserted', 'plots', 'detained']);
    measure(world);
    close(world.state.mobilised, (0.7 * 12 + 5 + 0.7 * 2) / 20.5, 1e-15);
    assert.equal(world.state.mobilisedOn[1], world.state.mobilised);
    world.values.force.withheld = 1;
    world.values.force.gone = 0.5;
    measure(world);
    close(world.state.mobilised, 18 / 20.5, 1e-15);
  });
  it('counts staff by their fraction, and a formation without strength not at all', () => {
    const world = moved(['serves', 'defected'], [{ rank: 2 }, { rank: 1, staff: true }]);
    measure(world);
    close(world.state.mobilised, 1.5 / 3.5, 1e-15);
  });
  it('adds street, recognition and force, and what the patron is worth; a threat of force never counts', () => {
    const world = moved([]);
    Object.assign(world.state, { street: 0.5, recognition: 0.4, threat: 1 });
    measure(world);
    close(world.state.index, 0.15 + 0.02 - 0.1, 1e-15);
    world.state.force = 1;
    world.values.surveillance.patron = -1;
    measure(world);
    close(world.state.index, 0.15 + 0.02 + 1 + 0.1, 1e-15);
  });
});

describe('the fall', () => {
  it('comes when the index reaches the strength, to the last bit, and is written down', () => {
    const world = moved(['defected']);
    measure(world);
    world.state.strength = world.state.index;
    assert.equal(stands(world), false);
    assert.match(world.events[0]!.says, /^the index 0\.485 reaches the strength 0\.485$/);
    const other = moved(['defected']);
    other.state.strength = world.state.index + 1e-12;
    assert.equal(stands(other), true);
    assert.deepEqual(other.events, []);
  });
  it('not come teaches the largest index so far, which fades by the day', () => {
    const world = moved([]);
    world.state.strength = 9;
    const evening = (street: number): number => {
      world.state.street = street;
      stands(world);
      return world.state.survived;
    };
    world.values.surveillance.patron = 0;
    close(evening(1), 0.3, 1e-15);
    close(evening(0), 0.2985, 1e-15);
    close(evening(0.5), 0.297, 1e-15);
    close(evening(0.996), 0.2988, 1e-15);
  });
});

describe('what an ending is read from', () => {
  const ending = (world: World, fell: boolean): string => {
    measure(world);
    const { outcome, pattern } = outcomeOf(world, fell);
    return pattern ?? outcome;
  };
  it('commanders: line generals and line field officers who withhold or turned, by strength', () => {
    const staffed: Sketch[] = [{}, { rank: 1 }, { rank: 1 }, { rank: 1 }, { rank: 0, staff: true }];
    // 12 + 3 · 5 = 27 of command: 12/27 = .44 withhold; two colonels are .37.
    assert.equal(ending(moved(['withholds'], staffed), true), 'command-withdraws');
    assert.equal(ending(moved(['serves', 'withholds', 'withholds'], staffed), true), 'withheld-from-below');
    assert.equal(
      ending(moved(['serves', 'withholds', 'withholds', 'serves', 'withholds'], staffed), true),
      'withheld-from-below',
    );
    assert.equal(ending(moved(['deserted'], staffed), true), 'force-dissolves');
  });
  it('units: movers whose own commander withholds or turned', () => {
    assert.equal(ending(moved(['serves', 'defected', 'defected', 'defected', 'defected']), true), 'units-turn');
    const loose = chain.map((one) => ({ ...one, commander: -1 }));
    assert.equal(
      ending(moved(['serves', 'defected', 'defected', 'defected', 'defected'], loose), true),
      'withheld-from-below',
    );
  });
  it('generals with troops who turned, not those on the staff', () => {
    const generals: Sketch[] = [{}, {}, {}, { staff: true }, { staff: true }];
    assert.equal(ending(moved(['defected', 'defected', 'serves'], generals), false), 'split');
    assert.equal(ending(moved(['defected', 'serves', 'serves', 'defected', 'defected'], generals), false), 'eroded');
  });
  it('the street of the last fourteen evenings, or of as many as there were', () => {
    const held = (days: number, street: (day: number) => number): string => {
      const world = moved([]);
      world.state.leaderHeld = true;
      world.state.day = days;
      for (let day = 1; day <= days; day++) world.streetOn[day] = street(day);
      return ending(world, false);
    };
    assert.equal(
      held(30, (day) => (day <= 16 ? 1 : 0.09)),
      'crushed',
    );
    assert.equal(
      held(30, (day) => (day <= 17 ? 1 : 0.09)),
      'dual-loyalty',
    );
    assert.equal(
      held(3, () => 0.09),
      'crushed',
    );
  });
  it('heads for the patterns of a thin leak, officers for a refusal', () => {
    const many = Array.from({ length: 100 }, (_, i) => ({ rank: i < 3 ? 2 : 4 }));
    const gone = (conduct: Conduct, from: number, to: number): string => {
      const world = moved([], many);
      for (let i = from; i < to; i++) make(world, i, conduct);
      return ending(world, false);
    };
    assert.equal(gone('deserted', 50, 55), 'bleeding');
    assert.equal(gone('deserted', 50, 54), 'leak');
    assert.equal(gone('withholds', 0, 1), 'isolated-refusal');
    assert.equal(gone('withholds', 50, 51), 'dual-loyalty');
  });
});
