import { ABROAD, emptyPeople, GATE, type People } from '../force/people.ts';
import { memberKey, type Posts } from '../force/posts.ts';
import { usualValues, type Values } from '../parameters.ts';
import type { Formation, Scenario } from '../scenario.ts';
import { emptyWorld, type World } from './world.ts';

/** A member described by hand; what is left out is zero, and the post a line post. */
export interface Sketch {
  readonly rank?: number;
  readonly staff?: boolean;
  readonly formation?: number;
  readonly commander?: number;
  /** Sixteen bits of luck with which his commander trusts him. */
  readonly commanderLuck?: number;
  readonly rent?: number;
  readonly culpability?: readonly [number, number, number];
  readonly worth?: number;
  readonly sensitivity?: number;
  readonly signal?: number;
  readonly captureExit?: number;
  readonly abroad?: boolean;
  readonly nearGate?: boolean;
  readonly critical?: number;
}

/** Two peers, the luck with which the first trusts the second, and the reverse. */
export type SketchedTie = readonly [one: number, other: number, oneTrusts: number, otherTrusts: number];

export const ARMY: Formation = {
  name: 'army',
  branch: 'land',
  members: 1,
  inGroup: 0,
  deploy: 1,
  nearGate: null,
  capital: false,
  strength: 1,
  share: null,
};

/** A world in which nothing is dated, with what the test changes. */
export function tinyScenario(change: Partial<Scenario> = {}): Scenario {
  return {
    name: 'tiny',
    start: '2000-01-01',
    days: 3,
    scale: 1,
    formations: [ARMY],
    states: [],
    sideDeals: [],
    events: [],
    pins: { street: [], wants: [], revenue: [] },
    without: [],
    ...change,
  };
}

export function tinyPosts(sketches: readonly Sketch[], ties: readonly SketchedTie[] = []): Posts {
  const starts = [0];
  const entries: { to: number; trust: number }[] = [];
  sketches.forEach((_, i) => {
    const own = ties.flatMap(([a, b, aTrusts, bTrusts]) => {
      if (a === i) return [{ to: b, trust: bTrusts }];
      return b === i ? [{ to: a, trust: aTrusts }] : [];
    });
    entries.push(...own.sort((a, b) => a.to - b.to));
    starts.push(entries.length);
  });
  return {
    count: sketches.length,
    key: Uint32Array.from(sketches, (one, i) => memberKey(one.formation ?? 0, one.rank ?? 0, one.staff ? 0 : 1, i)),
    rank: Uint8Array.from(sketches, (one) => one.rank ?? 0),
    line: Uint8Array.from(sketches, (one) => (one.staff ? 0 : 1)),
    formation: Uint8Array.from(sketches, (one) => one.formation ?? 0),
    unit: new Uint32Array(sketches.length),
    commander: Int32Array.from(sketches, (one) => one.commander ?? -1),
    chainTrust: Uint16Array.from(sketches, (one) => one.commanderLuck ?? 0),
    tieStart: Uint32Array.from(starts),
    tieTo: Uint32Array.from(entries, (entry) => entry.to),
    tieTrust: Uint16Array.from(entries, (entry) => entry.trust),
  };
}

export function tinyPeople(sketches: readonly Sketch[]): People {
  const people = emptyPeople(
    sketches.length,
    sketches.some((one) => one.critical !== undefined),
  );
  people.critical.fill(Number.NaN);
  sketches.forEach((one, i) => {
    people.rent[i] = one.rent ?? 0;
    people.culpability.set(one.culpability ?? [0, 0, 0], 3 * i);
    people.worth[i] = one.worth ?? 0;
    people.sensitivity[i] = one.sensitivity ?? 0;
    people.signal[i] = one.signal ?? 0;
    people.captureExit[i] = one.captureExit ?? 0;
    if (one.critical !== undefined) people.critical[i] = one.critical;
    people.flags[i] = (one.abroad ? ABROAD : 0) | (one.nearGate ? GATE : 0);
  });
  return people;
}

/** The usual values, changed here and there. */
export function tinyValues(change: (values: Values) => void = () => {}): Values {
  const values = usualValues();
  change(values);
  return values;
}

/** A world of these members on the morning of day 1, before any step has run. */
export function tinyWorld(
  sketches: readonly Sketch[],
  ties: readonly SketchedTie[] = [],
  scenario: Scenario = tinyScenario(),
  values: Values = tinyValues(),
): World {
  const world = emptyWorld(scenario, values, 1, 0, tinyPosts(sketches, ties), tinyPeople(sketches));
  world.day = 1;
  return world;
}
