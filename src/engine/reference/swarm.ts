import { hashName } from '../chance/key.ts';
import { luck } from '../chance/luck.ts';
import type { Critical } from '../force/critical.ts';
import { type Parameter, type ParameterTable, RANKS, STATUSES } from '../parameter.ts';
import { PARAMETERS, usualValues, type Values } from '../parameters.ts';
import type { DatedEvent, ForeignState, Formation, MoveConduct, Scenario, SideDeal } from '../scenario.ts';
import { ROOMS } from '../scenario.ts';

/** A random world for testing one engine against the other: everything follows from its seed. */
export interface SwarmWorld {
  readonly scenario: Scenario;
  readonly values: Values;
  readonly seed: number;
}

type Dice = () => number;
const SWARM_QUESTION = 60000;

/** A world with random sizes, numbers over their whole ranges, acts, states, and rooms off. */
export function swarmWorld(seed: number, most = 400, days = 30): SwarmWorld {
  let thrown = 0;
  const dice: Dice = () => luck(seed, 0, SWARM_QUESTION, 0, thrown++);
  const formations = list(dice, 1, 4, (k) => coded(formationOf(dice, k, most), keyed(seed, `critical ${k}`)));
  const scenario: Scenario = {
    name: `swarm-${seed}`,
    start: '2000-01-01',
    days,
    scale: dice() < 0.2 ? 2 : 1,
    formations,
    states: list(dice, 0, 6, (k) => stateOf(dice, k)),
    sideDeals: list(dice, 0, 2, () => dealOf(dice, formations)),
    events: list(dice, 0, 9, () => eventOf(dice, formations, days)),
    pins: { street: pin(dice), wants: pin(dice), revenue: pin(dice) },
    without: ROOMS.filter(() => dice() < 0.08),
  };
  return { scenario, values: valuesOf(dice, seed), seed };
}

/**
 * The same worlds made calm, so that members are passed over for days: nothing moves by noise, beliefs are in play, and
 * plotters take their time.
 */
export function calmWorld(seed: number, most = 400, days = 40): SwarmWorld {
  const world = swarmWorld(seed, most, days);
  const { values } = world;
  Object.assign(values.hardship, { streetNoise: 0, wantsNoise: 0, recruit: 0.01, fatigue: 0.005, wantsSpeed: 0 });
  Object.assign(values.rents, { revenueNoise: 0, revenueSpeed: 0 });
  Object.assign(values.belief, {
    rule: 'bayes',
    near: 0.4,
    priorMean: 0.3 + values.belief.priorMean / 3,
    assembly: [0, 0, 0, 0, 0],
  });
  Object.assign(values.decision, { goOpen: 0.03, openSameDay: false, abandon: 0.5, withhold: seed % 3 > 0 });
  Object.assign(values.surveillance, { informants: 0.03, contacts: 0.05, punishment: 3 });
  Object.assign(values.amnesty, { reward: 3 });
  const events = world.scenario.events.filter((event) => event.kind !== 'force');
  return {
    ...world,
    scenario: { ...world.scenario, events, without: [], pins: { street: [], wants: [], revenue: [] } },
  };
}

/** Dice of one parameter's own, so that one more parameter leaves every other value as it was. */
function keyed(seed: number, path: string): Dice {
  let thrown = 0;
  return () => luck(seed, hashName(path), SWARM_QUESTION, 0, thrown++);
}

const between = (dice: Dice, low: number, high: number): number => low + (high - low) * dice();
const whole = (dice: Dice, low: number, high: number): number => Math.floor(between(dice, low, high + 1));
const oneOf = <T>(dice: Dice, items: readonly T[]): T => items[whole(dice, 0, items.length - 1)]!;

function list<T>(dice: Dice, least: number, most: number, make: (k: number) => T): T[] {
  return Array.from({ length: whole(dice, least, most) }, (_, k) => make(k));
}

const pin = (dice: Dice): number[] => (dice() < 0.2 ? list(dice, 1, 8, () => dice()) : []);

function formationOf(dice: Dice, k: number, most: number): Formation {
  return {
    name: `formation-${k}`,
    branch: `branch-${whole(dice, 0, 1)}`,
    members: whole(dice, 3, most),
    inGroup: dice() < 0.3 ? dice() : 0,
    deploy: dice(),
    nearGate: dice() < 0.5 ? dice() : null,
    capital: dice() < 0.4,
    strength: k === 0 ? 1 : oneOf(dice, [1, 1, 0, 1.37]),
    share: dice() < 0.2 ? [0.1, 0.1, 0.2, 0.2, 0.4] : null,
  };
}

