import { exp } from '../math/exp.ts';
import { STATUSES } from '../parameter.ts';
import type { Values } from '../parameters.ts';
import type { SideDeal } from '../scenario.ts';
import type { Member } from './member.ts';
import { isOn, type World } from './world.ts';

/** J: what a member faces if the regime falls and nothing covers him. */
export function exposure(world: World, member: Member): number {
  return faced(world, member, 0) + faced(world, member, 1) + faced(world, member, 2);
}

/** rem: what the amnesty takes off that for who moves in time. */
export function remission(world: World, member: Member): number {
  if (!isOn(world, 'amnesty')) return 0;
  const covered = (forum: number): number => faced(world, member, forum) * cover(world, member, forum);
  return covered(0) + covered(1) + covered(2);
}

/** J_stay: a blanket amnesty covers those who stay, too. */
export function exposureOfStayer(world: World, member: Member): number {
  const faces = exposure(world, member);
  return world.values.amnesty.blanket ? faces - remission(world, member) : faces;
}

export function reward(world: World, member: Member): number {
  if (!isOn(world, 'amnesty')) return 0;
  let most = world.values.amnesty.reward;
  for (const deal of dealsFor(world, member)) most = Math.max(most, deal.reward);
  return most;
}

/** e_f · min(1, k_f). */
function faced(world: World, member: Member, forum: number): number {
  if (!isOn(world, 'accountability')) return 0;
  const { severity, prosecute } = world.values.accountability;
  return severity[forum]! * prosecute[forum]! * Math.min(1, member.culpability[forum]!);
}

/** Share of a forum that is covered, by the law or by a side deal, whichever is better. */
function cover(world: World, member: Member, forum: number): number {
  const { coverage, waiver, open, status } = world.values.amnesty;
  const foreign = forum === 2;
  let most = open && (!foreign || waiver) ? coverage[forum]! * kept(world, member, status) : 0;
  for (const deal of dealsFor(world, member)) {
    most = Math.max(most, deal.coverage[forum]! * kept(world, member, deal.status));
  }
  return most;
}

/** q: the chance that a promise of this legal status is kept for as long as he lives under it. */
function kept(world: World, member: Member, status: Values['amnesty']['status']): number {
  const { credibility, fate } = world.values.amnesty;
  return credibility[STATUSES.indexOf(status)]! * fate * (1 - reversed(world, member.rank));
}

/** h_r: the discounted chance that it is overturned. */
function reversed(world: World, rank: number): number {
  const { reversal, discount, exposedYears } = world.values.amnesty;
  if (reversal === 0) return 0;
  return (reversal / (reversal + discount)) * (1 - exp(-((reversal + discount) * exposedYears[rank]!)));
}

/** Burn-in looks at the deals of day 0. */
function dealsFor(world: World, member: Member): readonly SideDeal[] {
  const today = Math.max(0, world.day);
  return world.scenario.sideDeals.filter((deal) => deal.formation === member.formation.name && deal.day <= today);
}
