import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { hashName } from '../../chance/key.ts';
import { luck } from '../../chance/luck.ts';
import { QUESTION } from '../../chance/questions.ts';
import { choices, morning } from '../../day.ts';
import type { Values } from '../../parameters.ts';
import { ARMY } from '../../reference/tiny-force.ts';
import type { Formation, Room } from '../../scenario.ts';
import { make, type Sketch, settledOf, tinyWorld } from '../../testing/tiny.ts';
import type { World } from '../../world.ts';
import { meet } from './council.ts';

/** Everything but belief and the council is off, so that nothing but what is written here is weighed. */
const OTHERS: readonly Room[] = [
  'recognition',
  'hardship',
  'rents',
  'accountability',
  'amnesty',
  'surveillance',
  'decision',
  'response',
];

interface Table {
  readonly reward?: number;
  readonly values?: (v: Values) => void;
  readonly before?: (world: World) => void;
  readonly formations?: readonly Formation[];
  readonly without?: readonly Room[];
}

/**
 * A table that meets every day, where beliefs are the share seen: p = S·a/W. Nobody has rents, exposure or ideology, so
 * that serving is worth 0 either way.
 */
function council(members: readonly Sketch[], { reward = -9, values, before, formations, without = [] }: Table): World {
  const world = tinyWorld(members, {
    scenario: { without: [...OTHERS, ...without], days: 9, ...(formations ? { formations } : {}) },
    values: (v) => {
      v.rents.provision = 0;
      Object.assign(v.council, { meet: 1, fragmentation: 0 });
      Object.assign(v.belief, { rule: 'share', near: 0, momentum: false });
      values?.(v);
    },
  });
  world.state.reward.fill(reward);
  before?.(world);
  morning(world);
  choices(world);
  return world;
}

/** A general over two, who command two colonels and one; one of the two dissents. W = 51, below: 0, 10 and 5. */
const staff: Sketch[] = [
  { rank: 0 },
  { rank: 0, commander: 0 },
  { rank: 0, commander: 0 },
  { rank: 1, commander: 1, worth: -1 },
  { rank: 1, commander: 1 },
  { rank: 1, commander: 2 },
];

describe('what those at a table expect of each other', () => {
  // S = 36 + .5 · 10 = 41. The first general, alone and unprotected, turns for r when 41 r ≥ .9 · 8 · 10.
  it('is that all present move with the units that they expect to follow', () => {
    const even = 72 / 41;
    const movers = (reward: number): string[] => Object.keys(settledOf(council(staff, { reward })));
    assert.deepEqual(movers(even + 1e-9), ['0', '1', '2']);
    assert.deepEqual(movers(even - 1e-9), ['1', '2']);
  });
  it('counts strength under two who are present once, with who commands it more nearly', () => {
    // The second general dissents, so half of those under the first would follow him, which protects him by .3. All under
    // him are there or under one who is, so S is 41 as before: he turns for r when 41 r ≥ .9 · .7 · 8 · 10.
    const uneasy = staff.map((one, i) => (i === 1 ? { ...one, worth: -1 } : one));
    const even = 50.4 / 41;
    assert.ok(Object.keys(settledOf(council(uneasy, { reward: even + 1e-9 }))).includes('0'));
    assert.ok(!Object.keys(settledOf(council(uneasy, { reward: even - 1e-9 }))).includes('0'));
  });
  it('withholding counts ω of that: at a standing of s it pays the first when .7 · 41 s ≥ .48 · (51 − .7 · 41)', () => {
    const even = (0.48 * (51 - 28.7)) / 28.7;
    const movers = (standing: number): string[] =>
      Object.keys(settledOf(council(staff, { values: (v) => Object.assign(v.accountability, { standing }) })));
    assert.deepEqual(movers(even + 1e-9), ['0', '1', '2']);
    assert.deepEqual(movers(even - 1e-9), ['1', '2']);
  });
  it('a commander who is absent is not taken to move: his loyalty binds as on any day', () => {
    const world = council(staff, { reward: 6, before: (w) => make(w, 0, 'detained') });
    assert.deepEqual(settledOf(world), { 1: 'defected', 2: 'defected' });
    const bound = council([{ rank: 2 }, { rank: 0, commander: 0 }, { rank: 0, commander: 0 }], { reward: 1 });
    // W = 26, S = 24: turning is worth 24/26 − .9 · 8 · 2/26 − 1.2 < 0.
    assert.deepEqual(settledOf(bound), {});
    const free = council([{ rank: 2 }, { rank: 0 }, { rank: 0 }], { reward: 1 });
    assert.deepEqual(settledOf(free), { 1: 'defected', 2: 'defected' });
  });
  it('without belief nobody thinks that it could fall, whoever moves', () => {
    const values = (v: Values): void => {
      v.decision.withhold = false;
    };
    assert.deepEqual(settledOf(council(staff, { reward: 50, values, without: ['belief'] })), {});
    assert.equal(council(staff, { reward: 50, values }).changeCount, 3);
  });
  it('withholding behind one who withholds pays even then: what the bond breaks is worth more than a refusal costs', () => {
    const world = council(staff, { without: ['belief'] });
    assert.deepEqual(settledOf(world), { 1: 'withholds', 2: 'withholds' });
  });
});

