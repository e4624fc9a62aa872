import { hashName } from '../../src/engine/chance/key.ts';
import { luck } from '../../src/engine/chance/luck.ts';
import type { Parameter, ParameterTable } from '../../src/engine/parameter.ts';
import { PARAMETERS, usualValues, type Values } from '../../src/engine/parameters.ts';
import type { DatedEvent, Formation, Scenario } from '../../src/engine/scenario.ts';
import type { Case } from './live.ts';

/** An army that seldom faces a crowd, and a guard that does. */
export const ARMY: Formation = {
  name: 'army',
  branch: 'land',
  members: 240,
  inGroup: 0,
  deploy: 0.4,
  nearGate: null,
  capital: true,
  strength: 1,
  share: null,
};
export const GUARD: Formation = { ...ARMY, name: 'guard', branch: 'order', members: 60, deploy: 0.9 };

/** Thirty days of an army and a guard in which nothing is dated, with what a law changes. */
export function scenarioOf(change: Partial<Scenario> = {}): Scenario {
  return {
    name: 'law',
    start: '2000-01-01',
    days: 30,
    scale: 1,
    formations: [ARMY, GUARD],
    states: [],
    sideDeals: [],
    events: [],
    pins: { street: [], wants: [], revenue: [] },
    without: [],
    ...change,
  };
}

/** The stream of luck from which the numbers of law worlds are drawn: no question of the engine has this number. */
const WORLD_QUESTION = 61000;

/**
 * World k: every single number of the model drawn over the range where an analyst would look, each by the luck of its own
 * path, then what a law fixes.
 */
export function worldOf(k: number, scenario: Scenario, fix: (values: Values) => void = () => {}): Case {
  const values = usualValues();
  const loose = values as unknown as Record<string, Record<string, unknown>>;
  for (const [group, table] of Object.entries(PARAMETERS as Record<string, ParameterTable>)) {
    for (const [name, parameter] of Object.entries(table)) {
      const u = luck(k, hashName(`${group}.${name}`), WORLD_QUESTION, 0, 0);
      if (parameter.shape === 'number') loose[group]![name] = within(parameter, u);
    }
  }
  // What was survived before the first day is a fact of a case; the laws begin without one.
  values.belief.survivedShare = 0;
  values.belief.survivedStreet = 0;
  // The laws are those of rents as glue; what grudge does instead has laws of its own.
  values.rents.grudge = 0;
  fix(values);
  return { scenario, values, seed: k };
}

function within(parameter: Parameter & { shape: 'number' }, u: number): number {
  const [low, high] = parameter.range;
  return parameter.whole ? Math.floor(low + u * (high - low + 1)) : low + u * (high - low);
}

/** The same case with some values changed. The parts of it that stay the same are shared. */
export function withValues(one: Case, change: (values: Values) => void): Case {
  const values = Object.fromEntries(
    Object.entries(one.values).map(([group, of]) => [group, group === 'force' ? of : structuredClone(of)]),
  ) as unknown as Values;
  change(values);
  return { ...one, values };
}

/** The same case with its scenario changed. */
export function withScenario(one: Case, change: Partial<Scenario>): Case {
  return { ...one, scenario: { ...one.scenario, ...change } };
}

/** A call of full cost every week: what keeps beliefs up in a law about turning. */
export function weeklyCalls(days: number, size: number): DatedEvent[] {
  return Array.from({ length: Math.ceil(days / 7) }, (_, week) => ({
    day: 1 + 7 * week,
    says: 'a general speaks',
    kind: 'call',
    size,
    cost: 1,
    credit: 1,
  }));
}

/**
 * World k on the edge: costly calls every week and a threat of force hold beliefs up, neither of which moves the index
 * itself, so that many would turn and the regime still stands for a while.
 */
export function tense(k: number, fix: (values: Values) => void = () => {}): Case {
  const scenario = scenarioOf({ events: weeklyCalls(30, 1.2) });
  return worldOf(k, scenario, (values) => {
    values.recognition.threat = 1;
    values.belief.threat = 0.15;
    values.belief.call = 0.2;
    values.hardship.streetStart = 0.15;
    fix(values);
  });
}
