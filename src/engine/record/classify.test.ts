import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { classify, type Ending } from './classify.ts';
import { FALLS, OUTCOMES, PATTERNS } from './history.ts';

/** Nobody moved, nothing happened. */
const calm: Ending = {
  fell: false,
  force: false,
  mobilised: 0,
  defected: 0,
  deserted: 0,
  command: 0,
  vertical: 0,
  generalsTurned: 0,
  leaderHeld: false,
  lateStreet: 0.3,
  headsGone: 0,
  headsDeserted: 0,
  officersMoved: 0,
};
const named = (change: Partial<Ending>): string => {
  const { outcome, pattern } = classify({ ...calm, ...change });
  return pattern ?? outcome;
};

/** One ending that each name fits and no earlier one: at the edge, and a hair inside the next. */
const falls: [string, Partial<Ending>, Partial<Ending>, string][] = [
  ['by-force', { force: true, mobilised: 0.9, deserted: 0.9 }, { force: false }, 'force-dissolves'],
  ['street-and-states', { mobilised: 0.049 }, { mobilised: 0.05 }, 'withheld-from-below'],
  ['force-dissolves', { mobilised: 0.4, deserted: 0.2, defected: 0.2, vertical: 1 }, { deserted: 0.199 }, 'units-turn'],
  [
    'units-turn',
    { mobilised: 0.3, defected: 0.1, vertical: 0.4, command: 1 },
    { vertical: 0.399 },
    'command-withdraws',
  ],
  ['units-turn', { mobilised: 0.3, defected: 0.1, vertical: 0.4 }, { defected: 0.099 }, 'withheld-from-below'],
  ['command-withdraws', { mobilised: 0.3, command: 0.4 }, { command: 0.399 }, 'withheld-from-below'],
];
const stood: [string, Partial<Ending>, Partial<Ending>, string][] = [
  [
    'split',
    { defected: 0.15, generalsTurned: 2, mobilised: 0.2, leaderHeld: true, lateStreet: 0 },
    { generalsTurned: 1 },
    'crushed',
  ],
  ['split', { defected: 0.15, generalsTurned: 2, mobilised: 0.2 }, { defected: 0.149 }, 'eroded'],
  ['crushed', { leaderHeld: true, lateStreet: 0.099, mobilised: 0.5 }, { lateStreet: 0.1 }, 'eroded'],
  ['crushed', { leaderHeld: true, lateStreet: 0.099 }, { leaderHeld: false }, 'dual-loyalty'],
  ['eroded', { mobilised: 0.15, headsGone: 0.2 }, { mobilised: 0.149 }, 'bleeding'],
  ['bleeding', { headsGone: 0.05, headsDeserted: 0.05 }, { headsGone: 0.049 }, 'leak'],
  ['leak', { headsDeserted: 0.001, officersMoved: 3 }, { headsDeserted: 0.0009 }, 'isolated-refusal'],
  ['isolated-refusal', { officersMoved: 1 }, { officersMoved: 0 }, 'dual-loyalty'],
];

describe('the name of an ending', () => {
  for (const [name, fits, step, next] of falls) {
    it(`${name} where it fits, and ${next} one step on`, () => {
      assert.equal(named({ fell: true, ...fits }), name);
      assert.equal(named({ fell: true, ...fits, ...step }), next);
    });
  }
  for (const [name, fits, step, next] of stood) {
    it(`${name} where it fits, and ${next} one step on`, () => {
      assert.equal(named(fits), name);
      assert.equal(named({ ...fits, ...step }), next);
    });
  }
  it('can be every one of the outcomes and patterns, and no other', () => {
    const all = [...falls, ...stood].flatMap(([name, , , next]) => [name, next]);
    const wanted = [...OUTCOMES.filter((outcome) => outcome !== 'stands'), ...PATTERNS];
    assert.deepEqual([...new Set(all)].sort(), [...wanted].sort());
  });
  it('of a fall is among the first six, and has no pattern; only `stands` has one', () => {
    for (const [, fits] of falls) {
      const { outcome, pattern } = classify({ ...calm, fell: true, ...fits });
      assert.ok(OUTCOMES.indexOf(outcome) < FALLS);
      assert.equal(pattern, null);
    }
    for (const [, fits] of stood) {
      const { outcome, pattern } = classify({ ...calm, ...fits });
      assert.ok(OUTCOMES.indexOf(outcome) >= FALLS);
      assert.equal(pattern !== null, outcome === 'stands');
    }
  });
});
