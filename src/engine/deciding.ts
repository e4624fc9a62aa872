import { believe } from './rooms/belief/belief.ts';
import { ceilingOf, raiseCeilings } from './rooms/belief/ceiling.ts';
import { linesOpen } from './rooms/decision/choice.ts';
import { choose } from './rooms/decision/decision.ts';
import { passOverTheSure } from './rooms/decision/sure.ts';
import { SHEET } from './sheet.ts';
import { askEverybody, moveToday, rouse } from './steady.ts';
import type { World } from './world.ts';

const noBelief = (): number => 0;

/**
 * Everybody who reconsiders today takes his best line. A sheet at a time: who would choose the same at any belief that he
 * could hold, and for the others their belief and their choice by it.
 */
export function decide(world: World): void {
  const { sheet } = world;
  const believing = !world.without.has('belief');
  for (let rank = 0; rank < 5; rank++) world.linesOpen[rank] = linesOpen(world, rank);
  if (believing && raiseCeilings(world)) askEverybody(world);
  moveToday(world);
  rouse(world);
  for (let from = 0; from < world.rousedCount; from += SHEET) {
    sheet.from = from;
    sheet.to = Math.min(world.rousedCount, from + SHEET);
    passOverTheSure(world, believing ? ceilingOf : noBelief);
    if (believing) believe(world);
    else sheet.belief.fill(0);
    choose(world);
  }
}
