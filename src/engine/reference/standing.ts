import { DEFECTED, DESERTED, PLOTS, SERVES, WITHHOLDS } from '../conduct.ts';
import { dissents } from './dissent.ts';
import { lineSubordinates, type Member } from './member.ts';
import { chanceFoundFirst, informants, isTrusted } from './surveillance.ts';
import type { World } from './world.ts';

/** What a member's commander does, or would do if he moved with him: nothing, for who has none. */
export interface Above {
  readonly moved: boolean;
  readonly turned: boolean;
  readonly loyal: boolean;
}

/** A commander of this conduct, as the bond with him sees it. */
export function above(conduct: number | null): Above {
  return {
    moved: conduct === WITHHOLDS || conduct === DEFECTED,
    turned: conduct === DEFECTED,
    loyal: conduct === SERVES || conduct === PLOTS,
  };
}

export function bondWorth(world: World): number {
  const { carry, bond, cohesion } = world.values.decision;
  return carry ? bond * cohesion : 0;
}

/** prot: how far numbers, the commander and the own unit protect who moves. */
export function protection(world: World, member: Member, commander: Above): number {
  const { safety, cohesion, carry, protectionLimit } = world.values.decision;
  const numbers = safety * peersMoved(world, member);
  const carried = commander.turned && carry ? cohesion : 0;
  const leads = lineSubordinates(world.members, member).length > 0;
  const carrying = leads && carry ? cohesion * following(world, member) : 0;
  return Math.min(protectionLimit, numbers + carried + carrying);
}

/** Share of all his peers who moved in the open, trusted or not. */
function peersMoved(world: World, member: Member): number {
  if (member.ties.length === 0) return 0;
  const peers = member.ties.map((tie) => tie.peer);
  const moved = peers.filter((peer) => peer.conduct === DEFECTED || peer.conduct === DESERTED).length;
  const held = peers.filter((peer) => peer.conduct === WITHHOLDS).length;
  return (moved + world.values.force.withheld * held) / peers.length;
}

/** Share of the line posts directly under him that he knows would follow; who cannot be read does not count. */
export function following(world: World, member: Member): number {
  const under = lineSubordinates(world.members, member);
  const follow = under.filter((one) => isTrusted(world, member.rank, one.commanderLuck) && wouldFollow(world, one));
  return under.length === 0 ? 0 : follow.length / under.length;
}

function wouldFollow(world: World, member: Member): boolean {
  const { conduct } = member;
  return conduct === WITHHOLDS || conduct === PLOTS || conduct === DEFECTED || dissents(world, member);
}

/** cap*: the chance of being caught if he turns. */
export function chanceOfCapture(world: World, member: Member, protectedBy: number): number {
  const { capture, captureAbroad } = world.values.surveillance;
  const caught = member.abroad ? captureAbroad : capture;
  return (1 - protectedBy) * (1 - (1 - chanceFoundFirst(world, member)) * (1 - caught));
}

/** The chance that a refusal is punished. */
export function chanceOfReprisal(world: World, commander: Above, protectedBy: number): number {
  const { refusalBase, refusalWatched } = world.values.surveillance;
  const alone = Math.min(1, refusalBase + refusalWatched * informants(world)) * (1 - protectedBy);
  return commander.moved ? alone * world.values.decision.refusalFollowed : alone;
}
