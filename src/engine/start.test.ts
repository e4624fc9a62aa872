import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { buildPosts } from './force/build.ts';
import { normalCdf } from './math/normal.ts';
import { usualValues, type Values } from './parameters.ts';
import { ARMY, tinyScenario } from './reference/tiny-force.ts';
import type { Room, Scenario } from './scenario.ts';
import { startHistory } from './start.ts';
import { close } from './testing/tiny.ts';
import { createWorld, type World } from './world.ts';

interface Start {
  readonly scenario?: Partial<Scenario>;
  readonly values?: (v: Values) => void;
  readonly history?: number;
}

function started({ scenario = {}, values = () => {}, history = 0 }: Start): World & { discarded: number } {
  const numbers = usualValues();
  values(numbers);
  const whole = tinyScenario({ formations: [{ ...ARMY, members: 120 }], days: 5, ...scenario });
  const world = createWorld(whole, buildPosts(whole, numbers, 1));
  const discarded = startHistory(world, numbers, 1, history);
  return Object.assign(world, { discarded });
}

const quiet: readonly Room[] = ['recognition', 'hardship', 'rents', 'response', 'council'];

describe('the strength of a regime', () => {
  it('is drawn from the public prior above all that it survived', () => {
    const survived = (v: Values): void => {
      Object.assign(v.belief, { priorMean: 0.5, priorSd: 0.15, survivedShare: 0.45, survivedStreet: 0.5 });
      Object.assign(v.hardship, { streetStart: 0 });
      v.decision.withhold = false;
    };
    // Known to be survived: .45 + .3 · .5 − .1 for the patron = .5, the mean: the upper half of the prior.
    const strengths = Array.from(
      { length: 400 },
      (_, history) => started({ values: survived, history }).state.strength,
    );
    assert.ok(strengths.every((strength) => strength > 0.5));
    const ranked = strengths.toSorted((a, b) => a - b);
    ranked.forEach((strength, k) => {
      const share = 2 * (normalCdf((strength - 0.5) / 0.15) - 0.5);
      // The bound of Kolmogorov and Smirnov for 400 draws, missed once in a thousand.
      assert.ok(Math.abs(share - (k + 0.5) / 400) < 1.95 / Math.sqrt(400), `${strength} is draw ${k} of 400`);
    });
  });
  it('is drawn again where the world of day 0 would have brought it down, and the draws are counted', () => {
    const move = { kind: 'move', day: 0, says: '', conduct: 'withholds' } as const;
    const who = { formation: null, rank: null, post: null, abroad: null, count: 90 };
    const starts = Array.from({ length: 40 }, (_, history) =>
      started({ scenario: { events: [{ ...move, who }] }, history }),
    );
    assert.ok(starts.some(({ discarded }) => discarded > 0));
    for (const { state } of starts) {
      assert.ok(state.strength > state.index);
      assert.equal(state.survived, Math.max(-0.1, state.index));
    }
  });
  it('fails with a message when no strength will do', () => {
    const events = [
      {
        kind: 'move',
        day: 0,
        says: '',
        conduct: 'defected',
        who: { formation: null, rank: null, post: null, abroad: null, count: 999 },
      },
    ] as const;
    assert.throws(() => started({ scenario: { events } }), /history 0: no draw of 200 .* lets it stand on day 0/);
  });
  it('and a force without any strength is no force', () => {
    assert.throws(
      () => started({ scenario: { formations: [{ ...ARMY, strength: 0 }] } }),
      /nobody in the force has any strength/,
    );
  });
});

describe('the twenty days before', () => {
  it('let members choose between serving and withholding alone', () => {
    const world = started({
      values: (v) => Object.assign(v.hardship, { streetStart: 0.8, crowdCost: 2, wantsCost: 1 }),
    });
    const conducts = new Set(world.conduct);
    assert.deepEqual([...conducts].sort(), [0, 1]);
    assert.ok(world.state.mobilised > 0);
    const still = started({ values: (v) => (v.decision.withhold = false) });
    assert.ok(still.conduct.every((conduct) => conduct === 0));
  });
  it('are no part of the record, and leave A of day 0 behind', () => {
    const world = started({
      values: (v) => Object.assign(v.hardship, { streetStart: 0.8, crowdCost: 2, wantsCost: 1 }),
    });
    assert.deepEqual(world.events, []);
    assert.equal(world.state.mobilisedOn[0], world.state.mobilised);
    assert.deepEqual([world.state.day, world.state.burnIn], [0, false]);
  });
  it('end with the acts that the case dates before day 1', () => {
    const who = { formation: null, rank: 0, post: null, abroad: null, count: 1 };
    const event = (day: number) => ({ kind: 'move', day, says: '', conduct: 'defected', who }) as const;
    const world = started({ scenario: { events: [event(-9), event(0), event(1)] } });
    assert.equal([...world.conduct].filter((conduct) => conduct === 3).length, 2);
    assert.deepEqual(world.generals, []);
  });
});

describe('the first morning', () => {
  it('takes public values at their start, and rooms that are off at nothing', () => {
    const on = started({}).state;
    assert.deepEqual([on.street, on.wants, on.revenue], [0.3, 0.6, 1]);
    close(on.informants, 0.18);
    const off = started({ scenario: { without: [...quiet, 'surveillance', 'accountability', 'amnesty'] } });
    const { street, wants, informants, trust, found } = off.state;
    assert.deepEqual([street, wants, informants, trust, found], [0, 0, 0, 0.8, 0]);
    assert.ok(off.exposure.every((j) => j === 0) && off.remission.every((rem) => rem === 0));
  });
  it('leaves the caller’s numbers alone', () => {
    const numbers = usualValues();
    const scenario = tinyScenario({
      events: [{ kind: 'set', day: 1, group: 'amnesty', name: 'open', value: false, says: '' }],
    });
    const world = createWorld(scenario, buildPosts(scenario, numbers, 1));
    startHistory(world, numbers, 1, 0);
    world.values.amnesty.open = false;
    assert.deepEqual(numbers, usualValues());
  });
});
