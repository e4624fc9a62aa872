import { CONDUCTS, DEFECTED, PLOTS, SERVES, WITHHOLDS } from '../conduct.ts';
import { RANKS } from '../parameter.ts';
import { type Checksum, startChecksum } from '../record/checksum.ts';
import { COUNTS, type FirstMover } from '../record/history.ts';
import { valueOfServing } from './dissent.ts';
import { exposure, remission, reward } from './exposure.ts';
import { type Member, strengthOf } from './member.ts';
import { threat } from './recognition.ts';
import { informants } from './surveillance.ts';
import type { World } from './world.ts';

/** What is written down of a history while it runs. */
export interface Book {
  readonly rows: number[];
  readonly generals: FirstMover[];
  readonly checksum: Checksum;
}

export function openBook(): Book {
  return { rows: [], generals: [], checksum: startChecksum() };
}

/** Writes an evening down and folds it into the checksum. */
export function writeDay(book: Book, world: World): void {
  const { street, wants, revenue, recognition, index, survived, call, dissent } = world;
  const mobilised = world.mobilised[world.day]!;
  const counts = headCounts(world);
  const { patron } = world.values.surveillance;
  book.rows.push(street, wants, revenue, recognition, threat(world), patron, informants(world));
  book.rows.push(mobilised, index, survived, call, dissent, ...counts);
  for (const value of [mobilised, street, wants, revenue, recognition, survived]) book.checksum.double(value);
  for (const count of counts) book.checksum.word(count);
}

function headCounts(world: World): number[] {
  const counts = new Array<number>(COUNTS).fill(0);
  for (const member of world.members) counts[member.conduct * RANKS.length + member.rank]! += 1;
  return counts;
}

/** Generals who took an open step since the morning. */
export function writeGenerals(book: Book, world: World): void {
  for (const member of world.members) {
    const wentBefore = book.generals.some((general) => general.member === member.index);
    if (member.rank !== 0 || !isOpenStep(member) || wentBefore) continue;
    const conduct = CONDUCTS[member.conduct]!;
    book.generals.push({ day: world.day, member: member.index, conduct, line: member.line, abroad: member.abroad });
  }
}

function isOpenStep({ before, conduct }: Member): boolean {
  const withdrew = conduct === WITHHOLDS && (before === SERVES || before === PLOTS);
  return withdrew || (conduct === DEFECTED && before !== DEFECTED);
}

/** Private opposition by head and by strength, whatever they do. */
export function privatelyOpposed(world: World): [number, number] {
  const opposed = world.members.filter((member) => isOpposed(world, member));
  return [opposed.length / world.members.length, strengthOf(opposed) / strengthOf(world.members)];
}

function isOpposed(world: World, member: Member): boolean {
  if (member.critical !== null) return 1 - member.critical > 0;
  const gained = reward(world, member) + remission(world, member) - exposure(world, member);
  return gained > valueOfServing(world, member);
}
