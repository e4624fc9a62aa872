import { QUESTION } from '../chance/questions.ts';
import { PLOTS, SERVES, WITHHOLDS } from '../conduct.ts';
import { chainTrustLuck } from '../force/ties.ts';
import { costOfOrders, dissents, valueOfServing } from './dissent.ts';
import type { Member } from './member.ts';
import { informants } from './surveillance.ts';
import { luckToday, note, type World } from './world.ts';

/** Commanders whose dissent is known change posts with staff who do not dissent. */
export function purge(world: World): void {
  const { purgeTrigger, purgeShare, purgeEvery } = world.values.response;
  const commanders = world.members.filter((member) => member.line && member.rank <= 1);
  if (!(informants(world) > 0 && world.day - world.lastPurge >= purgeEvery)) return;
  if (!(shareDisloyal(world, commanders) >= purgeTrigger)) return;
  const most = Math.ceil(purgeShare * commanders.length);
  const used: Member[] = [];
  for (const victim of worstFirst(world, commanders).slice(0, most)) {
    const replacement = replacementFor(world, victim, used);
    if (replacement === undefined) continue;
    used.push(replacement);
    changePosts(world, victim, replacement);
  }
  if (used.length === 0) return;
  world.lastPurge = world.day;
  note(world, 'purge', 'commanders known to dissent pass to staff', used.length);
}

/** Of the commanders who are still there, the share that dissents or plots; nobody there gives no share. */
function shareDisloyal(world: World, commanders: readonly Member[]): number {
  const there = commanders.filter(({ conduct }) => conduct === SERVES || conduct === WITHHOLDS || conduct === PLOTS);
  const disloyal = there.filter((member) => member.conduct === PLOTS || dissents(world, member));
  return there.length === 0 ? Number.NaN : disloyal.length / there.length;
}

function worstFirst(world: World, commanders: readonly Member[]): Member[] {
  const net = (member: Member): number => valueOfServing(world, member) - costOfOrders(world, member);
  return commanders
    .filter((member) => dissents(world, member) && isInformedOn(world, member))
    .sort((a, b) => net(a) - net(b) || a.index - b.index);
}

function isInformedOn(world: World, member: Member): boolean {
  return luckToday(world, QUESTION.informed, member.key) < informants(world);
}

function replacementFor(world: World, victim: Member, used: readonly Member[]): Member | undefined {
  return world.members.find(
    (member) =>
      !member.line &&
      member.rank === victim.rank &&
      member.formation === victim.formation &&
      member.conduct === SERVES &&
      !dissents(world, member) &&
      !member.abroad &&
      !used.includes(member),
  );
}

/** Whoever commanded or was commanded by one of the two is commanded by, or commands, the other. */
export function changePosts(world: World, one: Member, other: Member): void {
  const swapped = (member: Member | null): Member | null => (member === one ? other : member === other ? one : member);
  const answersTo = new Map(world.members.map((member) => [member, swapped(member.commander)]));
  for (const member of world.members)
    if (member !== one && member !== other) answer(world, member, answersTo.get(member)!);
  const above = answersTo.get(one)!;
  answer(world, one, answersTo.get(other)!);
  answer(world, other, above);
  [one.line, other.line] = [other.line, one.line];
  [one.seat, other.seat] = [other.seat, one.seat];
}

/** A new pair does not know each other: whether he is trusted is drawn for the two. */
function answer(world: World, member: Member, commander: Member | null): void {
  if (member.commander === commander) return;
  member.commander = commander;
  if (commander !== null) member.commanderLuck = chainTrustLuck(world.seed, commander.key, member.key);
}
