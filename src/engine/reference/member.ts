import { SERVES } from '../conduct.ts';
import { ABROAD, criticalBeliefOf, GATE, type People } from '../force/people.ts';
import { type Posts, SLOT_BITS } from '../force/posts.ts';
import type { Values } from '../parameters.ts';
import type { Formation, Scenario } from '../scenario.ts';

/** Strength is counted in whole units of 2^-20. */
const UNITS = 0x100000;

/** A tie as its reader has it: whom he reads, and the sixteen bits of luck with which he trusts him. */
export interface Tie {
  readonly peer: Member;
  readonly luck: number;
}

/** One member, with everything that is his alone. A purge changes his post; nothing else but conduct changes. */
export interface Member {
  readonly index: number;
  readonly key: number;
  readonly rank: number;
  readonly formation: Formation;
  readonly formationIndex: number;
  readonly ties: Tie[];
  readonly rent: number;
  readonly culpability: readonly [number, number, number];
  readonly worth: number;
  readonly sensitivity: number;
  readonly signal: number;
  readonly captureExit: number;
  /** Where he is coded by the belief at which he turns, and has no payoffs; else null. */
  readonly critical: number | null;
  readonly abroad: boolean;
  readonly nearGate: boolean;
  readonly strengthInLine: number;
  readonly strengthInStaff: number;

  line: boolean;
  /** Place of his post among those of its kind, which orders the tables of commanders. */
  seat: number;
  commander: Member | null;
  /** Luck with which his commander trusts him. */
  commanderLuck: number;

  /** What the others see: of the morning until all have chosen, then of the evening. */
  conduct: number;
  evening: number;
  before: number;
  /** Day key on which he reconsiders next. */
  due: number;
  alarmedUntil: number;
  /** Day until which he stands by having withheld together with his table. */
  wordUntil: number;
  /** Today: found plotting, moved by a dated act, bound by a council. */
  found: boolean;
  named: boolean;
  bound: boolean;
}

/** Members for the posts and people of one history, all of them serving. */
export function recruit(scenario: Scenario, values: Values, posts: Posts, people: People): Member[] {
  const members: Member[] = [];
  for (let i = 0; i < posts.count; i++) members.push(oneMember(i, scenario, values, posts, people));
  for (const member of members) {
    const commander = posts.commander[member.index]!;
    if (commander >= 0) member.commander = members[commander]!;
    for (let k = posts.tieStart[member.index]!; k < posts.tieStart[member.index + 1]!; k++) {
      const peer = members[posts.tieTo[k]!]!;
      member.ties.push({ peer, luck: luckOfReader(posts, member.index, peer.index) });
    }
  }
  return members;
}

function oneMember(i: number, scenario: Scenario, values: Values, posts: Posts, people: People): Member {
  const rank = posts.rank[i]!;
  const formation = scenario.formations[posts.formation[i]!]!;
  const { weight, staffFactor } = values.force;
  return {
    index: i,
    key: posts.key[i]!,
    rank,
    formation,
    formationIndex: posts.formation[i]!,
    ties: [],
    rent: people.rent[i]!,
    culpability: [people.culpability[3 * i]!, people.culpability[3 * i + 1]!, people.culpability[3 * i + 2]!],
    worth: people.worth[i]!,
    sensitivity: people.sensitivity[i]!,
    signal: people.signal[i]!,
    captureExit: people.captureExit[i]!,
    critical: Number.isNaN(criticalBeliefOf(people, i)) ? null : criticalBeliefOf(people, i),
    abroad: (people.flags[i]! & ABROAD) !== 0,
    nearGate: (people.flags[i]! & GATE) !== 0,
    strengthInLine: Math.round(weight[rank]! * formation.strength * UNITS),
    strengthInStaff: Math.round(weight[rank]! * staffFactor * formation.strength * UNITS),
    line: posts.line[i] === 1,
    seat: posts.key[i]! % (1 << SLOT_BITS),
    commander: null,
    commanderLuck: posts.chainTrust[i]!,
    conduct: SERVES,
    evening: SERVES,
    before: SERVES,
    due: 0,
    alarmedUntil: -Infinity,
    wordUntil: -Infinity,
    found: false,
    named: false,
    bound: false,
  };
}

/** An entry of j's list holds the luck with which the other trusts j; so the reader's luck stands with the one he reads. */
function luckOfReader(posts: Posts, reader: number, read: number): number {
  for (let k = posts.tieStart[read]!; k < posts.tieStart[read + 1]!; k++) {
    if (posts.tieTo[k] === reader) return posts.tieTrust[k]!;
  }
  throw new Error(`the tie from ${reader} to ${read} has no way back`);
}

export function strength(member: Member): number {
  return member.line ? member.strengthInLine : member.strengthInStaff;
}

/** Strength of those of whom this is true; a sum of whole numbers, so exact in any order. */
export function strengthOf(members: readonly Member[], isTrue: (member: Member) => boolean = () => true): number {
  let sum = 0;
  for (const member of members) if (isTrue(member)) sum += strength(member);
  return sum;
}

/** The line posts that answer to him directly. */
export function lineSubordinates(members: readonly Member[], commander: Member): Member[] {
  return members.filter((member) => member.line && member.commander === commander);
}
