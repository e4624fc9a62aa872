import { DEFECTED, DESERTED, PLOTS, WITHHOLDS } from '../conduct.ts';
import { dissents } from './dissent.ts';
import { type Member, strengthOf } from './member.ts';
import { isTrusted } from './surveillance.ts';
import type { World } from './world.ts';

/** The share that has moved as he sees it around him: his trusted peers, his commander, and his rank where it assembles. */
export function localShare(world: World, member: Member, ifNobody: number): number {
  const near = nearShare(world, member, ifNobody);
  const together = world.values.belief.assembly[member.rank]!;
  return together > 0 ? (1 - together) * near + together * openShare(world, member.rank) : near;
}

function nearShare(world: World, member: Member, ifNobody: number): number {
  const withheld = world.values.force.withheld;
  const trusted = member.ties.filter((tie) => isTrusted(world, member.rank, tie.luck)).map((tie) => tie.peer);
  const moved = trusted.filter(
    (peer) => peer.conduct === DEFECTED || peer.conduct === DESERTED || peer.conduct === PLOTS,
  ).length;
  const holding = trusted.filter((peer) => peer.conduct === WITHHOLDS).length;
  const dissenting = trusted.filter((peer) => dissents(world, peer)).length;
  let seen = moved + withheld * holding + world.values.belief.dissent * dissenting;
  let read = trusted.length;
  if (member.commander !== null) {
    seen = seen + world.values.belief.commander * seenOfCommander(member.commander, withheld);
    read = read + world.values.belief.commander;
  }
  return read === 0 ? ifNobody : seen / read;
}

/** A commander counts by what he does in the open alone. */
function seenOfCommander(commander: Member, withheld: number): number {
  if (commander.conduct === DEFECTED || commander.conduct === DESERTED) return 1;
  return commander.conduct === WITHHOLDS ? withheld : 0;
}

/** Share of a rank, by strength, that has moved in the open. */
function openShare(world: World, rank: number): number {
  const inRank = world.members.filter((member) => member.rank === rank);
  const all = strengthOf(inRank);
  const gone =
    strengthOf(inRank, (one) => one.conduct === DEFECTED) + strengthOf(inRank, (one) => one.conduct === DESERTED);
  const holding = strengthOf(inRank, (one) => one.conduct === WITHHOLDS);
  return all === 0 ? 0 : (gone + world.values.force.withheld * holding) / all;
}
