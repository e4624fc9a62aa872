import { type GroupName, usualValues, type Values } from '../parameters.ts';
import type { DatedEvent, Formation, Room, Scenario } from '../scenario.ts';
import type { Trial } from './disagreement.ts';

/** What each of the binary inputs of a tiny world does when it is on. */
interface Input {
  readonly says: string;
  readonly values?: { readonly [G in GroupName]?: Partial<Values[G]> };
  readonly event?: DatedEvent;
  readonly without?: Room;
  readonly formation?: Partial<Formation>;
}

/** Two generals and a soldier, three days. */
const THREE: Formation = {
  name: 'three',
  branch: 'land',
  members: 3,
  inGroup: 0,
  deploy: 1,
  nearGate: 1,
  capital: false,
  strength: 1,
  share: [2, 0, 0, 0, 1],
};
const at = (day: number): { day: number; says: string } => ({ day, says: 'an act' });
const anyOne = { formation: null, rank: null, post: null, abroad: null, count: 1 } as const;

/** Those first in the list are enumerated; the others follow from them by parity, so each is on in half of the worlds. */
export const INPUTS: readonly Input[] = [
  { says: 'no withholding', values: { decision: { withhold: false } } },
  { says: 'no commander carries', values: { decision: { carry: false } } },
  { says: 'turns in the open at once', values: { decision: { openSameDay: true } } },
  { says: 'no learning', values: { belief: { learning: false } } },
  { says: 'beliefs by share', values: { belief: { rule: 'share' } } },
  { says: 'blanket amnesty', values: { amnesty: { blanket: true } } },
  { says: 'no council', without: 'council' },
  { says: 'no response', without: 'response' },
  { says: 'a costly call', event: { ...at(1), kind: 'call', size: 3, cost: 1, credit: 1 } },
  { says: 'a named mover', event: { ...at(2), kind: 'move', who: anyOne, conduct: 'defected' } },
  { says: 'in-group', formation: { inGroup: 1 } },
  {
    says: 'one general on the staff, abroad',
    values: { force: { line: [0.5, 1, 1, 1, 1], abroad: [0.5, 0, 0, 0, 0] } },
  },
  { says: 'an open gate', event: { ...at(1), kind: 'gate', chance: 0.6, decay: 3 } },
  { says: 'no rents', values: { rents: { glue: false } } },
  { says: 'no watching', without: 'surveillance' },
  { says: 'a weak regime', values: { belief: { priorMean: 0.25 } } },
  { says: 'no desertion', values: { decision: { desert: false } } },
  { says: 'amnesty closed', values: { amnesty: { open: false } } },
  { says: 'a waiver', values: { amnesty: { waiver: true } } },
  { says: 'a march', event: { ...at(1), kind: 'march', size: 2 } },
  { says: 'defiance', event: { ...at(2), kind: 'defiance', size: 2 } },
  { says: 'the patron leaves', event: { ...at(2), kind: 'set', group: 'surveillance', name: 'patron', value: -1 } },
  { says: 'foreign force', event: { ...at(3), kind: 'force' } },
  { says: 'an assembly', values: { belief: { assembly: [0.5, 0, 0, 0, 0.8] } } },
  { says: 'a full street', values: { hardship: { streetStart: 0.5 } } },
  { says: 'no beliefs', without: 'belief' },
  { says: 'an amnesty that is believed', values: { amnesty: { status: 'guaranteed-abroad' } } },
  { says: 'no momentum', values: { belief: { momentum: false } } },
];

/** A tiny world in which much can happen in three days; all inputs off. */
function restless(): Values {
  const values = usualValues();
  Object.assign(values.decision, { attention: 0.9, goOpen: 0.5 });
  Object.assign(values.council, { meet: 1, fragmentation: 0 });
  Object.assign(values.response, { arrestRate: 0.5, payTrigger: 0, purgeTrigger: 0, purgeEvery: 1, purgeShare: 1 });
  Object.assign(values.belief, { call: 0.2, priorMean: 0.45 });
  Object.assign(values.surveillance, { punishment: 2, informants: 0.3 });
  Object.assign(values.amnesty, { reward: 2, coverage: [1, 1, 1] });
  values.rents.mean = [2, 1, 0.6, 0.2, 0.05];
  values.force.line = [1, 1, 1, 1, 1];
  values.force.abroad = [0, 0, 0, 0, 0];
  return values;
}

/** The tiny world whose enumerated inputs are the low `bits` of `number`. */
export function tinyTrial(number: number, bits: number): Trial {
  const on = INPUTS.filter((_, k) => (k < bits ? ((number >>> k) & 1) === 1 : parity(number & maskOf(k, bits))));
  const values = restless();
  for (const input of on) {
    for (const [group, of] of Object.entries(input.values ?? {})) Object.assign(values[group as GroupName], of);
  }
  const formation: Formation = Object.assign({ ...THREE }, ...on.map((input) => input.formation));
  const scenario: Scenario = {
    name: 'tiny',
    start: '2000-01-01',
    days: 3,
    scale: 1,
    formations: [formation],
    states: [],
    sideDeals: [],
    events: on.flatMap(({ event }) => (event === undefined ? [] : [event])),
    pins: { street: [], wants: [], revenue: [] },
    without: on.flatMap(({ without }) => (without === undefined ? [] : [without])),
  };
  return { scenario, values, seed: number, history: 0 };
}

/** Which of the enumerated inputs decide a further one: three of them, another three for each. */
function maskOf(k: number, bits: number): number {
  return (1 << (k % bits)) | (1 << ((k * 3 + 1) % bits)) | (1 << ((k * 5 + 2) % bits));
}

function parity(bits: number): boolean {
  let odd = false;
  for (let rest = bits; rest !== 0; rest &= rest - 1) odd = !odd;
  return odd;
}
