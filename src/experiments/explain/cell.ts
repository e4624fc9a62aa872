import { PLOTS, SERVES } from '../../engine/conduct.ts';
import { isCoded } from '../../engine/force/people.ts';
import type { Posts } from '../../engine/force/posts.ts';
import type { PublicState } from '../../engine/public-state.ts';
import type { DatedEvent, Pins } from '../../engine/scenario.ts';
import { createWorld, type World } from '../../engine/world.ts';

/** Where the member himself stands in his cell. */
export const HIM = 0;

/**
 * A world of one member and those whom he sees: peers, commander, direct subordinates. All else that enters his payoffs
 * is public, so this small world gives his lines and his belief bit for bit, and a morning in it costs next to nothing.
 */
export interface Cell {
  readonly world: World;
  /** The member of the cell who commands him, or -1. */
  readonly commander: number;
  /** Dated acts and pins of the case, with room for one more. */
  readonly events: DatedEvent[];
  readonly pins: { readonly [K in keyof Pins]: number[] };
  /** Sets everything back to dawn. */
  readonly restore: () => void;
  /**
   * What the whole force settles that very morning, and dawn does not know yet: until when a council alarmed him, and the
   * threshold that all believe in under the rule `equilibrium`, which one member does not move.
   */
  readonly rememberMorning: (morning: Morning) => void;
}

/** What only the whole force can tell of a morning. */
export interface Morning {
  readonly alarmedUntil: number;
  readonly threshold: number;
}

/** Copies a member's cell out of a world at dawn. Who is gone is put back as if he still served. */
export function cellOf(full: World, member: number): Cell {
  const members = neighbours(full, member);
  const code = full.posts.formation[member]!;
  const formations = [full.scenario.formations[code]!];
  const events = [...full.scenario.events];
  const { street, wants, revenue } = full.scenario.pins;
  const pins = { street: [...street], wants: [...wants], revenue: [...revenue] };
  const world = createWorld({ ...full.scenario, formations, events, pins }, postsOf(full, members));
  copyMembers(full, world, members);
  copyState(full.state, world.state);
  Object.assign(world, { seed: full.seed, history: full.history, values: structuredClone(full.values) });
  world.strength.set(full.strength.subarray(code * 10, code * 10 + 10));
  if (world.conduct[HIM]! > PLOTS) world.conduct[HIM] = SERVES;
  let morning: Morning = { alarmedUntil: world.alarmedUntil[HIM]!, threshold: world.state.threshold };
  const toDawn = restorer(world, events, pins);
  return {
    world,
    commander: world.commander[HIM]!,
    events,
    pins,
    restore: () => {
      toDawn();
      world.alarmedUntil[HIM] = morning.alarmedUntil;
      world.state.threshold = morning.threshold;
    },
    rememberMorning: (settled) => {
      morning = settled;
    },
  };
}

function neighbours(full: World, member: number): number[] {
  const { posts, commander, line } = full;
  const found = new Set([member, ...posts.tieTo.subarray(posts.tieStart[member], posts.tieStart[member + 1])]);
  if (commander[member]! >= 0) found.add(commander[member]!);
  for (let i = 0; i < posts.count; i++) if (commander[i] === member && line[i] === 1) found.add(i);
  return [...found];
}

/** Posts of the cell alone. Of the ties, those that lead to him are kept: what others see in one another is not asked. */
function postsOf(full: World, members: readonly number[]): Posts {
  const { posts } = full;
  const tieStart = [0];
  const tieTo: number[] = [];
  const tieTrust: number[] = [];
  members.forEach((i, at) => {
    for (let k = posts.tieStart[i]!; k < posts.tieStart[i + 1]!; k++) {
      if (at !== HIM && posts.tieTo[k] !== members[HIM]) continue;
      tieTo.push(at === HIM ? members.indexOf(posts.tieTo[k]!) : HIM);
      tieTrust.push(posts.tieTrust[k]!);
    }
    tieStart.push(tieTo.length);
  });
  return {
    count: members.length,
    key: Uint32Array.from(members, (i) => posts.key[i]!),
    rank: Uint8Array.from(members, (i) => posts.rank[i]!),
    line: Uint8Array.from(members, (i) => posts.line[i]!),
    formation: new Uint8Array(members.length),
    unit: Uint32Array.from(members, (i) => posts.unit[i]!),
    commander: Int32Array.from(members, (i) => members.indexOf(full.commander[i]!)),
    chainTrust: Uint16Array.from(members, (i) => full.chainTrust[i]!),
    tieStart: Uint32Array.from(tieStart),
    tieTo: Uint32Array.from(tieTo),
    tieTrust: Uint16Array.from(tieTrust),
  };
}

function copyMembers(full: World, world: World, members: readonly number[]): void {
  const names = ['line', 'chainTrust', 'conduct', 'signs', 'lean', 'alarmedUntil', 'due'] as const;
  world.commander.set(world.posts.commander);
  members.forEach((i, at) => {
    for (const name of names) world[name][at] = full[name][i]!;
    for (const name of ['rent', 'worth', 'sensitivity', 'signal', 'captureExit', 'flags'] as const)
      world.people[name][at] = full.people[name][i]!;
    if (isCoded(world.scenario)) world.people.critical[at] = full.people.critical[i]!;
    for (let f = 0; f < 3; f++) world.people.culpability[3 * at + f] = full.people.culpability[3 * i + f]!;
  });
}

/**
 * What rooms work out only when a lever moved, and what is kept by formation, is left at 0 here: then they work it out
 * every time.
 */
function copyState(from: PublicState, to: PublicState): void {
  const target = to as unknown as Record<string, unknown>;
  for (const [name, value] of Object.entries(from)) {
    if (!ArrayBuffer.isView(value)) target[name] = value;
    else if (!['forums', 'cover', 'reward'].includes(name)) (target[name] as Float64Array).set(value as Float64Array);
  }
}

/** Remembers dawn: every array of the cell, of its people and of its public state, and every number of the latter. */
function restorer(world: World, events: DatedEvent[], pins: Cell['pins']): () => void {
  world.dissentRested.fill(Number.NaN);
  world.trustLimit.fill(-1);
  const arrays = [world, world.people, world.state].flatMap((of) =>
    Object.values(of).filter((value): value is Float64Array => ArrayBuffer.isView(value)),
  );
  const saved = arrays.map((array) => array.slice());
  const numbers = Object.fromEntries(Object.entries(world.state).filter(([, value]) => !ArrayBuffer.isView(value)));
  const values = structuredClone(world.values) as unknown as Record<string, object>;
  const pinned = [pins.street, pins.wants, pins.revenue].map((days) => ({
    days,
    length: days.length,
    today: days[world.state.day - 1],
  }));
  const { length } = events;
  return () => {
    for (let k = 0; k < arrays.length; k++) arrays[k]!.set(saved[k]!);
    Object.assign(world.state, numbers);
    for (const event of events) {
      if (event.kind === 'set') Object.assign(world.values, { [event.group]: { ...values[event.group] } });
    }
    events.length = length;
    world.events.length = 0;
    for (const { days, length, today } of pinned) {
      if (today !== undefined) days[world.state.day - 1] = today;
      days.length = length;
    }
  };
}
