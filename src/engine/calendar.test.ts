import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { calendar, hearEarlierCalls, namedMovers } from './calendar.ts';
import { luck } from './chance/luck.ts';
import { QUESTION } from './chance/questions.ts';
import { ARMY } from './reference/tiny-force.ts';
import type { Call, DatedEvent, Move, Selector } from './scenario.ts';
import { close, make, type Sketch, settledOf, tinyWorld } from './testing/tiny.ts';
import { settle, type World } from './world.ts';

const call = (day: number, change: Partial<Call> = {}): DatedEvent => ({
  kind: 'call',
  day,
  says: 'a call',
  size: 1,
  cost: 1,
  credit: 1,
  ...change,
});

function dated(events: readonly DatedEvent[], members: readonly Sketch[] = [{}]): World {
  return tinyWorld(members, { scenario: { events, days: 60 } });
}
function on(world: World, day: number): number {
  world.state.day = day;
  calendar(world);
  return world.state.call;
}

describe('a call', () => {
  it('echoes by its cost, falling to 1/e in three days; cheap talk does not echo', () => {
    const world = dated([call(2, { cost: 0.5 }), call(2, { cost: 0, size: 9 }), call(5, { size: 0.3 })]);
    assert.equal(on(world, 1), 0);
    assert.equal(on(world, 2), 0.5);
    close(on(world, 5), 0.5 * Math.exp(-1) + 0.3, 1e-15);
  });
  it('is heard at its own credit, and at half while the leader is held', () => {
    const world = dated([call(1, { credit: 0.4 })]);
    close(on(world, 1), 0.4);
    world.state.leaderHeld = true;
    close(on(world, 1), 0.2);
  });
  it('of before the first day still echoes', () => {
    const world = dated([call(-1, { credit: 0.5 }), { kind: 'defiance', day: 0, size: 0.2, says: '' }, call(1)]);
    hearEarlierCalls(world);
    assert.deepEqual([...world.state.callCredit], [0.5, 1, 0]);
    close(on(world, 1), 0.5 * Math.exp(-2 / 3) + 0.2 * Math.exp(-1 / 3) + 1, 1e-15);
  });
});

describe('a call that is judged, eight days on', () => {
  /** Credit left after a call of day 1, if A was 0 before it and `turnout` tenths of a tenth a week later. */
  function creditAfter(turnout: number, change: Partial<Call> = {}): number {
    const world = dated([call(1, change)]);
    world.state.mobilisedOn[8] = 0.1 * turnout;
    for (let day = 1; day <= 8; day++) on(world, day);
    assert.equal(world.state.credit, 1);
    on(world, 9);
    return world.state.credit;
  }
  it('costs half the credit when nobody came, and none when a tenth did', () => {
    close(creditAfter(0), 0.5);
    close(creditAfter(0.5), 0.75);
    close(creditAfter(1), 1);
    close(creditAfter(4), 1);
    close(creditAfter(-3), 0.5);
  });
  it('fades the next call and no earlier one; cheap talk cannot fail', () => {
    assert.equal(creditAfter(0, { cost: 0 }), 1);
    const world = dated([call(1), call(9), call(17)]);
    for (let day = 1; day <= 17; day++) on(world, day);
    assert.deepEqual([...world.state.callCredit], [1, 0.5, 0.25]);
  });
  it('of before the first day is not judged: what stood before it is not in the world', () => {
    const world = dated([call(-2), call(0)]);
    hearEarlierCalls(world);
    for (let day = 1; day <= 9; day++) on(world, day);
    assert.equal(world.state.credit, 1);
  });
});

describe('the leader in the open', () => {
  const defiance: DatedEvent = { kind: 'defiance', day: 3, size: 0.6, says: '' };
  it('is a call of full cost while he is free', () => {
    const world = dated([defiance]);
    assert.equal(on(world, 3), 0.6);
    on(world, 11);
    assert.equal(world.state.credit, 0.5);
  });
  it('says nothing when he is held, and then nothing can fail', () => {
    const world = dated([defiance]);
    world.state.leaderHeld = true;
    assert.equal(on(world, 3), 0);
    on(world, 11);
    assert.equal(world.state.credit, 1);
  });
});

