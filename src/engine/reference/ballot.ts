import { DEFECTED, WITHHOLDS } from '../conduct.ts';
import { chanceOfFall } from './belief.ts';
import { TIE } from './choice.ts';
import { type Member, strength, strengthOf } from './member.ts';
import { payoffs, worthOf } from './payoffs.ts';
import { following } from './standing.ts';
import type { World } from './world.ts';

/** Who at the table would rather move together than serve. */
export interface Votes {
  readonly turn: readonly Member[];
  readonly withhold: readonly Member[];
}

export function votes(world: World, present: readonly Member[]): Votes {
  const moved = strengthTogether(world, present);
  return {
    turn: present.filter((member) => prefers(world, present, member, 'turn', moved)),
    withhold: present.filter((member) => prefers(world, present, member, 'withhold', moved)),
  };
}

/** He compares the two lines at the index that would hold, beside a commander who moves with the table. */
function prefers(
  world: World,
  present: readonly Member[],
  member: Member,
  line: 'turn' | 'withhold',
  moved: number,
): boolean {
  const counts = line === 'turn' ? 1 : world.values.force.withheld;
  const chance = chanceOfFall(world, member, (moved * counts) / strengthOf(world.members));
  const together = line === 'turn' ? DEFECTED : WITHHOLDS;
  const { commander } = member;
  const isWithHim = commander !== null && present.includes(commander);
  const lines = payoffs(world, member, isWithHim ? together : (commander?.conduct ?? null));
  const move = lines[line];
  return move !== null && worthOf(move, chance) >= worthOf(lines.serve, chance) - TIE;
}

/** S: the strength at the table, with what each expects to bring along. */
function strengthTogether(world: World, present: readonly Member[]): number {
  let sum = 0;
  for (const member of present)
    sum += strength(member) + following(world, member) * strengthBelow(world, present, member);
  return sum;
}

/** The line posts that answer to him before they answer to anybody else at the table. */
export function strengthBelow(world: World, present: readonly Member[], commander: Member): number {
  return strengthOf(
    world.members,
    (member) => member.line && !present.includes(member) && firstPresentAbove(present, member) === commander,
  );
}

function firstPresentAbove(present: readonly Member[], member: Member): Member | null {
  let above = member.commander;
  while (above !== null && !present.includes(above)) above = above.commander;
  return above;
}
