import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { luck } from '../../chance/luck.ts';
import { QUESTION } from '../../chance/questions.ts';
import { CONDUCTS, type Conduct, DEFECTED, SERVES } from '../../conduct.ts';
import { choices, morning } from '../../day.ts';
import type { Values } from '../../parameters.ts';
import type { DatedEvent } from '../../scenario.ts';
import { make, type Sketch, settledOf, tinyWorld, type Wanted } from '../../testing/tiny.ts';
import type { World } from '../../world.ts';
import { bestLine, CAN_DESERT, CAN_TURN, CAN_WITHHOLD, linesOpen } from './choice.ts';
import { choose } from './decision.ts';
import { findsAWay } from './gate.ts';
import { goOpen } from './open.ts';
import { readTerms } from './terms.ts';

const ALL_LINES = CAN_WITHHOLD | CAN_TURN | CAN_DESERT;

/** A sergeant (0) under a captain (1), who believes that it falls with chance p. */
function sergeant(change: Sketch = {}, wanted: Wanted = {}): World {
  const world = tinyWorld([{ rank: 3, commander: 1, ...change }, { rank: 2 }], wanted);
  readTerms(world);
  return world;
}

function choosing(world: World, p: number): Conduct {
  const { sheet } = world;
  readTerms(world);
  world.linesOpen.set([0, 1, 2, 3, 4].map((rank) => linesOpen(world, rank)));
  world.changeCount = 0;
  Object.assign(sheet, { from: 0, to: 1, openCount: 1 });
  world.roused[0] = 0;
  sheet.open[0] = 0;
  sheet.belief[0] = p;
  choose(world);
  return settledOf(world)[0] ?? CONDUCTS[world.conduct[0]!]!;
}

/** Lines of which only turning gains by a fall: serve 0, withhold −1, desert −2, turn −8 to +2. */
const plain = Float64Array.of(0, -1, -8, -2, 0, -1, 2, -2);

describe('the best line', () => {
  it('is the highest at the belief held', () => {
    assert.equal(bestLine(plain, ALL_LINES, 0.5), 0);
    assert.equal(bestLine(plain, ALL_LINES, 0.9), 2);
  });
  it('changes at the critical belief (gain of serving if it stands, over the sum of both gains)', () => {
    assert.equal(bestLine(plain, ALL_LINES, 0.8 - 1e-9), 0);
    assert.equal(bestLine(plain, ALL_LINES, 0.8 + 1e-9), 2);
  });
  it('goes to turning, then withholding, then leaving, among equals to 1e-12', () => {
    const at = (serve: number, hold: number, turn: number, exit: number): number =>
      bestLine(Float64Array.of(serve, hold, turn, exit, 0, 0, 0, 0), ALL_LINES, 0);
    assert.equal(at(1, 1, 1, 1), 2);
    assert.equal(at(1, 1, 0, 1), 1);
    assert.equal(at(1, 0, 0, 1), 3);
    assert.equal(at(1, 0, 1 - 9e-13, 0), 2);
    assert.equal(at(1, 1 - 9e-13, 1 - 2e-12, 0), 1);
    assert.equal(at(1, 0, 0, 1 - 2e-12), 0);
  });
  it('is one that is open', () => {
    const wish = Float64Array.of(0, 1, 3, 2, 0, 1, 3, 2);
    assert.equal(bestLine(wish, ALL_LINES, 0.5), 2);
    assert.equal(bestLine(wish, CAN_WITHHOLD | CAN_DESERT, 0.5), 3);
    assert.equal(bestLine(wish, CAN_WITHHOLD, 0.5), 1);
    assert.equal(bestLine(wish, 0, 0.5), 0);
  });
});

