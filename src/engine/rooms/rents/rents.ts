import { normalLuck } from '../../chance/luck.ts';
import { QUESTION } from '../../chance/questions.ts';
import type { World } from '../../world.ts';

/** Revenue never rises above twice that of the first day. */
const MOST_REVENUE = 2;

/**
 * Revenue moves towards what sanctions leave of it, and reaches the ranks. Writes R_t and what one unit of rent is worth
 * to each rank today: the horizon times the share of its rents that is paid; nothing when rents are no glue. And what
 * the rents of generals cost the regime among those who have less.
 */
export function payRents(world: World): void {
  const { state, values, scenario } = world;
  const v = values.rents;
  if (state.day > 0) {
    const target = 1 - v.sanctionCut * state.recognition;
    const luck = normalLuck(world.seed, world.history, QUESTION.revenue, state.key, 0);
    const revenue = state.revenue + v.revenueSpeed * (target - state.revenue) + v.revenueNoise * luck + state.pay;
    state.revenue = scenario.pins.revenue[state.day - 1] ?? Math.min(MOST_REVENUE, Math.max(0, revenue));
  }
  const { paidTo } = state;
  for (let rank = 0; rank < 5; rank++) {
    const paid = Math.min(1, Math.max(0, 1 - v.exposed[rank]! * (1 - state.revenue)));
    const worth = v.horizon * paid;
    state.rentWorth[rank] = v.glue ? worth : 0;
    paidTo[rank] = worth * v.mean[rank]!;
    state.resentment[rank] = v.grudge * Math.max(0, paidTo[0]! - paidTo[rank]!);
  }
}
