import { luck, normalLuck } from '../chance/luck.ts';
import type { People } from '../force/people.ts';
import type { Posts } from '../force/posts.ts';
import type { Values } from '../parameters.ts';
import type { RecordedEvent } from '../record/history.ts';
import type { Room, Scenario } from '../scenario.ts';
import { type Member, recruit } from './member.ts';

/** What one history is made of besides its members. Nothing here is a count: counts are made where they are needed. */
export interface World {
  readonly scenario: Scenario;
  /** A copy of its own, as dated acts set levers. */
  readonly values: Values;
  readonly seed: number;
  readonly history: number;
  readonly members: readonly Member[];
  day: number;
  /** θ0. */
  strength: number;
  /** y_min. */
  survived: number;
  /** A of day 0, 1, 2, ...; until day 1 its only entry is that of the latest evening. */
  readonly mobilised: number[];
  /** θ* of this morning, where members believe in it. */
  threshold: number;
  /** Y of the latest evening. */
  index: number;
  /** Strength share of those who serve and dissent, this evening. */
  dissent: number;
  street: number;
  wants: number;
  revenue: number;
  recognition: number;
  /** By place in the list of states: does it recognise? */
  readonly recognising: boolean[];
  /** By place in the list of events: credit that a call had when it was made, null for whatever is no call so far. */
  readonly credits: (number | null)[];
  credit: number;
  call: number;
  leaderHeld: boolean;
  lastArrest: number;
  lastPay: number;
  lastPurge: number;
  lastOath: number;
  paid: number;
  /** What the response of yesterday adds to street and revenue today. */
  backlash: number;
  pay: number;
  readonly events: RecordedEvent[];
}

export const BURN_IN = 20;
const NEVER = -Infinity;

export function emptyWorld(
  scenario: Scenario,
  values: Values,
  seed: number,
  history: number,
  posts: Posts,
  people: People,
): World {
  return {
    scenario,
    values: copyOf(values),
    seed,
    history,
    members: recruit(scenario, values, posts, people),
    day: 0,
    strength: 0,
    survived: 0,
    mobilised: [0],
    threshold: 0,
    index: 0,
    dissent: 0,
    street: 0,
    wants: 0,
    revenue: 1,
    recognition: 0,
    recognising: scenario.states.map(() => false),
    credits: scenario.events.map(() => null),
    credit: 1,
    call: 0,
    leaderHeld: false,
    lastArrest: NEVER,
    lastPay: NEVER,
    lastPurge: NEVER,
    lastOath: NEVER,
    paid: 0,
    backlash: 0,
    pay: 0,
    events: [],
  };
}

/** Levers are replaced whole, never written into, so one level of copying is enough. */
function copyOf(values: Values): Values {
  return Object.fromEntries(Object.entries(values).map(([group, table]) => [group, { ...table }])) as unknown as Values;
}

export function isOn(world: World, room: Room): boolean {
  return !world.scenario.without.includes(room);
}

export function isBurnIn(world: World): boolean {
  return world.day <= 0;
}

/** Luck counts its days from the first day of burn-in, so that no day is negative. */
export function dayKey(world: World): number {
  return world.day + BURN_IN;
}

export function luckToday(world: World, question: number, key: number): number {
  return luck(world.seed, world.history, question, dayKey(world), key);
}

export function normalToday(world: World, question: number): number {
  return normalLuck(world.seed, world.history, question, dayKey(world), 0);
}

/** A of a day; before day 1 there is only A_0. */
export function mobilisedOn(world: World, day: number): number {
  return world.mobilised[Math.max(0, day)]!;
}

export function note(world: World, kind: string, says: string, size = 0, member = -1): void {
  world.events.push({ day: world.day, kind, says, size, member });
}

export function clamp(x: number, least: number, most: number): number {
  return Math.min(most, Math.max(least, x));
}

export function clamp01(x: number): number {
  return clamp(x, 0, 1);
}
