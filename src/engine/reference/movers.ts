import { luck } from '../chance/luck.ts';
import { QUESTION } from '../chance/questions.ts';
import { CONDUCTS, PLOTS, SERVES, WITHHOLDS } from '../conduct.ts';
import type { Move, Selector } from '../scenario.ts';
import type { Member } from './member.ts';
import type { World } from './world.ts';

/** Named movers: they take their conduct in the evening and do nothing else that day. */
export function move(world: World, isTime: (day: number) => boolean): void {
  for (const event of world.scenario.events) {
    if (event.kind !== 'move' || !isTime(event.day)) continue;
    for (const member of chosen(world, event)) {
      member.named = true;
      member.evening = CONDUCTS.indexOf(event.conduct);
    }
  }
}

/** The first in the order of their luck, which is the same on every day. */
function chosen(world: World, { who }: Move): Member[] {
  const luckOf = (member: Member): number => luck(world.seed, world.history, QUESTION.move, 0, member.key);
  const count = Math.max(1, Math.round(who.count / world.scenario.scale));
  return world.members
    .filter((member) => isFree(member) && matches(member, who))
    .sort((a, b) => luckOf(a) - luckOf(b))
    .slice(0, count);
}

function isFree({ conduct, found, named }: Member): boolean {
  return (conduct === SERVES || conduct === WITHHOLDS || conduct === PLOTS) && !found && !named;
}

function matches(member: Member, who: Selector): boolean {
  if (who.formation !== null && who.formation !== member.formation.name) return false;
  if (who.rank !== null && who.rank !== member.rank) return false;
  if (who.post !== null && (who.post === 'line') !== member.line) return false;
  return who.abroad === null || who.abroad === member.abroad;
}
