import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { morning } from '../../day.ts';
import type { Values } from '../../parameters.ts';
import { close, make, type Sketch, tinyWorld } from '../../testing/tiny.ts';
import type { World } from '../../world.ts';
import { believe } from './belief.ts';
import { chanceOfFall } from './chance.ts';
import { expectedShare, nearShare } from './circle.ts';
import { readThePublic } from './reading.ts';
import { BELIEF_VECTORS } from './vectors.ts';

/** A world whose public reading is worked out, with street, states and patron at 0. */
function reading(
  change: (v: Values['belief'], state: World['state']) => void,
  members: readonly Sketch[] = [{}],
): World {
  const world = tinyWorld(members);
  world.values.surveillance.patron = 0;
  world.state.strength = 0.6;
  change(world.values.belief, world.state);
  readThePublic(world);
  return world;
}

describe('the chance of a fall', () => {
  for (const { says, prior, strength, z, index, survived, horizon, chance } of BELIEF_VECTORS) {
    it(`agrees with fifty digits: ${says}`, () => {
      const { reading: read } = reading((v, state) => {
        [v.priorMean, v.priorSd, v.signalSd] = prior;
        state.strength = strength;
        v.horizonSd = horizon;
        v.learning = survived !== null;
        state.survived = survived ?? 99;
      });
      close(chanceOfFall(read, index, 0, z), chance, Math.max(1e-14, chance * 1e-11));
    });
  }
  it('counts the public pressure and a push like a share that moved', () => {
    const plain = reading(() => {}).reading;
    const pressed = reading((_, state) => (state.street = 0.5)).reading;
    // b_P = .3, so half a street is worth .15.
    close(chanceOfFall(pressed, 0.2, 0, 0.3), chanceOfFall(plain, 0.35, 0, 0.3), 1e-15);
    close(chanceOfFall(plain, 0.2, 0.15, 0.3), chanceOfFall(plain, 0.35, 0, 0.3), 1e-15);
  });
  it('reads street, states, threat and patron by their own weights', () => {
    const world = tinyWorld([{}]);
    Object.assign(world.state, { street: 0.5, recognition: 0.4, threat: 0.2 });
    readThePublic(world);
    close(world.reading.base, 0.3 * 0.5 + 0.05 * 0.4 + 0.1 * 0.2 - 0.1 * 1, 1e-15);
  });
  it('is 0 where all that is expected has been survived, and positive a hair above', () => {
    const { reading: read } = reading((v, state) => {
      state.survived = 0.4;
      v.horizonSd = 0;
    });
    assert.equal(chanceOfFall(read, 0.4, 0, 0), 0);
    assert.equal(chanceOfFall(read, 0.1, 0, 0), 0);
    assert.ok(chanceOfFall(read, 0.4 + 1e-9, 0, 0) > 0);
  });
  it('rises with the share expected and falls with a signal that the regime is strong, in the far tails too', () => {
    const { reading: read } = reading((v, state) => {
      [v.priorMean, v.priorSd, v.signalSd] = [0.3, 0.02, 0.03];
      state.strength = 0.35;
      state.survived = 0.8;
    });
    let before = 0;
    for (let share = 0.7; share < 1.2; share += 0.01) {
      const p = chanceOfFall(read, share, 0, 0.5);
      assert.ok(p >= before && p <= 1, `at ${share}`);
      assert.ok(p + 1e-12 >= chanceOfFall(read, share, 0, 0.7), `signal at ${share}`);
      before = p;
    }
    assert.ok(before > 0.999);
  });
  it('under `share` is what he sees, with no regard to what was survived, cut to between 0 and 1', () => {
    const { reading: read } = reading((v, state) => {
      v.rule = 'share';
      state.street = 1;
      state.survived = 0.9;
    });
    close(chanceOfFall(read, 0.3, 0.1, -2), 0.4, 1e-15);
    assert.equal(chanceOfFall(read, 0.9, 0.4, 0), 1);
    assert.equal(chanceOfFall(read, -0.2, 0, 0), 0);
  });
});

