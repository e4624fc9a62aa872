import { QUESTION } from '../chance/questions.ts';
import { DETAINED, PLOTS } from '../conduct.ts';
import { exp } from '../math/exp.ts';
import { log } from '../math/log.ts';
import type { Member } from './member.ts';
import { isOn, luckToday, type World } from './world.ts';

/** ι: density of informants in the ranks. */
export function informants(world: World): number {
  if (!isOn(world, 'surveillance')) return 0;
  const own = world.values.surveillance;
  return Math.min(1, own.informants + own.patronMen * Math.max(0, own.patron));
}

/** T: chance that a tie is trusted today, where nobody is assembled. */
function trust(world: World): number {
  const own = world.values.surveillance;
  return isOn(world, 'surveillance') ? own.trust * exp(-(own.distrust * informants(world))) : own.trust;
}

/** Whether a reader of this rank trusts, today, a tie of this luck. */
export function isTrusted(world: World, readerRank: number, luck: number): boolean {
  const base = trust(world);
  const together = world.values.belief.assembly[readerRank]!;
  return luck < Math.ceil((base + (1 - base) * together) * 65536);
}

/** D_day: chance that a plotter is found on a day. */
export function chanceFoundToday(world: World): number {
  if (!isOn(world, 'surveillance')) return 0;
  const { contacts, tradecraft } = world.values.surveillance;
  if (contacts === 0) return 0;
  return 1 - exp(contacts * log(1 - informants(world) * (1 - tradecraft)));
}

/** D: chance, as he sees it, that he would be found before he goes open. */
export function chanceFoundFirst(world: World, member: Member): number {
  if (member.abroad) return 0;
  const isAlarmed = world.day <= member.alarmedUntil;
  const daily = isAlarmed ? alarmedChance(world) : chanceFoundToday(world);
  const either = daily + world.values.decision.goOpen;
  return either === 0 ? 0 : daily / either;
}

function alarmedChance(world: World): number {
  return 1 - exp(world.values.council.alarm * log(1 - chanceFoundToday(world)));
}

/** Plotters at home are found; they do nothing today, and are gone by the evening. */
export function surveillance(world: World): void {
  const chance = chanceFoundToday(world);
  for (const member of world.members) {
    if (member.conduct !== PLOTS || member.abroad) continue;
    if (luckToday(world, QUESTION.found, member.key) >= chance) continue;
    member.found = true;
    member.evening = DETAINED;
  }
}
