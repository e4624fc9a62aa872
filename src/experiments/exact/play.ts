import type { Values } from '../../engine/parameters.ts';
import type { Scenario, SetLever } from '../../engine/scenario.ts';
import { onceOnly } from '../../theory/equilibrium/morning.ts';

/** What is compared: a world, one set of values, and the luck of so many histories, 1 to `histories`. */
export interface Question {
  readonly scenario: Scenario;
  readonly values: Values;
  readonly seed: number;
  readonly histories: number;
}

const DAY: Pick<SetLever, 'kind' | 'day' | 'says'> = { kind: 'set', day: 1, says: '' };

/**
 * The world in which the engine plays what the exact side works out: until the first morning nobody can withhold, so that all
 * are at their posts; that day all reconsider, reason about all, and do at once what they decide. Leaving, council,
 * learning and acts of the day that move people are off; all else is the case's.
 */
export function playedOnce(scenario: Scenario, values: Values): Pick<Question, 'scenario' | 'values'> {
  const { withhold } = values.decision;
  const once = onceOnly(scenario);
  const opening: SetLever[] = [
    { ...DAY, group: 'belief', name: 'rule', value: 'equilibrium' },
    { ...DAY, group: 'decision', name: 'withhold', value: withhold },
  ];
  return {
    scenario: { ...once, events: [...once.events, ...opening] },
    values: {
      ...values,
      belief: { ...values.belief, rule: 'bayes', learning: false },
      decision: { ...values.decision, withhold: false, desert: false, attention: 1, openSameDay: true },
    },
  };
}
