import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { DEFECTED, SERVES, WITHHOLDS } from '../conduct.ts';
import { payoffs, worthOf } from './payoffs.ts';
import { ARMY, type Sketch, tinyScenario, tinyWorld } from './tiny-force.ts';
import type { World } from './world.ts';

const LOST = 65535;
const captain: Sketch = { rank: 2, commander: 0, rent: 1, culpability: [0.5, 1.5, 0], worth: 0.25, sensitivity: 0.5 };

/** A captain under a colonel, with four peers (one defected, one withholds) and two sergeants (the trusted one withholds). */
function company(change: Sketch = {}): World {
  const peer: Sketch = { rank: 2 };
  const sergeants: Sketch[] = [
    { rank: 3, commander: 1, commanderLuck: 0 },
    { rank: 3, commander: 1, commanderLuck: LOST },
  ];
  const ties = [2, 3, 4, 5].map((i) => [1, i, 0, 0] as const);
  const scenario = tinyScenario({ formations: [{ ...ARMY, deploy: 0.5 }] });
  const world = tinyWorld(
    [{ rank: 1 }, { ...captain, ...change }, peer, peer, peer, peer, ...sergeants],
    ties,
    scenario,
  );
  world.members[2]!.conduct = DEFECTED;
  world.members[3]!.conduct = WITHHOLDS;
  world.members[6]!.conduct = WITHHOLDS;
  world.members[7]!.conduct = WITHHOLDS;
  world.wants = 0.5;
  world.street = 0.4;
  return world;
}

// By hand, from the usual values. V = 1 + .6 + .25 - .5·(.6·.5); o = .5·(1.4·.4·.5); J = 4.8·.5 + 3·1.
const V = 1.7;
const ORDERED = 0.14;
const J = 5.4;
// q = .3·.7·(1 - .4·(1 - e^-3)); corruption alone is covered, as extradition needs a waiver and rights are excluded.
const REM = 3 * 0.21 * (1 - 0.4 * (1 - Math.exp(-3)));
// Numbers .6·(1 + .7)/4, and half of his sergeants follow: .6·.5.
const PROT = 0.255 + 0.3;
const DAILY = 1 - (1 - 0.18 * 0.5) ** 0.25;
const FOUND = DAILY / (DAILY + 0.15);
const CAUGHT = (1 - PROT) * (1 - (1 - FOUND) * 0.1);
const REPRISAL = (0.06 + 0.8 * 0.18) * (1 - PROT);
const BOND = 1.2;

function near(actual: number | undefined, expected: number): void {
  assert.ok(Math.abs(actual! - expected) < 1e-12, `${actual} should be ${expected}`);
}

describe('the four lines of a captain, by hand', () => {
  it('under a colonel who serves', () => {
    const lines = payoffs(company(), company().members[1]!, SERVES);
    near(lines.serve.stands, V - ORDERED);
    near(lines.serve.falls, -J - ORDERED);
  });
  it('withholds: rents lost, reprisal, half the bond', () => {
    const world = company();
    const { withhold } = payoffs(world, world.members[1]!, SERVES);
    near(withhold?.stands, V - 0.25 - REPRISAL * 8 - BOND / 2);
    near(withhold?.falls, -J * 0.6 + 0.3 - BOND / 2);
  });
  it('turns: caught or not, the bond as far as he is not protected', () => {
    const world = company();
    const { turn } = payoffs(world, world.members[1]!, SERVES);
    near(turn?.stands, -CAUGHT * 8 - BOND * (1 - PROT));
    near(turn?.falls, 1 - J + REM - BOND * (1 - PROT));
  });
  it('deserts: life outside, half the bond, and half of what he faces', () => {
    const world = company({ captureExit: 0.25 });
    const { desert } = payoffs(world, world.members[1]!, SERVES);
    near(desert?.stands, -0.3 - 0.25 * 6 - BOND / 2);
    near(desert?.falls, -0.3 - 0.25 * 6 - BOND / 2 - 0.5 * J);
  });
  it('under a colonel who withholds: the bond is with who moved, and reprisals are rarer', () => {
    const world = company();
    const lines = payoffs(world, world.members[1]!, WITHHOLDS);
    near(lines.serve.stands, V - ORDERED - BOND);
    near(lines.withhold?.stands, V - 0.25 - REPRISAL * 0.3 * 8);
    near(lines.turn?.stands, -CAUGHT * 8);
  });
  it('under a colonel who turned: protected up to the limit, and left behind if he only withholds', () => {
    const world = company();
    const lines = payoffs(world, world.members[1]!, DEFECTED);
    const caught = 0.05 * (1 - (1 - FOUND) * 0.1);
    near(lines.turn?.stands, -caught * 8);
    near(lines.withhold?.stands, V - 0.25 - (REPRISAL / (1 - PROT)) * 0.05 * 0.3 * 8 - BOND);
    near(lines.withhold?.falls, -J * 0.6 + 0.3 - BOND);
  });
  it('abroad: hardly ever caught, with a life there', () => {
    const world = company({ abroad: true });
    const caught = (1 - PROT) * 0.03;
    const { turn } = payoffs(world, world.members[1]!, SERVES);
    near(turn?.stands, -caught * 8 + (1 - caught) * 0.5 - BOND * (1 - PROT));
  });
});

describe('lines that are closed', () => {
  it('turning and leaving in burn-in; leaving for a rank that may not; withholding where it is switched off', () => {
    const world = company();
    assert.notEqual(payoffs(world, world.members[1]!, null).desert, null);
    assert.equal(payoffs(world, world.members[0]!, null).desert, null);
    world.values.decision.withhold = false;
    assert.equal(payoffs(world, world.members[1]!, null).withhold, null);
    world.day = 0;
    const { turn, desert } = payoffs(world, world.members[1]!, null);
    assert.deepEqual([turn, desert], [null, null]);
  });
  it('a blanket amnesty covers stayers, too', () => {
    const world = company();
    world.values.amnesty.blanket = true;
    near(payoffs(world, world.members[1]!, null).serve.falls, -(J - REM) - ORDERED);
  });
  it('weighs the two columns by the chance of the fall', () => {
    assert.equal(worthOf({ stands: 2, falls: -6 }, 0.25), 0);
  });
});
