import { exp } from '../../math/exp.ts';
import { STATUSES } from '../../parameter.ts';
import type { Values } from '../../parameters.ts';
import { askEverybody } from '../../steady.ts';
import type { World } from '../../world.ts';

/** Place of the forum that no domestic law covers without a waiver. */
const EXTRADITION = 2;

/**
 * What each member is offered for turning in time: the exposure that law and side deals cover, as far as the promise
 * will be kept. Writes `reward` and `cover` by formation, and every member's `remission`, only on days when it moved.
 */
export function offer(world: World): void {
  const { state, scenario } = world;
  let same = state.day > 0;
  const put = (array: Float64Array, at: number, value: number): void => {
    if (array[at] !== value) same = false;
    array[at] = value;
  };
  scenario.formations.forEach((formation, code) => {
    put(state.reward, code, rewardOf(world, formation.name));
    for (let rank = 0; rank < 5; rank++) {
      for (let f = 0; f < 3; f++) put(state.cover, code * 15 + rank * 3 + f, coverOf(world, formation.name, rank, f));
    }
  });
  for (let f = 0; f < 3; f++) put(world.forumsRemitted, f, state.forums[f]!);
  if (same) return;
  askEverybody(world);
  remit(world);
}

function remit(world: World): void {
  const { state, posts, people, remission } = world;
  const [e0, e1, e2] = [state.forums[0]!, state.forums[1]!, state.forums[2]!];
  const { cover } = state;
  const k = people.culpability;
  for (let i = 0; i < remission.length; i++) {
    const at = posts.formation[i]! * 15 + posts.rank[i]! * 3;
    const rights = e0 * Math.min(1, k[3 * i]!) * cover[at]!;
    const corruption = e1 * Math.min(1, k[3 * i + 1]!) * cover[at + 1]!;
    remission[i] = rights + corruption + e2 * Math.min(1, k[3 * i + 2]!) * cover[at + 2]!;
  }
}

/** Share of the exposure in a forum that a member of this formation and rank can count on losing. */
function coverOf(world: World, formation: string, rank: number, forum: number): number {
  const v = world.values.amnesty;
  const covered = v.open && (forum !== EXTRADITION || v.waiver) ? v.coverage[forum]! : 0;
  let best = covered * kept(v, v.status, rank);
  for (const deal of dealsWith(world, formation))
    best = Math.max(best, deal.coverage[forum]! * kept(v, deal.status, rank));
  return best;
}

function rewardOf(world: World, formation: string): number {
  let best = world.values.amnesty.reward;
  for (const deal of dealsWith(world, formation)) best = Math.max(best, deal.reward);
  return best;
}

const dealsWith = (world: World, formation: string) =>
  world.scenario.sideDeals.filter((deal) => deal.formation === formation && deal.day <= world.state.day);

/**
 * Chance that a promise of this legal status is kept to a member of this rank: it binds, earlier defectors were treated
 * as promised, and nobody overturns it while he lives under it (discounted).
 */
function kept(v: Values['amnesty'], status: Values['amnesty']['status'], rank: number): number {
  const pull = v.reversal + v.discount;
  const broken = v.reversal === 0 ? 0 : (v.reversal / pull) * (1 - exp(-(pull * v.exposedYears[rank]!)));
  return v.credibility[STATUSES.indexOf(status)]! * v.fate * (1 - broken);
}
