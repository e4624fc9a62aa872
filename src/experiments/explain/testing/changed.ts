import { calendar } from '../../../engine/calendar.ts';
import { FORUMS, type VectorParameter } from '../../../engine/parameter.ts';
import { type GroupName, PARAMETERS, type Values } from '../../../engine/parameters.ts';
import type { DatedEvent, Pins, Scenario } from '../../../engine/scenario.ts';
import type { World } from '../../../engine/world.ts';
import type { Dial } from '../dial.ts';

const PEOPLE = {
  'his.rent': 'rent',
  'his.ideology': 'worth',
  'his.sensitivity': 'sensitivity',
  'his.private signal': 'signal',
  'his.chance of being caught leaving': 'captureExit',
} as const;

/** A world at dawn with one thing changed, by other means than a cell has. */
export function changed(world: World, member: number, { path, from }: Dial, value: number): World {
  const [kind, name = ''] = path.split('.');
  if (kind === 'his') {
    const forum = FORUMS.findIndex((one) => path.endsWith(` ${one}`));
    if (forum >= 0) {
      world.people.culpability[3 * member + forum] = value;
      askAnew(world);
    } else world.people[PEOPLE[path as keyof typeof PEOPLE]][member] = value;
    return world;
  }
  if (kind !== 'public')
    return { ...world, scenario: withAct(world.scenario, world.state.day, { path }, value, world.values) };
  if (name === 'mobilised' || name === 'survived') world.state[name] = value;
  else if (name === 'recognition') return withRecognition(world, value);
  else if (name === 'call') return withCall(world, value - from);
  else return withPin(world, name as keyof Pins, value);
  return world;
}

/** Exposure and remission are worked out on days when a lever moved: this has them worked out today. */
function askAnew({ state, exposure, remission, forumsRemitted }: World): void {
  for (const array of [state.forums, exposure, remission, forumsRemitted]) array.fill(0);
}

/** The case with a dated act that sets one number; of a vector, the others stay as they are on that day. */
export function withAct(
  scenario: Scenario,
  day: number,
  { path }: Pick<Dial, 'path'>,
  value: number,
  values: Values,
): Scenario {
  const [group, name, label] = path.split('.') as [GroupName, string, string | undefined];
  const today = scenario.events.findLast(
    (e) => e.kind === 'set' && e.day === day && e.group === group && e.name === name,
  );
  const now = today?.kind === 'set' ? today.value : (values[group] as unknown as Record<string, unknown>)[name];
  const parameter = (PARAMETERS[group] as unknown as Record<string, VectorParameter>)[name]!;
  const set =
    label === undefined ? value : (now as number[]).map((old, k) => (parameter.labels[k] === label ? value : old));
  return { ...scenario, events: [...scenario.events, { day, says: 'a change', kind: 'set', group, name, value: set }] };
}

function withPin(world: World, name: keyof Pins, value: number): World {
  const days = [...world.scenario.pins[name]];
  days[world.state.day - 1] = value;
  return { ...world, scenario: { ...world.scenario, pins: { ...world.scenario.pins, [name]: days } } };
}

function withCall(world: World, more: number): World {
  const { state, scenario } = world;
  const size = state.leaderHeld ? 2 * more : more;
  const call: DatedEvent = { day: state.day, says: 'a call', kind: 'call', size, cost: 1, credit: 1 / creditOf(world) };
  const callCredit = Float64Array.from([...state.callCredit, 0]);
  return { ...world, state: { ...state, callCredit }, scenario: { ...scenario, events: [...scenario.events, call] } };
}

/** What a call of this day is worth, after calls of a week ago were judged. */
function creditOf(world: World): number {
  const copy = structuredClone(world);
  calendar(copy);
  return copy.state.credit;
}

/** Two states, one of which recognises. */
function withRecognition(world: World, value: number): World {
  const state = { name: 'a', bloc: 'a', day: null, threshold: null };
  const states = [
    { ...state, weight: value },
    { ...state, weight: 1 - value },
  ];
  const recognised = Uint8Array.of(1, 0);
  return { ...world, scenario: { ...world.scenario, states }, state: { ...world.state, recognised } };
}
