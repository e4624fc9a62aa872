import type { DatedEvent, ForeignState } from '../../src/engine/scenario.ts';
import { scenarioOf, tense, withScenario, withValues, worldOf } from './armies.ts';
import type { Law } from './law.ts';
import type { Case } from './live.ts';
import { daily, fell, turned } from './measures.ts';

const patronLeaves: DatedEvent = {
  day: 10,
  says: 'the patron leaves',
  kind: 'set',
  group: 'surveillance',
  name: 'patron',
  value: -1,
};

const withdraw = (one: Case): Case => withScenario(one, { events: [...one.scenario.events, patronLeaves] });

const allRecognise: readonly ForeignState[] = [
  { name: 'neighbour', bloc: 'near', weight: 1, day: 0, threshold: null },
  { name: 'power', bloc: 'far', weight: 3, day: 0, threshold: null },
];

/** A quiet world: no calls, a small street. */
const quiet = (k: number) =>
  worldOf(k, scenarioOf(), (values) => {
    values.hardship.streetStart = 0.15;
    values.response.arrestRate = 0.05;
  });

const meanStreet = (days: readonly number[]): number => days.reduce((sum, p) => sum + p, 0) / days.length;
const arrested = (kinds: readonly { readonly kind: string }[]): number =>
  kinds.some(({ kind }) => kind === 'arrest') ? 1 : 0;

/** Patron, foreign states, and the arrest of the leader. */
export const OUTSIDE: readonly Law[] = [
  {
    says: 'the patron withdraws: more turn, though some histories end sooner',
    expect: 'more',
    worlds: 350,
    caseOf: (k) => tense(k),
    lever: withdraw,
    measure: turned,
  },
  {
    says: 'the patron withdraws: the regime falls more often',
    expect: 'more',
    worlds: 100,
    caseOf: (k) => tense(k),
    lever: withdraw,
    measure: fell,
  },
  {
    says: 'the leader is arrested: the street grows',
    expect: 'more',
    worlds: 60,
    caseOf: (k) => {
      const one = quiet(k);
      return withValues(withScenario(one, { days: 20 }), (values) => {
        values.response.arrestRate = 0;
        values.response.arrestGain = 10;
      });
    },
    lever: (one) =>
      withValues(one, (values) => {
        values.response.arrestRate = 1;
      }),
    measure: (lived) => meanStreet(daily(lived, 'street')),
  },
  {
    says: 'every state recognises the challenger: the leader is arrested less often',
    expect: 'less',
    worlds: 120,
    caseOf: quiet,
    lever: (one) => withScenario(one, { states: allRecognise }),
    measure: ({ record }) => arrested(record.events),
  },
  {
    says: 'a threat of force: the leader is arrested less often',
    expect: 'less',
    worlds: 120,
    caseOf: quiet,
    lever: (one) =>
      withValues(one, (values) => {
        values.recognition.threat = 1;
      }),
    measure: ({ record }) => arrested(record.events),
  },
  {
    says: 'a fuller street: the leader is arrested less often',
    expect: 'less',
    worlds: 150,
    caseOf: (k) => withScenario(quiet(k), { pins: pinned(0) }),
    lever: (one) => withScenario(one, { pins: pinned(0.5) }),
    measure: ({ record }) => arrested(record.events),
  },
];

function pinned(street: number): { street: number[]; wants: number[]; revenue: number[] } {
  return { street: Array.from({ length: 30 }, () => street), wants: [], revenue: [] };
}
