import { type GapTable, gapTable } from './attention.ts';
import { type Coordination, emptyCoordination } from './coordination/room.ts';
import { type Cast, castOf } from './force/cast.ts';
import type { Posts } from './force/posts.ts';
import { usualValues, type Values } from './parameters.ts';
import { emptyPublicState, type PublicState } from './public-state.ts';
import type { FirstMover, RecordedEvent } from './record/history.ts';
import { type Ceilings, emptyCeilings } from './rooms/belief/ceiling.ts';
import { emptyReading, type Reading } from './rooms/belief/reading.ts';
import { emptyTerms, type Terms } from './rooms/decision/terms.ts';
import { type Blocs, blocsOf } from './rooms/recognition/blocs.ts';
import type { Room, Scenario } from './scenario.ts';
import { emptySheet, type Sheet } from './sheet.ts';
import { ASK, emptySteady, type Steady } from './steady.ts';

/**
 * All state of a running history, in flat arrays indexed by member and allocated once. A room writes only its own
 * part; everything is read by all.
 */
export interface World extends Cast {
  readonly scenario: Scenario;
  /** Rooms that are switched off. */
  readonly without: ReadonlySet<Room>;

  seed: number;
  history: number;
  /** This history's numbers; `set` events change them. */
  values: Values;
  readonly state: PublicState;

  /** Who holds a line post and who commands him, which purges change; start from the posts. */
  readonly line: Uint8Array;
  readonly commander: Int32Array;
  readonly chainTrust: Uint16Array;
  /** All whom member i commands directly, staff too: underList[underFrom[i] .. underFrom[i + 1] - 1]. */
  readonly underFrom: Uint32Array;
  readonly underList: Uint32Array;
  /** Direct line subordinates of each member. */
  readonly subordinates: Uint16Array;
  /** Strength of the line posts under each member, at any depth, in units of 2^-20. */
  readonly under: Float64Array;
  /** Strength in units of 2^-20, by class: `classOf` a member. */
  readonly strength: Float64Array;

  readonly conduct: Uint8Array;
  /** What others can read in each member: see `sight.ts`. */
  readonly signs: Uint8Array;
  /** 1 for who serves content, -1 for who dissents, not a number for all others: lets the day pass over who stays. */
  readonly lean: Float32Array;
  /** Trusted peers who moved or plot, who withhold, and (in the last byte) all trusted. */
  readonly near: Int32Array;
  /** All peers who moved, who withhold, and all, a byte each, from the first. */
  readonly seen: Int32Array;
  /** Luck, in 1/65536, below which a reader of each rank trusts a tie today. */
  readonly trustLimit: Float64Array;
  /** The largest of them, and whether all are the same. */
  mostTrust: number;
  evenTrust: boolean;
  /** Trusted direct line subordinates who would follow. */
  readonly followers: Uint16Array;

  /** accountability, amnesty: exposure J and what the amnesty takes off it. */
  readonly exposure: Float64Array;
  readonly remission: Float64Array;
  /** amnesty: the forums' worth for which `remission` was last worked out. */
  readonly forumsRemitted: Float64Array;
  /** amnesty: what the law and the deals rested on when their cover was last worked out. */
  readonly promised: Float64Array;
  /** recognition: which states look at which. */
  readonly blocs: Blocs;
  /** attention: a day key on which a member reconsiders, the next or the latest that anybody asked for; or NEVER. */
  readonly due: Uint16Array;
  /** Whom the day cannot pass over: see `steady.ts`. Between two of its steps, room for any list of members. */
  readonly roused: Uint32Array;
  rousedCount: number;
  /** Day until which a member fears that he was seen at a council. */
  readonly alarmedUntil: Int16Array;
  /** Commanders who withheld together, and the day until which they stand by it. */
  readonly bound: Map<number, number>;

  /** Changes of conduct that take effect this evening. */
  readonly changed: Uint32Array;
  readonly changedTo: Uint8Array;
  changeCount: number;
  /** 1 for whom today's conduct is settled before he could decide. */
  readonly settled: Uint8Array;

