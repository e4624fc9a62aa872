import { CONDUCTS, type Conduct, PLOTS } from '../../engine/conduct.ts';
import { ABROAD, GATE, IN_GROUP } from '../../engine/force/people.ts';
import { type FORUMS, RANKS } from '../../engine/parameter.ts';
import { conductOf } from '../../engine/sight.ts';
import { strengthOf, type World } from '../../engine/world.ts';

/** Who a member is: a number, never a name. Career-years unless said. */
export interface Person {
  readonly member: number;
  /** Place among those of his rank in his formation, from 1. */
  readonly number: number;
  readonly rank: (typeof RANKS)[number];
  readonly formation: string;
  /** Unit within the force, from 0. */
  readonly unit: number;
  readonly line: boolean;
  readonly abroad: boolean;
  readonly gate: boolean;
  readonly inGroup: boolean;
  /** Share of the strength of the whole force that is his. */
  readonly weight: number;
  /** Direct line subordinates, and those of them whom he trusts and expects to follow. */
  readonly subordinates: number;
  readonly followers: number;
  readonly ties: number;
  readonly trusted: number;
  readonly rent: number;
  /** Shares of full culpability. */
  readonly culpability: Readonly<Record<(typeof FORUMS)[number], number>>;
  readonly ideology: number;
  readonly sensitivity: number;
  /** Error of his private signal, in its sd. */
  readonly signal: number;
  readonly captureExit: number;
  /** Null where nobody commands him. */
  readonly commander: Commander | null;
}

interface Commander {
  readonly member: number;
  readonly rank: (typeof RANKS)[number];
  /** As it looks: a plotter seems to serve. */
  readonly shows: Conduct;
  readonly conduct: Conduct;
}

/** Reads who he is on a morning that was lived. */
export function personOf(world: World, member: number): Person {
  const { posts, people } = world;
  const flags = people.flags[member]!;
  const rank = posts.rank[member]!;
  const formation = posts.formation[member]!;
  let number = 0;
  for (let i = 0; i <= member; i++) if (posts.rank[i] === rank && posts.formation[i] === formation) number++;
  return {
    member,
    number,
    rank: RANKS[rank]!,
    formation: world.scenario.formations[formation]!.name,
    unit: posts.unit[member]!,
    line: world.line[member] === 1,
    abroad: (flags & ABROAD) !== 0,
    gate: (flags & GATE) !== 0,
    inGroup: (flags & IN_GROUP) !== 0,
    weight: strengthOf(world, member) / world.state.whole,
    subordinates: world.subordinates[member]!,
    followers: world.followers[member]!,
    ties: posts.tieStart[member + 1]! - posts.tieStart[member]!,
    trusted: world.near[member]! >>> 24,
    rent: people.rent[member]!,
    culpability: {
      rights: people.culpability[3 * member]!,
      corruption: people.culpability[3 * member + 1]!,
      extradition: people.culpability[3 * member + 2]!,
    },
    ideology: people.worth[member]!,
    sensitivity: people.sensitivity[member]!,
    signal: people.signal[member]!,
    captureExit: people.captureExit[member]!,
    commander: commanderOf(world, world.commander[member]!),
  };
}

function commanderOf(world: World, commander: number): Commander | null {
  if (commander < 0) return null;
  const conduct = world.conduct[commander]!;
  const shows = conduct === PLOTS ? 0 : conductOf(world.signs[commander]!);
  return {
    member: commander,
    rank: RANKS[world.posts.rank[commander]!]!,
    shows: CONDUCTS[shows]!,
    conduct: CONDUCTS[conduct]!,
  };
}
