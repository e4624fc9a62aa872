import { exp } from '../../math/exp.ts';
import { noted } from '../../noted.ts';
import { STATUSES } from '../../parameter.ts';
import type { Values } from '../../parameters.ts';
import type { SideDeal } from '../../scenario.ts';
import type { World } from '../../world.ts';

/** Place of the forum that no domestic law covers without a waiver. */
const EXTRADITION = 2;

/** Whether anything that promises rest on has moved since they were last worked out. */
export function termsMoved({ values, scenario, state, promised }: World): boolean {
  const v = values.amnesty;
  let deals = 0;
  for (const deal of scenario.sideDeals) if (deal.day <= state.day) deals += 1;
  let moved = noted(promised, 0, deals);
  moved = noted(promised, 1, v.reward) || moved;
  moved = noted(promised, 2, v.fate) || moved;
  moved = noted(promised, 3, v.reversal) || moved;
  moved = noted(promised, 4, v.discount) || moved;
  moved = noted(promised, 5, STATUSES.indexOf(v.status)) || moved;
  moved = noted(promised, 6, (v.open ? 1 : 0) + (v.waiver ? 2 : 0)) || moved;
  for (let f = 0; f < 3; f++) moved = noted(promised, 7 + f, v.coverage[f]!) || moved;
  for (let k = 0; k < 5; k++) moved = noted(promised, 10 + k, v.exposedYears[k]!) || moved;
  for (let k = 0; k < 5; k++) moved = noted(promised, 15 + k, v.credibility[k]!) || moved;
  return moved;
}

/** Rank × forum: share of the exposure that the law lets everybody count on losing. */
export function coverOfLaw(world: World): number[] {
  const v = world.values.amnesty;
  const cover: number[] = [];
  for (let rank = 0; rank < 5; rank++) {
    const chance = kept(v, v.status, rank);
    for (let f = 0; f < 3; f++) {
      const covered = v.open && (f !== EXTRADITION || v.waiver) ? v.coverage[f]! : 0;
      cover.push(covered * chance);
    }
  }
  return cover;
}

/** Share at this rank and forum for members of a formation, with whom each side deal counts where it is better. */
export function bestCover(world: World, byLaw: number, deals: readonly SideDeal[], at: number): number {
  const rank = Math.floor(at / 3);
  let best = byLaw;
  for (const deal of deals)
    best = Math.max(best, deal.coverage[at % 3]! * kept(world.values.amnesty, deal.status, rank));
  return best;
}

/** Side deals that stand today with a formation. */
export const dealsWith = (world: World, formation: string): readonly SideDeal[] =>
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
