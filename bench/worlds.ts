import { usualValues, type Values } from '../src/engine/parameters.ts';
import type { DatedEvent, Formation, Scenario } from '../src/engine/scenario.ts';

export const WORLDS = ['quiet', 'noisy', 'cascade'] as const;
export type WorldName = (typeof WORLDS)[number];

/** A history that can be lived through again, at any size: all that the engine is told. */
export interface Setting {
  readonly name: WorldName;
  readonly scenario: Scenario;
  readonly values: Values;
  readonly seed: number;
  readonly history: number;
}

const SEED = 1;
/** The usual length of each world; the cascade is over sooner. */
export const DAYS: Readonly<Record<WorldName, number>> = { quiet: 90, noisy: 90, cascade: 60 };

/** One of the three fixed worlds. `attention` replaces the usual chance with which a member reconsiders on a day. */
export function settingOf(name: WorldName, members: number, days = DAYS[name], attention?: number): Setting {
  const values = usualValues();
  const { events, history } = SHAPE[name](values);
  if (attention !== undefined) values.decision.attention = attention;
  return { name, scenario: scenarioOf(name, members, days, events), values, seed: SEED, history };
}

interface Shape {
  readonly events: readonly DatedEvent[];
  readonly history: number;
}

const SHAPE: Readonly<Record<WorldName, (values: Values) => Shape>> = {
  quiet(values) {
    Object.assign(values.hardship, { recruit: 0, fatigue: 0, streetNoise: 0, wantsNoise: 0 });
    values.rents.revenueNoise = 0;
    values.response.arrestRate = 0;
    return { events: [], history: 1 };
  },
  noisy(values) {
    contested(values);
    return { events: [], history: 1 };
  },
  cascade(values) {
    contested(values);
    values.surveillance.patron = 1;
    Object.assign(values.belief, { priorSd: 0.3, signalSd: 10 });
    return { events: ACTS, history: STRONG };
  },
};

/** One history in three hundred: the regime's strength lies above all that the force and the street can bring up. */
const STRONG = 62;

/** Many are near the point at which another line is better, so what they believe counts. */
function contested(values: Values): void {
  values.rents.provision = 0.3;
  values.decision.bond = 1;
  Object.assign(values.surveillance, {
    informants: 0.03,
    patronMen: 0,
    patron: 0,
    refusalBase: 0.03,
    refusalWatched: 0.4,
    punishment: 5,
  });
  Object.assign(values.amnesty, { status: 'law', coverage: [0.5, 1, 1], waiver: true });
  Object.assign(values.belief, { signalSd: 0.2, priorSd: 0.2, horizonSd: 0.09 });
}

const ACTS: readonly DatedEvent[] = [
  { kind: 'march', day: 10, says: 'a march', size: 2 },
  { kind: 'call', day: 11, says: 'a call at great cost', size: 3, cost: 1, credit: 1 },
  { kind: 'set', day: 11, says: 'the patron leaves', group: 'surveillance', name: 'patron', value: -1 },
];

function scenarioOf(name: string, members: number, days: number, events: readonly DatedEvent[]): Scenario {
  return {
    name,
    start: '2000-01-01',
    days,
    scale: 1,
    formations: formationsOf(members),
    states: [],
    sideDeals: [],
    events,
    pins: { street: [], wants: [], revenue: [] },
    without: [],
  };
}

/** Four bodies that add up to `members`. */
function formationsOf(members: number): Formation[] {
  const [half, fifth, tenth] = [0.5, 0.2, 0.1].map((share) => Math.round(members * share)) as [number, number, number];
  const body = (body: string, branch: string, size: number, deploy: number, nearGate: number): Formation => ({
    name: body,
    branch,
    members: size,
    inGroup: 0,
    deploy,
    nearGate,
    capital: body === 'capital' || body === 'guard',
    strength: 1,
    share: null,
  });
  return [
    body('army', 'army', half, 0.25, 0.1),
    body('guard', 'guard', members - half - fifth - tenth, 0.8, 0.1),
    body('navy', 'navy', fifth, 0.1, 0.05),
    body('capital', 'army', tenth, 0.3, 0.03),
  ];
}