/** One formation in eight is coded by critical beliefs, with dice of its own. */
function coded(formation: Formation, dice: Dice): Formation {
  if (dice() >= 0.125) return formation;
  const low = between(dice, -0.1, 0.4);
  const critical = oneOf<Critical>(dice, [
    { form: 'same', belief: low },
    { form: 'list', beliefs: list(dice, 1, 9, () => between(dice, 0, 1.2)) },
    { form: 'uniform', low, high: low + dice(), drawn: dice() < 0.5 },
    { form: 'normal', mean: dice(), sd: between(dice, 0, 0.4), drawn: dice() < 0.5 },
  ]);
  return { ...formation, critical };
}

function stateOf(dice: Dice, k: number): ForeignState {
  const day = dice() < 0.5 ? whole(dice, -5, 25) : null;
  return {
    name: `state-${k}`,
    bloc: oneOf(dice, ['east', 'west']),
    weight: between(dice, 0, 3),
    day,
    threshold: dice() < 0.6 ? dice() : null,
  };
}

function dealOf(dice: Dice, formations: readonly Formation[]): SideDeal {
  return {
    formation: oneOf(dice, formations).name,
    day: whole(dice, -3, 20),
    coverage: [dice(), dice(), dice()],
    status: oneOf(dice, STATUSES),
    reward: between(dice, 0, 3),
  };
}

function eventOf(dice: Dice, formations: readonly Formation[], days: number): DatedEvent {
  const at = { day: whole(dice, -6, days), says: 'a random act' };
  const conducts: readonly MoveConduct[] = ['withholds', 'defected', 'deserted', 'detained'];
  const who = () => ({
    formation: dice() < 0.5 ? oneOf(dice, formations).name : null,
    rank: dice() < 0.6 ? whole(dice, 0, RANKS.length - 1) : null,
    post: oneOf(dice, ['line', 'staff', null] as const),
    abroad: oneOf(dice, [true, false, null, null]),
    count: whole(dice, 1, 12),
  });
  return oneOf<() => DatedEvent>(dice, [
    () => ({ ...at, kind: 'march', size: between(dice, 0, 3) }),
    () => ({ ...at, kind: 'call', size: between(dice, 0, 3), cost: oneOf(dice, [0, 0.3, 1]), credit: dice() }),
    () => ({ ...at, kind: 'defiance', size: between(dice, 0, 2) }),
    () => ({ ...at, kind: 'gate', chance: between(dice, 0, 0.3), decay: between(dice, 1, 20) }),
    () => ({ ...at, kind: 'move', who: who(), conduct: oneOf(dice, conducts) }),
    () => ({ ...at, kind: 'set', group: 'surveillance', name: 'patron', value: between(dice, -1, 1) }),
    () => ({ ...at, kind: 'set', group: 'amnesty', name: 'status', value: oneOf(dice, STATUSES) }),
    () => ({ ...at, kind: 'set', group: 'amnesty', name: 'open', value: dice() < 0.5 }),
    () => ({ ...at, kind: 'set', group: 'rents', name: 'provision', value: dice() }),
    () => ({
      ...at,
      kind: 'set',
      group: 'accountability',
      name: 'severity',
      value: [dice() * 10, dice() * 10, dice() * 10],
    }),
    () => ({ ...at, kind: 'set', group: 'belief', name: 'assembly', value: RANKS.map(() => dice()) }),
    () => ({ ...at, kind: 'set', group: 'recognition', name: 'threat', value: dice() }),
    () => ({ ...at, kind: 'force' }),
  ])();
}

/** Numbers over their ranges; a third of the time far below or above, within the hard bounds, to visit the corners. */
function valuesOf(dice: Dice, seed: number): Values {
  const values = usualValues() as unknown as Record<string, Record<string, unknown>>;
  for (const [group, table] of Object.entries(PARAMETERS as Record<string, ParameterTable>)) {
    for (const [name, parameter] of Object.entries(table)) {
      const own = keyed(seed, `${group}.${name}`);
      if (own() < 0.5) values[group]![name] = drawn(own, parameter);
    }
  }
  values.force!.share = [0.04, 0.08, 0.13, 0.25, 0.5];
  values.force!.peers = whole(dice, 0, 14);
  values.belief!.priorMean = between(dice, 0.2, 1);
  return values as unknown as Values;
}

function drawn(dice: Dice, parameter: Parameter): unknown {
  if (parameter.shape === 'switch') return dice() < 0.5;
  if (parameter.shape === 'choice') return oneOf(dice, parameter.options);
  const [low, high] = parameter.range;
  const draw = (): number =>
    parameter.shape === 'number' && parameter.whole ? whole(dice, low, high) : between(dice, low, high);
  return parameter.shape === 'vector' ? parameter.labels.map(draw) : draw();
}