describe('what is public', () => {
  const shown = (change: (world: World) => void): number => {
    const world = tinyWorld([{}], { scenario: { days: 30 } });
    world.state.day = 12;
    world.state.mobilised = 0.05;
    change(world);
    readThePublic(world);
    return world.reading.shown;
  };
  it('is the share that moved', () =>
    close(
      shown((w) => w.state.mobilisedOn.fill(0.05)),
      0.05,
    ));
  it('grows with the rise of the last seven days, and does not shrink with a fall', () => {
    const from = (then: number) => (w: World) => (w.state.mobilisedOn[4] = then);
    close(shown(from(0.02)), 0.08);
    close(shown(from(0.09)), 0.05);
    close(
      shown((w) => {
        from(0.02)(w);
        w.values.belief.momentum = false;
      }),
      0.05,
    );
    close(
      shown((w) => {
        from(0.02)(w);
        w.state.burnIn = true;
      }),
      0.05,
    );
  });
  it('early on measures the rise from day 0', () => {
    const at = (day: number): number =>
      shown((w) => {
        w.state.day = day;
        w.state.mobilisedOn.set([0.01, 0.04]);
      });
    close(at(3), 0.09);
    close(at(9), 0.06);
  });
  it('adds a call by its worth, half of it while an oath is fresh', () => {
    const called = (w: World): void => {
      w.state.mobilisedOn.fill(0.05);
      w.state.call = 0.8;
    };
    close(shown(called), 0.13);
    const sworn = (until: number) => (w: World) => {
      called(w);
      w.state.oathUntil = until;
    };
    close(shown(sworn(12)), 0.09);
    close(shown(sworn(11)), 0.13);
  });
});

/** A sergeant (0) under a captain (1), with seven peers; he trusts those whose luck is below the day's trust. */
const squad: Sketch[] = [{ rank: 3, commander: 1 }, { rank: 2 }, ...Array.from({ length: 7 }, () => ({ rank: 3 }))];
const ties = [2, 3, 4, 5, 6, 7, 8].map((peer) => [0, peer, peer * 5000, 60000] as const);

function circle(change: (world: World) => void): World {
  const world = tinyWorld(squad, { ties });
  world.state.mobilised = 0.5;
  change(world);
  readThePublic(world);
  return world;
}

describe('what he reads in his circle', () => {
  const mixed = (world: World): void => {
    make(world, 2, 'defected');
    make(world, 3, 'deserted');
    make(world, 4, 'plots');
    make(world, 5, 'withholds');
    make(world, 6, 'dissents');
    make(world, 7, 'detained');
  };
  it('counts movers and plotters whole, withholding at ω, dissent at ψ, the detained and content as nothing', () => {
    // (3 + .7 + .15 + 2 · 0) / (7 + 2), the commander serving.
    close(nearShare(circle(mixed), 0), 3.85 / 9, 1e-15);
  });
  it('hears a commander by his open conduct alone', () => {
    const led = (conduct: Parameters<typeof make>[2]): number =>
      nearShare(
        circle((world) => make(world, 1, conduct)),
        0,
      );
    close(led('defected'), 2 / 9);
    close(led('deserted'), 2 / 9);
    close(led('withholds'), 1.4 / 9);
    for (const conduct of ['plots', 'dissents', 'detained', 'serves'] as const) assert.equal(led(conduct), 0, conduct);
  });
  it('goes by the public where nobody is trusted and nobody commands', () => {
    const world = tinyWorld([{}], {});
    world.state.mobilised = 0.3;
    readThePublic(world);
    close(nearShare(world, 0), world.reading.shown);
    close(expectedShare(world, 0), world.reading.shown);
  });
  it('is weighed against what is public', () => {
    const world = circle((w) => {
      mixed(w);
      w.values.belief.near = 0.4;
      w.values.belief.momentum = false;
    });
    close(expectedShare(world, 0), 0.6 * 0.5 + (0.4 * 3.85) / 9, 1e-15);
  });
  it('opens in an assembly to what all of the rank did in the open, by strength', () => {
    const world = circle((w) => {
      mixed(w);
      w.values.belief.assembly = [0, 0, 0, 0.25, 0];
    });
    // Eight of the rank, all of the same strength: two gone, one withholding.
    close(nearShare(world, 0), (0.75 * 3.85) / 9 + (0.25 * 2.7) / 8, 1e-15);
  });
});

describe('beliefs of all who reconsider', () => {
  it('go to their places on the sheet', () => {
    const world = circle((w) => make(w, 2, 'defected'));
    world.state.strength = 0.6;
    readThePublic(world);
    world.roused.set([...world.posts.key.keys()]);
    Object.assign(world.sheet, { from: 0, to: 9, openCount: 2 });
    world.sheet.open.set([0, 3]);
    believe(world);
    for (const [k, i] of [0, 3].entries())
      assert.equal(world.sheet.belief[k], chanceOfFall(world.reading, expectedShare(world, i), 0, 0));
  });
  it('are none with the room off: nobody thinks that it could fall', () => {
    const world = tinyWorld([{}], { scenario: { without: ['belief'] } });
    world.state.mobilised = 1;
    morning(world);
    assert.equal(world.sheet.openCount, 0);
  });
});
