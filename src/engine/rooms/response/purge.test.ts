import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { luck } from '../../chance/luck.ts';
import { QUESTION } from '../../chance/questions.ts';
import { chainTrustLuck } from '../../force/ties.ts';
import { NEVER } from '../../public-state.ts';
import { make, type Sketch, tinyWorld } from '../../testing/tiny.ts';
import type { World } from '../../world.ts';
import { purge } from './purge.ts';

/** A general; colonels 1 and 2 with a captain each (5, 6); colonel 3 on the staff, colonel 4 abroad. */
const brigade: Sketch[] = [
  { rank: 0 },
  { rank: 1, commander: 0, worth: -2 },
  { rank: 1, commander: 0, worth: -3 },
  { rank: 1, commander: 0, staff: true },
  { rank: 1, commander: 0, staff: true, abroad: true },
  { rank: 2, commander: 1 },
  { rank: 2, commander: 2 },
];

function purged(change: (world: World) => void = () => {}, members: readonly Sketch[] = brigade): World {
  const world = tinyWorld(members);
  world.state.informants = 1;
  world.state.day = 70;
  make(world, 1, 'dissents');
  change(world);
  purge(world);
  return world;
}

const STAFF_COLONEL = 1.5 * 2 ** 20;
const LINE_COLONEL = 5 * 2 ** 20;

describe('a purge', () => {
  it('gives the troops of an officer heard to dissent to the first loyal staff officer of rank and formation', () => {
    const world = purged();
    assert.deepEqual([...world.line], [1, 0, 1, 1, 0, 1, 1]);
    assert.deepEqual([...world.commander], [-1, 0, 0, 0, 0, 3, 2]);
    assert.deepEqual([world.subordinates[1], world.subordinates[3]], [0, 1]);
    assert.deepEqual([world.under[1], world.under[3]], [0, 2 * 2 ** 20]);
    assert.equal(world.under[0], 2 * LINE_COLONEL + 4 * 2 ** 20);
    assert.equal(world.state.officersAgainst, 0);
    assert.equal(world.state.lastPurge, 70);
    assert.deepEqual(
      world.events.map(({ kind, says, size }) => [kind, says, size]),
      [['purge', '1 line officers lose their troops: dissent among them 0.33', 1]],
    );
  });
  it('counts who dissents by his new post', () => {
    const before = tinyWorld(brigade);
    make(before, 1, 'dissents');
    assert.equal(before.state.dissenting, LINE_COLONEL);
    assert.equal(purged().state.dissenting, STAFF_COLONEL);
  });
  it('lets the new pairs trust each other anew', () => {
    const { chainTrust, posts } = purged();
    assert.equal(chainTrust[5], chainTrustLuck(1, posts.key[3]!, posts.key[5]!));
    assert.equal(chainTrust[3], chainTrustLuck(1, posts.key[0]!, posts.key[3]!));
    assert.equal(chainTrust[6], 0);
  });
  it('takes the worst first, as many as its share of all line officers rounds up to', () => {
    const two = (share: number) =>
      purged((w) => {
        make(w, 2, 'dissents');
        w.values.response.purgeShare = share;
        w.people.flags[4] = 0;
      });
    assert.deepEqual([...two(0.02).line], [1, 1, 0, 1, 0, 1, 1]);
    assert.deepEqual([...two(0.34).line], [1, 0, 0, 1, 1, 1, 1]);
    assert.equal(two(0.34).commander[6], 3);
    assert.deepEqual(two(0).events, []);
  });
  it('of a general whose successor served under him turns the two around', () => {
    const members: Sketch[] = [
      { rank: 0, worth: -9 },
      { rank: 1, commander: 0 },
      { rank: 0, commander: 0, staff: true },
    ];
    const world = purged((w) => {
      make(w, 1, 'serves');
      make(w, 0, 'dissents');
    }, members);
    assert.deepEqual([...world.commander], [2, 2, -1]);
    assert.deepEqual([...world.tables[0]!.sitting], [2]);
    assert.deepEqual([...world.tables[0]!.seats], [0]);
  });
});

describe('a purge moves nobody', () => {
  const unmoved = (world: World): void => assert.deepEqual([...world.line], [1, 1, 1, 0, 0, 1, 1]);
  it('without informants, below its trigger, or so soon after the last', () => {
    const none: ((world: World) => void)[] = [
      (w) => (w.state.informants = 0),
      (w) => (w.values.response.purgeTrigger = 0.34),
      (w) => (w.state.lastPurge = 11),
    ];
    for (const change of none) {
      const world = purged(change);
      unmoved(world);
      assert.deepEqual(world.events, []);
    }
    assert.equal(purged((w) => (w.state.lastPurge = 10)).line[1], 0);
  });
  it('who was not heard: each is, with the luck of the day below ι', () => {
    const key = tinyWorld(brigade).posts.key[1]!;
    const u = luck(1, 0, QUESTION.informed, 21, key);
    unmoved(purged((w) => (w.state.informants = u)));
    assert.equal(purged((w) => (w.state.informants = u + 1e-12)).line[1], 0);
  });
  it('who plots: he counts for the trigger, but nobody heard him grumble', () => {
    const world = purged((w) => make(w, 1, 'plots'));
    unmoved(world);
    assert.deepEqual(world.events, []);
  });
  it('when nobody loyal at home can replace him, and then another may be tried tomorrow', () => {
    for (const conduct of ['dissents', 'withholds', 'detained'] as const) {
      const world = purged((w) => make(w, 3, conduct));
      unmoved(world);
      assert.equal(world.state.lastPurge, NEVER);
    }
  });
});