describe('a quorum', () => {
  it('moves those who prefer it, together, in the open, and says so', () => {
    const world = council(staff, { reward: 1.7 });
    assert.deepEqual(settledOf(world), { 1: 'defected', 2: 'defected' });
    assert.deepEqual(
      world.events.map(({ kind, says, size }) => [kind, says, size]),
      [['council', '2 commanders at the table branch:land turn together', 2]],
    );
  });
  it('of two thirds is met by two of three, and one of more than that is not', () => {
    const asked = (quorum: number) =>
      council(staff, { reward: 1.7, values: (v) => Object.assign(v.council, { quorum }) });
    assert.equal(asked(2 / 3).changeCount, 2);
    assert.equal(asked(0.67).changeCount, 0);
    assert.equal(asked(0).changeCount, 2);
  });
  it('is of those present, not of the seats', () => {
    const half = (reward: number): Record<number, string> =>
      settledOf(
        council(staff, {
          reward,
          values: (v) => {
            v.council.quorum = 0.5;
            v.decision.withhold = false;
          },
          before: (w) => make(w, 0, 'detained'),
        }),
      );
    // Of the two who are left, only the one with a following gains enough at 4: one of two is half.
    assert.deepEqual(half(4), { 1: 'defected' });
    assert.deepEqual(half(3), {});
  });
  it('to turn goes before a quorum to withhold', () => {
    const world = council(staff, { reward: 9, values: (v) => Object.assign(v.accountability, { standing: 9 }) });
    assert.ok(Object.values(settledOf(world)).every((conduct) => conduct === 'defected'));
  });
  it('counts who withholds already, and binds him for the day', () => {
    const world = council(staff, {
      values: (v) => Object.assign(v.accountability, { standing: 1 }),
      before: (w) => make(w, 2, 'withholds'),
    });
    assert.deepEqual(settledOf(world), { 0: 'withholds', 1: 'withholds', 2: 'withholds' });
    assert.equal(world.settled[2], 1);
  });
  it('to withhold needs that line to be open', () => {
    const world = council(staff, {
      values: (v) => {
        v.accountability.standing = 9;
        v.decision.withhold = false;
      },
    });
    assert.deepEqual(settledOf(world), {});
  });
});

