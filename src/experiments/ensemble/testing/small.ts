import { type GroupName, usualValues } from '../../../engine/parameters.ts';
import type { Formation, Scenario } from '../../../engine/scenario.ts';
import type { Prior, Priors } from '../../../scenario/prior.ts';

const formation = (name: string, members: number): Formation => ({
  name,
  branch: name,
  members,
  inGroup: 0,
  deploy: 0.3,
  nearGate: null,
  capital: true,
  strength: 1,
  share: null,
});

/** A world of two formations in which regimes sometimes fall. */
export function smallScenario(days = 30, members = 120): Scenario {
  return {
    name: 'small',
    start: '2000-01-01',
    days,
    scale: 1,
    formations: [formation('army', members - 40), formation('guard', 40)],
    states: [],
    sideDeals: [],
    events: [{ kind: 'march', day: 3, says: 'a march in “the capital”, and more', size: 0.5 }],
    pins: { street: [], wants: [], revenue: [] },
    without: [],
  };
}

/** Three numbers drawn, one of them a shape of the force. */
export function smallPriors(): Priors {
  const between = (group: GroupName, name: string, low: number, high: number): Prior => ({
    path: `${group}.${name}`,
    group,
    name,
    whole: false,
    spread: { form: 'between', low, high },
  });
  const drawn = [
    between('force', 'rewired', 0.02, 0.3),
    between('belief', 'street', 0.1, 0.9),
    between('council', 'quorum', 0.3, 0.8),
  ];
  return { values: usualValues(), drawn };
}