describe('dated levers and force', () => {
  it('set a value from their day on; force is used on its day alone; each act is written down', () => {
    const world = dated([
      { kind: 'set', day: 2, group: 'amnesty', name: 'status', value: 'law', says: 'passed' },
      { kind: 'force', day: 3, says: 'landing' },
    ]);
    on(world, 1);
    assert.equal(world.values.amnesty.status, 'first-reading');
    on(world, 2);
    assert.equal(world.values.amnesty.status, 'law');
    assert.equal(world.state.force, 0);
    on(world, 3);
    assert.equal(world.state.force, 1);
    on(world, 4);
    assert.equal(world.state.force, 0);
    assert.deepEqual(
      world.events.map(({ day, kind, says }) => [day, kind, says]),
      [
        [2, 'set', 'passed'],
        [3, 'force', 'landing'],
      ],
    );
  });
});

describe('named movers', () => {
  const who: Selector = { formation: null, rank: null, post: null, abroad: null, count: 1 };
  const move = (day: number, change: Partial<Selector>, conduct: Move['conduct'] = 'defected'): Move => ({
    kind: 'move',
    day,
    says: '',
    conduct,
    who: { ...who, ...change },
  });
  const force: Sketch[] = [
    { rank: 0 },
    { rank: 1, staff: true, abroad: true },
    { rank: 1 },
    { rank: 4 },
    { rank: 4, formation: 1 },
    { rank: 4, formation: 1 },
  ];
  function named(event: Move, before: (world: World) => void = () => {}, scale = 1): string[] {
    const formations = [ARMY, { ...ARMY, name: 'guard' }];
    const world = tinyWorld(force, { scenario: { events: [event], formations, scale } });
    before(world);
    namedMovers(world, 1, 1);
    return Object.keys(settledOf(world));
  }

  it('match in formation, rank, post and place', () => {
    assert.deepEqual(named(move(1, { rank: 0 })), ['0']);
    assert.deepEqual(named(move(1, { abroad: true })), ['1']);
    assert.deepEqual(named(move(1, { rank: 1, post: 'line' })), ['2']);
    assert.deepEqual(named(move(1, { formation: 'guard', count: 9 })), ['4', '5']);
    assert.deepEqual(named(move(1, { abroad: false, rank: 1, count: 9 })), ['2']);
    assert.deepEqual(named(move(2, { count: 9 })), []);
  });
  it('are the first in the order of their luck, as many as named, by scale at least one', () => {
    const keys = tinyWorld(force, { scenario: { formations: [ARMY, { ...ARMY, name: 'guard' }] } }).posts.key;
    const order = [0, 1, 2, 3, 4, 5].sort(
      (a, b) => luck(1, 0, QUESTION.move, 0, keys[a]!) - luck(1, 0, QUESTION.move, 0, keys[b]!),
    );
    const first = (count: number): string[] => order.slice(0, count).sort().map(String);
    assert.deepEqual(named(move(1, { count: 3 })), first(3));
    assert.deepEqual(
      named(move(1, { count: 30 }), () => {}, 10),
      first(3),
    );
    assert.deepEqual(
      named(move(1, { count: 1 }), () => {}, 100),
      first(1),
    );
  });
  it('are not who is gone, nor for whom the day has settled something; the next takes his place', () => {
    const gone = named(move(1, { rank: 4, count: 2 }), (w) => {
      make(w, 3, 'deserted');
      settle(w, 4, 5);
    });
    assert.deepEqual(gone, ['4', '5']);
  });
  it('take the conduct that the act names, unless nobody matches', () => {
    const world = tinyWorld(force.slice(0, 4), {
      scenario: { events: [move(1, { rank: 0 }, 'withholds'), move(1, { rank: 3 })] },
    });
    namedMovers(world, 1, 1);
    assert.deepEqual(settledOf(world), { 0: 'withholds' });
  });
});