  /** What is the same for everybody today in beliefs and in payoffs. */
  readonly reading: Reading;
  readonly ceilings: Ceilings;
  readonly terms: Terms;
  readonly coordination: Coordination;
  /** Lines open to each rank today, as bits. */
  readonly linesOpen: Uint8Array;
  /** Who need not be asked: see `steady.ts`. */
  readonly steady: Steady;
  /** Those who are being decided on. */
  readonly sheet: Sheet;
  /** Cost of the crowd by formation today, and what the last look at dissent rested on. */
  readonly crowdToday: Float64Array;
  readonly dissentRested: Float64Array;

  /** When who has reconsidered does so again: see `gapTable`. */
  gaps: GapTable;
  /** Heads by conduct and rank; the street of every evening. */
  readonly heads: Float64Array;
  readonly streetOn: Float64Array;
  readonly events: RecordedEvent[];
  readonly generals: FirstMover[];
}

/** A world for a scenario and its posts, with every array allocated; `startHistory` fills it. */
export function createWorld(scenario: Scenario, posts: Posts, cast: Cast = castOf(scenario, posts)): World {
  return {
    ...cast,
    ...emptyCommand(posts.count),
    ...emptySight(posts.count),
    ...emptyChoices(posts.count),
    ...emptyDay(scenario),
    scenario,
    without: new Set(scenario.without),
    seed: 0,
    history: 0,
    values: usualValues(),
    state: emptyPublicState(scenario),
    steady: emptySteady(scenario, posts.count),
  };
}

/**
 * Gives the posts of a world to another cast of the same force, for the next history.
 *
 * @throws RangeError when it is not of the same size.
 */
export function recast(world: World, cast: Cast): void {
  if (cast.posts.count !== world.posts.count) throw new RangeError('a cast of another size');
  Object.assign(world, cast);
}

function emptyCommand(n: number) {
  return {
    line: new Uint8Array(n),
    commander: new Int32Array(n),
    chainTrust: new Uint16Array(n),
    underFrom: new Uint32Array(n + 1),
    underList: new Uint32Array(n),
    subordinates: new Uint16Array(n),
    under: new Float64Array(n),
  };
}

function emptySight(n: number) {
  return {
    conduct: new Uint8Array(n),
    signs: new Uint8Array(n),
    lean: new Float32Array(n),
    near: new Int32Array(n),
    seen: new Int32Array(n),
    followers: new Uint16Array(n),
    trustLimit: new Float64Array(5),
    mostTrust: 0,
    evenTrust: true,
  };
}

function emptyChoices(n: number) {
  return {
    exposure: new Float64Array(n),
    remission: new Float64Array(n),
    due: new Uint16Array(n),
    roused: new Uint32Array(n),
    rousedCount: 0,
    alarmedUntil: new Int16Array(n),
    bound: new Map<number, number>(),
    changed: new Uint32Array(n),
    changedTo: new Uint8Array(n),
    changeCount: 0,
    settled: new Uint8Array(n),
  };
}

function emptyDay(scenario: Scenario) {
  const formations = scenario.formations.length;
  return {
    strength: new Float64Array(formations * 10),
    forumsRemitted: new Float64Array(3),
    promised: new Float64Array(20).fill(Number.NaN),
    blocs: blocsOf(scenario.states),
    reading: emptyReading(),
    ceilings: emptyCeilings(),
    terms: emptyTerms(),
    coordination: emptyCoordination(),
    linesOpen: new Uint8Array(5),
    sheet: emptySheet(),
    crowdToday: new Float64Array(formations),
    dissentRested: new Float64Array(formations + 12),
    gaps: gapTable(1),
    heads: new Float64Array(30),
    streetOn: new Float64Array(scenario.days + 1),
    events: [],
    generals: [],
  };
}

/** Place of a member's strength in `world.strength`: formation · 10 + rank · 2 + line. */
export function classOf(world: World, i: number): number {
  return world.posts.formation[i]! * 10 + world.posts.rank[i]! * 2 + world.line[i]!;
}

/** Strength of a member in units of 2^-20. */
export function strengthOf(world: World, i: number): number {
  return world.strength[classOf(world, i)]!;
}

/** Settles a member's conduct for this evening; he does not decide any more today. */
export function settle(world: World, i: number, conduct: number): void {
  world.settled[i] = 1;
  world.steady.rest[i] = ASK;
  world.changed[world.changeCount] = i;
  world.changedTo[world.changeCount++] = conduct;
}

/** Writes an act into the record. */
export function remember(world: World, kind: string, says: string, size = 0, member = -1): void {
  world.events.push({ day: world.state.day, kind, says, size, member });
}
