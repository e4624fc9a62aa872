import type { Call } from '../../src/engine/scenario.ts';
import { scenarioOf, tense, withScenario, withValues, worldOf } from './armies.ts';
import type { Law } from './law.ts';
import { daily, last, turned } from './measures.ts';

const call = (day: number, cost: number): Call => ({
  day,
  says: 'the leader names a day',
  kind: 'call',
  size: 1,
  cost,
  credit: 1,
});

/** A world in which a call on day 20 is all that is said, and nobody is near to following it. */
const unmoved = (k: number) =>
  worldOf(k, scenarioOf({ events: [call(20, 1)] }), (values) => {
    values.hardship.streetStart = 0.1;
  });

/** What is said in the open, and what its failure and the survival of the regime teach. */
export const SPEECH: readonly Law[] = [
  {
    says: 'a call that fails: the next one counts for less on its day',
    expect: 'less',
    worlds: 60,
    caseOf: unmoved,
    lever: (one) => withScenario(one, { events: [call(3, 1), ...one.scenario.events] }),
    measure: (lived) => daily(lived, 'call')[19] ?? 0,
  },
  {
    says: 'costly calls: more turn',
    expect: 'more',
    worlds: 200,
    caseOf: (k) => withScenario(tense(k), { events: [] }),
    lever: (one) => ({ ...one, scenario: tense(one.seed).scenario }),
    measure: turned,
  },
  {
    says: 'it stood against a full street before: less of the force moves than where nobody learns from that',
    expect: 'less',
    worlds: 200,
    caseOf: (k) =>
      tense(k, (values) => {
        values.belief.survivedShare = 0.15;
        values.belief.survivedStreet = 0.8;
        values.belief.learning = false;
      }),
    lever: (one) =>
      withValues(one, (values) => {
        values.belief.learning = true;
      }),
    measure: (lived) => last(lived, 'mobilised'),
  },
];
