import { QUESTION } from '../chance/questions.ts';
import { exp } from '../math/exp.ts';
import { clamp01, isOn, normalToday, type World } from './world.ts';

/** Wants move, then the street, which looks at today's wants. */
export function hardship(world: World): void {
  if (!isOn(world, 'hardship')) return;
  world.wants = world.scenario.pins.wants[world.day - 1] ?? wantsUnpinned(world);
  world.street = world.scenario.pins.street[world.day - 1] ?? streetUnpinned(world);
}

function wantsUnpinned(world: World): number {
  const { wantsSpeed, wantsMean, wantsNoise } = world.values.hardship;
  const drawn = world.wants + wantsSpeed * (wantsMean - world.wants);
  return clamp01(drawn + wantsNoise * normalToday(world, QUESTION.hardship));
}

function streetUnpinned(world: World): number {
  const { recruit, fatigue, streetNoise } = world.values.hardship;
  const street = world.street;
  const joined = street + recruit * world.wants * spark(world) * (1 - street);
  const left = joined - fatigue * street + world.backlash;
  const noise = streetNoise * Math.sqrt(street * (1 - street) + 0.01);
  return clamp01(left + noise * normalToday(world, QUESTION.street));
}

function spark(world: World): number {
  const { day, lastArrest } = world;
  const outraged = day <= lastArrest + world.values.response.backlashDays;
  let sum = world.values.hardship.sparkStart * (outraged ? 2 : 1);
  for (const event of world.scenario.events) {
    if (event.kind === 'march' && event.day <= day) sum += event.size * exp(-(day - event.day) / 4);
  }
  return sum;
}

export function wantCost(world: World): number {
  return world.values.hardship.wantsCost * world.wants;
}

export function crowdCost(world: World): number {
  return world.values.hardship.crowdCost * world.street;
}
