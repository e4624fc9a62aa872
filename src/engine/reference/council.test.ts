import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { DEFECTED, DETAINED, PLOTS, SERVES, WITHHOLDS } from '../conduct.ts';
import { strengthBelow, votes } from './ballot.ts';
import { council } from './council.ts';
import { ARMY, type Sketch, tinyScenario, tinyValues, tinyWorld } from './tiny-force.ts';
import type { World } from './world.ts';

/** Three generals, the second under the first, each with a colonel; the first colonel has a captain. No bond, no luck. */
const table: Sketch[] = [
  { rank: 0 },
  { rank: 0, commander: 0 },
  { rank: 0 },
  { rank: 1, commander: 0 },
  { rank: 1, commander: 1 },
  { rank: 1, commander: 2 },
  { rank: 2, commander: 3 },
];

/** They meet each day and read the share: what each has from serving is left to the test. */
function meeting(worths: readonly number[], change: Partial<Parameters<typeof tinyScenario>[0]> = {}): World {
  const values = tinyValues((v) => {
    v.belief.rule = 'share';
    v.council.meet = 1;
    v.council.fragmentation = 0;
    v.surveillance.informants = 0;
    v.surveillance.patron = 0;
    v.surveillance.capture = 0.05;
    v.decision.carry = false;
    v.decision.withhold = false;
  });
  const sketches = table.map((sketch, i) => ({ ...sketch, worth: worths[i] ?? 1 }));
  const world = tinyWorld(sketches, [], tinyScenario(change), values);
  for (const member of world.members) member.evening = member.conduct;
  return world;
}

const evenings = (world: World): number[] => world.members.slice(0, 3).map((member) => member.evening);

describe('a table of commanders', () => {
  it('counts under each what answers to him before it answers to another who is present', () => {
    const world = meeting([]);
    const generals = world.members.slice(0, 3);
    const unit = 2 ** 20;
    assert.deepEqual(
      generals.map((general) => strengthBelow(world, generals, general) / unit),
      [5 + 2, 5, 5],
    );
    const without = [generals[0]!, generals[2]!];
    assert.deepEqual(strengthBelow(world, without, generals[0]!) / unit, 5 + 2 + 12 + 5);
  });
  it('sees the index at which all present have moved', () => {
    // Nobody is known to follow, so 36 of W = 53 move. To serve is worth (.6 + a)·(1 - p), to turn p·1 - .4·(1 - p).
    const p = 36 / 53;
    const indifferent = p / (1 - p) - 0.4 - 0.6;
    const world = meeting([indifferent - 1e-6, indifferent + 1e-6, -1]);
    const cast = votes(world, world.members.slice(0, 3));
    assert.deepEqual(
      cast.turn.map((member) => member.index),
      [0, 2],
    );
    assert.deepEqual(cast.withhold, []);
  });
  it('believes in a commander who is present that he moves, too', () => {
    // The bond of 1.2 breaks for who serves under a commander who turned; he protects who turns with .6.
    const p = 36 / 53;
    const indifferent = (p + 1.2) / (1 - p) - 0.4 * 0.4 - 0.6;
    for (const [step, expected] of [
      [-1e-6, [1]],
      [1e-6, []],
    ] as const) {
      const world = meeting([30, indifferent + step, 30]);
      world.values.decision.carry = true;
      const cast = votes(world, world.members.slice(0, 3));
      assert.deepEqual(
        cast.turn.map((member) => member.index),
        expected,
      );
    }
  });
  it('moves together, and only those who want to', () => {
    const world = meeting([-1, 9, -1]);
    council(world);
    assert.deepEqual(evenings(world), [DEFECTED, SERVES, DEFECTED]);
    assert.deepEqual(
      world.members.slice(0, 3).map((member) => member.bound),
      [true, false, true],
    );
  });
  it('seats by post, whoever holds it', () => {
    const world = meeting([9, -1, -1]);
    world.values.council.seats = 2;
    council(world);
    assert.deepEqual(evenings(world), [SERVES, SERVES, SERVES]);
    const purged = meeting([9, -1, -1]);
    purged.values.council.seats = 2;
    [purged.members[0]!.seat, purged.members[2]!.seat] = [2, 0];
    council(purged);
    assert.deepEqual(evenings(purged), [SERVES, DEFECTED, DEFECTED]);
  });
  it('needs its quorum', () => {
    const world = meeting([-1, 9, 9]);
    council(world);
    assert.deepEqual(evenings(world), [SERVES, SERVES, SERVES]);
  });
  it('needs two who are present', () => {
    const world = meeting([-1, -1, -1]);
    world.members[0]!.found = true;
    world.members[1]!.conduct = DETAINED;
    council(world);
    assert.equal(world.members[2]!.bound, false);
  });
  it('withholds together where not enough would turn', () => {
    const world = meeting([-1, -1, 9]);
    world.values.decision.withhold = true;
    world.values.accountability.standing = 5;
    world.values.rents.keep = 1;
    world.values.surveillance.refusalBase = 0;
    world.values.surveillance.capture = 1;
    world.members[1]!.conduct = PLOTS;
    world.members[2]!.conduct = WITHHOLDS;
    council(world);
    assert.deepEqual(evenings(world), [WITHHOLDS, WITHHOLDS, WITHHOLDS]);
    assert.equal(world.members[2]!.bound, true);
  });
  it('found out: those whom a fall would serve best are held, and all who came are afraid', () => {
    const world = meeting([-20, 9, 9]);
    world.values.surveillance.informants = 1;
    world.values.surveillance.tradecraft = 0;
    world.values.surveillance.distrust = 0;
    world.values.council.conveners = 2;
    council(world);
    assert.deepEqual(evenings(world), [DETAINED, SERVES, SERVES]);
    assert.deepEqual(
      world.members.map((member) => member.alarmedUntil),
      [31, 31, 31, -Infinity, -Infinity, -Infinity, -Infinity],
    );
  });
  it('a general bound by his branch does not sit in the capital', () => {
    const world = meeting([-1, -1, -1], { formations: [{ ...ARMY, capital: true }] });
    council(world);
    assert.equal(world.events.length, 1);
    const unmoved = meeting([9, 9, 9], { formations: [{ ...ARMY, capital: true }] });
    council(unmoved);
    assert.equal(unmoved.events.length, 2);
  });
});