describe('who sits at a table', () => {
  it('at least two who serve, withhold or plot, and for whom the day has settled nothing', () => {
    const gone = (conducts: Parameters<typeof make>[2][]): number =>
      council(staff, {
        reward: 9,
        before: (w) => {
          conducts.forEach((conduct, i) => {
            make(w, i, conduct);
          });
        },
      }).changeCount;
    assert.equal(gone(['plots', 'withholds', 'serves']), 3);
    assert.equal(gone(['defected', 'serves', 'serves']), 2);
    assert.equal(gone(['defected', 'detained', 'serves']), 0);
    const settled = council(staff, { reward: 9, before: (w) => w.settled.fill(1, 0, 2) });
    assert.equal(settled.changeCount, 0);
  });
  it('as many as there are seats, before the absent are left out', () => {
    const two = (v: Values): void => {
      v.council.seats = 2;
    };
    assert.deepEqual(Object.keys(settledOf(council(staff, { reward: 9, values: two }))), ['0', '1']);
    assert.deepEqual(settledOf(council(staff, { reward: 9, values: two, before: (w) => make(w, 0, 'detained') })), {});
  });
  it('generals with troops of one branch, and those of the capital from all branches at one more', () => {
    const formations = [
      { ...ARMY, name: 'capital', capital: true },
      { ...ARMY, name: 'border' },
      { ...ARMY, name: 'fleet', branch: 'sea', capital: true },
    ];
    const generals: Sketch[] = [
      {},
      { formation: 1 },
      { formation: 2 },
      { formation: 2, staff: true },
      { formation: 0 },
    ];
    const world = council(generals, { formations, values: (v) => Object.assign(v.council, { meet: 0 }) });
    assert.deepEqual(
      world.tables.map(({ name, seats }) => [name, [...seats]]),
      [
        ['branch:land', [0, 1, 4]],
        ['branch:sea', [2]],
        ['capital', [0, 2, 4]],
      ],
    );
  });
  it('not again at the capital whom his branch has moved', () => {
    const formations = [
      { ...ARMY, capital: true },
      { ...ARMY, name: 'fleet', branch: 'sea', capital: true },
    ];
    const pair: Sketch[] = [{}, {}, { formation: 1 }];
    const world = council(pair, { formations, reward: 9 });
    assert.deepEqual(settledOf(world), { 0: 'defected', 1: 'defected' });
    const shared = council(pair, { formations, reward: 9, before: (w) => make(w, 1, 'detained') });
    assert.deepEqual(settledOf(shared), { 0: 'defected', 2: 'defected' });
    assert.match(shared.events[0]!.says, /table capital turn/);
  });
});

describe('a meeting', () => {
  it('happens with its own luck, rarer where commanders are watched or kept apart', () => {
    const world = council(staff, { reward: -9 });
    const { seed, history, state, values } = world;
    Object.assign(values.council, { meet: 0.4, fragmentation: 0.25 });
    state.informants = 0.1;
    // .4 · e^−.5 · .75
    const chance = 0.4 * 0.6065306597126334 * 0.75;
    world.state.reward.fill(9);
    let met = 0;
    for (let key = 1; key <= 400; key++) {
      Object.assign(state, { key });
      world.changeCount = 0;
      world.settled.fill(0);
      meet(world);
      const expected = luck(seed, history, QUESTION.council, key, hashName('branch:land')) < chance;
      assert.equal(world.changeCount > 0, expected, `day key ${key}`);
      if (expected) met += 1;
    }
    assert.ok(met > 40 && met < 110, `${met} meetings`);
  });
  it('never happens where commanders are kept wholly apart, nor with the room off', () => {
    const apart = council(staff, { reward: 9, values: (v) => Object.assign(v.council, { fragmentation: 1 }) });
    assert.equal(apart.changeCount, 0);
    assert.equal(council(staff, { reward: 9, without: ['council'] }).changeCount, 0);
  });
});

describe('a meeting without a quorum', () => {
  /** Two of three would turn; the quorum is all. */
  function failed(found: number, conveners = 1, reward = 1.7): World {
    return council(staff, {
      reward,
      values: (v) => {
        Object.assign(v.council, { quorum: 1, conveners });
        v.decision.withhold = false;
      },
      before: (w) => {
        w.state.found = found;
        w.people.worth[1] = 0.5;
      },
    });
  }
  it('that nobody saw has no consequence', () => assert.deepEqual(settledOf(failed(0)), {}));
  it('found out, costs the conveners their freedom: the voters most opposed', () => {
    assert.deepEqual(settledOf(failed(1)), { 2: 'detained' });
    assert.deepEqual(settledOf(failed(1, 2)), { 1: 'detained', 2: 'detained' });
    assert.deepEqual(settledOf(failed(1, 9)), { 1: 'detained', 2: 'detained' });
  });
  it('found out, frightens all who were there for thirty days', () => {
    const world = failed(1);
    assert.deepEqual([...world.alarmedUntil], [31, 31, 31, -1, -1, -1]);
    assert.equal(world.events.at(-1)?.kind, 'council-found');
  });
  it('at which nobody spoke of moving leaves nothing to find', () => {
    const world = failed(1, 1, -9);
    assert.deepEqual(settledOf(world), {});
    assert.equal(world.alarmedUntil[0], -1);
  });
  it('is seen by each with his own luck', () => {
    const keys = failed(0).posts.key.subarray(0, 3);
    const least = Math.min(...Array.from(keys, (key) => luck(1, 0, QUESTION.councilFound, 21, key)));
    assert.equal(failed(least).changeCount, 0);
    assert.equal(failed(least + 1e-12).changeCount, 1);
  });
});
