import { QUESTION } from '../chance/questions.ts';
import { clamp, clamp01, isOn, normalToday, type World } from './world.ts';

/** Revenue moves towards what sanctions leave of it. */
export function rents(world: World): void {
  if (!isOn(world, 'rents')) return;
  world.revenue = world.scenario.pins.revenue[world.day - 1] ?? revenueUnpinned(world);
}

function revenueUnpinned(world: World): number {
  const { sanctionCut, revenueSpeed, revenueNoise } = world.values.rents;
  const drawn = world.revenue + revenueSpeed * (1 - sanctionCut * world.recognition - world.revenue);
  return clamp(drawn + revenueNoise * normalToday(world, QUESTION.revenue) + world.pay, 0, 2);
}

/** k_r: what a unit of rent is worth to a rank today. */
export function worthOfRent(world: World, rank: number): number {
  return isOn(world, 'rents') && world.values.rents.glue ? paidOut(world, rank) : 0;
}

/** What a rank resents in the rents of generals. */
export function resentment(world: World, rank: number): number {
  const { grudge, mean } = world.values.rents;
  if (!isOn(world, 'rents')) return 0;
  return grudge * Math.max(0, paidOut(world, 0) * mean[0]! - paidOut(world, rank) * mean[rank]!);
}

/** The horizon times the share of its rents that reaches a rank. */
function paidOut(world: World, rank: number): number {
  const { horizon, exposed } = world.values.rents;
  return horizon * clamp01(1 - exposed[rank]! * (1 - world.revenue));
}
