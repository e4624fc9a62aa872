import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { luck } from '../chance/luck.ts';
import { QUESTION } from '../chance/questions.ts';
import { DEFECTED, DESERTED, PLOTS, SERVES, WITHHOLDS } from '../conduct.ts';
import { gap } from './attention.ts';
import { best, choose } from './choice.ts';
import { type Sketch, tinyScenario, tinyWorld } from './tiny-force.ts';
import { dayKey, type World } from './world.ts';

describe('the best line', () => {
  it('takes the earlier of equals, to 1e-12', () => {
    assert.equal(best({ turn: 1, withhold: 1, desert: 1, serve: 1 }), 'turn');
    assert.equal(best({ turn: 1 - 5e-13, withhold: 0, desert: 0, serve: 1 }), 'turn');
    assert.equal(best({ turn: 1 - 5e-12, withhold: 1 - 5e-13, desert: 1, serve: 1 }), 'withhold');
    assert.equal(best({ turn: null, withhold: null, desert: null, serve: -9 }), 'serve');
    assert.equal(best({ turn: -3, withhold: -4, desert: -2, serve: -9 }), 'desert');
  });
});

/** A sergeant who would rather do anything than serve, under a captain; the regime has fallen in his mind. */
function sergeant(change: Sketch, events: Parameters<typeof tinyScenario>[0] = {}): World {
  const world = tinyWorld([{ rank: 2 }, { rank: 3, commander: 0, worth: -30, ...change }], [], tinyScenario(events));
  world.values.belief.rule = 'share';
  world.mobilised[0] = 1;
  world.values.belief.near = 0;
  world.values.decision.carry = false;
  for (const member of world.members) {
    member.due = dayKey(world);
    member.evening = member.conduct;
  }
  return world;
}

function eveningOf(world: World): number {
  choose(world, world.members[1]!);
  return world.members[1]!.evening;
}

describe('a choice', () => {
  it('to turn starts a plot; at once in the open behind a commander who turned, or where all do so', () => {
    assert.equal(eveningOf(sergeant({})), PLOTS);
    const led = sergeant({});
    led.members[0]!.conduct = DEFECTED;
    assert.equal(eveningOf(led), DEFECTED);
    const bold = sergeant({});
    bold.values.decision.openSameDay = true;
    assert.equal(eveningOf(bold), DEFECTED);
  });
  it('waits until he is due', () => {
    const world = sergeant({});
    world.members[1]!.due += 1;
    assert.equal(eveningOf(world), SERVES);
  });
  it('to leave needs an opportunity; without one the best of the rest is taken', () => {
    const wantsOut = (world: World): World => {
      world.values.decision.out = [9, 9, 9, 9, 9];
      return world;
    };
    const gate = { events: [{ kind: 'gate', day: 1, says: '', chance: 1, decay: 5 } as const] };
    assert.equal(eveningOf(wantsOut(sergeant({ nearGate: true }, gate))), DESERTED);
    assert.equal(eveningOf(wantsOut(sergeant({}, gate))), PLOTS);
  });
  it('of a plotter: he goes open by luck, more so after a call, unless another line is better by more than .2', () => {
    const drawn = luck(1, 0, QUESTION.goOpen, 21, sergeant({}).members[1]!.key);
    const plotter = (goOpen: number, call: number): number => {
      const world = sergeant({});
      world.members[1]!.conduct = PLOTS;
      world.members[1]!.evening = PLOTS;
      world.values.decision.goOpen = goOpen;
      world.call = call;
      return eveningOf(world);
    };
    assert.equal(plotter(drawn + 1e-9, 0), DEFECTED);
    assert.equal(plotter(drawn - 1e-9, 0), PLOTS);
    assert.equal(plotter(drawn - 1e-9, 0.5), DEFECTED);
    assert.equal(plotter(1, 0), DEFECTED);
  });
  it('of a plotter who gives up: withholding if it is as good as serving', () => {
    const world = sergeant({});
    world.members[1]!.conduct = PLOTS;
    world.values.decision.goOpen = 1;
    world.values.amnesty.reward = -10;
    world.members[1]!.due += 1;
    assert.equal(eveningOf(world), DEFECTED);
    world.members[1]!.due -= 1;
    assert.equal(eveningOf(world), WITHHOLDS);
    world.values.decision.withhold = false;
    assert.equal(eveningOf(world), SERVES);
  });
});

describe('attention', () => {
  it('comes on the first day by which the luck of the last one is used up', () => {
    const world = sergeant({});
    world.values.decision.attention = 0.3;
    const seen = new Set<number>();
    for (let key = 0; key < 200; key++) {
      const drawn = luck(1, 0, QUESTION.attention, key, world.members[1]!.key);
      const days = Math.ceil(Math.log(1 - drawn) / Math.log(0.7));
      assert.equal(gap(world, world.members[1]!, key), days);
      seen.add(days);
    }
    assert.ok(seen.size > 5);
    world.values.decision.attention = 1;
    assert.equal(gap(world, world.members[1]!, 3), 1);
  });
});