describe('lines open to a rank', () => {
  const open = (change: (v: Values['decision']) => void, rank: number, burnIn = false): number => {
    const world = sergeant({}, { values: ({ decision }) => change(decision) });
    world.state.burnIn = burnIn;
    return linesOpen(world, rank);
  };
  it('leave exit to junior officers and below', () => {
    assert.equal(
      open(() => {}, 1),
      CAN_WITHHOLD | CAN_TURN,
    );
    assert.equal(
      open(() => {}, 2),
      ALL_LINES,
    );
  });
  it('follow their switches', () => {
    assert.equal(
      open((v) => (v.withhold = false), 3),
      CAN_TURN | CAN_DESERT,
    );
    assert.equal(
      open((v) => (v.desert = false), 3),
      CAN_WITHHOLD | CAN_TURN,
    );
    assert.equal(
      open((v) => (v.mayLeave = [1, 0, 0, 0, 0]), 0),
      ALL_LINES,
    );
  });
  it('in burn-in are serving and withholding alone', () => {
    assert.equal(
      open(() => {}, 4, true),
      CAN_WITHHOLD,
    );
    assert.equal(
      open((v) => (v.withhold = false), 4, true),
      0,
    );
  });
});

/** A sergeant for whom turning is best when it falls: 3 for it, less the bond of 1.2, against nothing. */
function promised(values: (v: Values) => void = () => {}): World {
  const world = sergeant({}, { values });
  world.state.reward[0] = 3;
  return world;
}

describe('a choice', () => {
  it('to turn starts a plot; behind a commander who turned, or where all open the same day, it is made in the open', () => {
    assert.equal(choosing(promised(), 1), 'plots');
    const led = promised();
    make(led, 1, 'defected');
    assert.equal(choosing(led, 1), 'defected');
    assert.equal(
      choosing(
        promised((v) => Object.assign(v.decision, { openSameDay: true })),
        1,
      ),
      'defected',
    );
  });
  it('to stay as he is settles nothing', () => {
    const world = sergeant({ worth: 9 });
    assert.equal(choosing(world, 0), 'serves');
    assert.equal(world.changeCount, 0);
    assert.equal(world.settled[0], 0);
  });
  it('may take a withholder back to serving', () => {
    const world = sergeant({ worth: 9 });
    make(world, 0, 'withholds');
    assert.equal(choosing(world, 0), 'serves');
  });
  it('to leave needs a way; without one the best of the others is taken', () => {
    const wanted = (size: number): Wanted => ({
      values: (v) => {
        v.decision.out = [9, 9, 9, 9, 9];
        v.decision.opportunity = size;
      },
    });
    assert.equal(choosing(sergeant({}, wanted(1)), 0), 'deserted');
    assert.equal(choosing(sergeant({}, wanted(0)), 0), 'serves');
  });
});

describe('a plotter in doubt', () => {
  /** Content: serving is worth `worth` + .6; turning, which nobody can be caught at, 0 less the bond of 1.2. */
  const doubter = (abandon: number, worth: number): World => {
    const world = sergeant({ worth }, { values: (v) => Object.assign(v.decision, { abandon }) });
    world.values.surveillance.punishment = 0;
    world.values.decision.withhold = false;
    make(world, 0, 'plots');
    return world;
  };
  it('gives up when serving is better by more than the margin', () => {
    // Serving −1 + .6 = −.4, turning −1.2: better by .8.
    assert.equal(choosing(doubter(0.79, -1), 0), 'serves');
    assert.equal(choosing(doubter(0.81, -1), 0), 'plots');
  });
  it('stays in the plot where serving is better by less: a member who has not begun would serve', () => {
    const begun = doubter(0.2, -1.7);
    assert.equal(choosing(begun, 0), 'plots');
    make(begun, 0, 'serves');
    assert.equal(choosing(begun, 0), 'serves');
  });
  it('withholds rather than serves where that is at least as good', () => {
    const world = doubter(0.2, 9);
    world.values.decision.withhold = true;
    world.values.rents.keep = 1;
    // Nothing is punished: withholding costs only half the bond, .6, and the crowd is not faced.
    world.state.crowdCost = 1;
    world.crowdToday[0] = 1;
    world.people.sensitivity[0] = 1;
    assert.equal(choosing(world, 0), 'withholds');
    world.crowdToday[0] = 0.5;
    assert.equal(choosing(world, 0), 'serves');
  });
  it('never leaves the country: that line is not his', () => {
    const world = doubter(0.2, -9);
    world.values.decision.out = [50, 50, 50, 50, 50];
    world.values.decision.opportunity = 1;
    assert.equal(choosing(world, 0), 'plots');
  });
});

