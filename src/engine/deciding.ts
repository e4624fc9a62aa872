import { believe } from './rooms/belief/belief.ts';
import { boundBeliefs, raiseCeilings } from './rooms/belief/ceiling.ts';
import { linesOpen } from './rooms/decision/choice.ts';
import { choose } from './rooms/decision/decision.ts';
import { passOverTheSure } from './rooms/decision/sure.ts';
import { SHEET } from './sheet.ts';
import type { World } from './world.ts';

/**
 * Everybody who reconsiders today takes his best line. A sheet at a time: what each could believe at most, who would choose
 * the same at any such belief, and for the others their belief and their choice by it.
 */
export function decide(world: World): void {
  const { sheet } = world;
  const believing = !world.without.has('belief');
  for (let rank = 0; rank < 5; rank++) world.linesOpen[rank] = linesOpen(world, rank);
  if (believing) raiseCeilings(world);
  for (let from = 0; from < world.deciderCount; from += SHEET) {
    sheet.from = from;
    sheet.to = Math.min(world.deciderCount, from + SHEET);
    if (believing) boundBeliefs(world);
    else sheet.ceiling.fill(0);
    passOverTheSure(world);
    if (believing) believe(world);
    else sheet.belief.fill(0);
    choose(world);
  }
}