describe('an opportunity to leave', () => {
  const many: Sketch[] = Array.from({ length: 3000 }, (_, i) => ({ rank: 4, nearGate: i % 2 === 0 }));
  const gate = (day: number, chance: number, decay: number): DatedEvent => ({
    kind: 'gate',
    day,
    chance,
    decay,
    says: '',
  });
  function finders(events: DatedEvent[], everywhere: number, day = 5): number[] {
    const world = tinyWorld(many, { scenario: { events, days: 9 } });
    world.values.decision.opportunity = everywhere;
    world.state.day = day;
    return many.flatMap((_, i) => (findsAWay(world, i) ? [i] : []));
  }
  const lucky = (chance: number, which: (i: number) => boolean): number[] => {
    const world = tinyWorld(many);
    return many.flatMap((_, i) =>
      which(i) && luck(1, 0, QUESTION.opportunity, 21, world.posts.key[i]!) < chance ? [i] : [],
    );
  };
  const near = (i: number): boolean => i % 2 === 0;

  it('comes to anybody by the chance of every day', () => {
    assert.deepEqual(
      finders([], 0.02),
      lucky(0.02, () => true),
    );
  });
  it('comes at an open gate to those who are near, fading by its own time, several gates adding up', () => {
    assert.deepEqual(finders([gate(5, 0.1, 6)], 0), lucky(0.1, near));
    assert.deepEqual(finders([gate(3, 0.3, 2), gate(1, 0.2, 4)], 0), lucky(0.5 * Math.exp(-1), near));
    assert.deepEqual(finders([gate(6, 1, 6)], 0), []);
  });
  it('is certain at most', () => assert.equal(finders([gate(5, 7, 1)], 0).length, 1500));
});

describe('going open', () => {
  const crowd: Sketch[] = Array.from({ length: 900 }, (_, i) => ({
    rank: 3,
    ...(i % 3 === 0 ? { commander: 899 } : {}),
  }));
  function plotters(change: (world: World) => void = () => {}): World {
    const world = tinyWorld(crowd);
    for (let i = 0; i < 600; i++) make(world, i, 'plots');
    change(world);
    goOpen(world);
    return world;
  }
  const open = (world: World): number[] => Object.keys(settledOf(world)).map(Number);
  const lucky = (chance: number): number[] => {
    const { posts } = tinyWorld(crowd);
    return crowd.flatMap((_, i) => (i < 600 && luck(1, 0, QUESTION.goOpen, 21, posts.key[i]!) < chance ? [i] : []));
  };

  it('happens with the day’s chance, which a public call raises', () => {
    assert.deepEqual(open(plotters()), lucky(0.15));
    // 1 − .85^1.8
    assert.deepEqual(open(plotters((w) => (w.state.call = 0.8))), lucky(1 - 0.85 ** 1.8));
    assert.ok(lucky(0.15).length > 50);
  });
  it('happens at once behind a commander who has turned', () => {
    const world = plotters((w) => {
      w.values.decision.goOpen = 0;
      make(w, 899, 'defected');
    });
    assert.deepEqual(
      open(world),
      crowd.flatMap((_, i) => (i < 600 && i % 3 === 0 ? [i] : [])),
    );
    assert.equal(world.changedTo[0], DEFECTED);
  });
  it('is sure at a chance of 1, never at 0, and not for whom the day has settled something else', () => {
    assert.equal(open(plotters((w) => (w.values.decision.goOpen = 1))).length, 600);
    assert.equal(open(plotters((w) => (w.values.decision.goOpen = 0))).length, 0);
    const settled = plotters((w) => {
      w.values.decision.goOpen = 1;
      w.settled.fill(1, 0, 100);
    });
    assert.equal(open(settled).length, 500);
  });
});

describe('with the room off', () => {
  it('nobody moves of his own accord, neither to leave nor from a plot into the open', () => {
    const world = sergeant({ worth: -50 }, { scenario: { without: ['decision'] } });
    make(world, 1, 'plots');
    world.values.decision.goOpen = 1;
    morning(world);
    choices(world);
    assert.deepEqual(settledOf(world), {});
    assert.equal(world.conduct[0], SERVES);
  });
});
