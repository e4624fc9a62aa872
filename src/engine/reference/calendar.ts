import { exp } from '../math/exp.ts';
import type { DatedEvent } from '../scenario.ts';
import { clamp01, mobilisedOn, note, type World } from './world.ts';

/** Days after which a call is judged by who came. */
const JUDGED_AFTER = 8;

/** Dated acts take effect: levers are set, old calls are judged, new calls are heard. */
export function calendar(world: World): void {
  for (const event of world.scenario.events) {
    if (event.day !== world.day) continue;
    note(world, event.kind, event.says);
    if (event.kind === 'set') (world.values[event.group] as Record<string, unknown>)[event.name] = event.value;
  }
  judgeCalls(world);
  hearCalls(world, (day) => day === world.day);
  world.call = echo(world);
}

/** A call fixes the credit that it has when it is made; a defiance is a call if the leader is free that morning. */
export function hearCalls(world: World, isTime: (day: number) => boolean): void {
  world.scenario.events.forEach((event, k) => {
    if (!isTime(event.day)) return;
    if (event.kind === 'call') world.credits[k] = event.credit * world.credit;
    if (event.kind === 'defiance' && !world.leaderHeld) world.credits[k] = world.credit;
  });
}

function judgeCalls(world: World): void {
  const turnout = clamp01((mobilisedOn(world, world.day - 1) - mobilisedOn(world, world.day - 9)) / 0.1);
  world.scenario.events.forEach((event, k) => {
    if (event.day < 1 || event.day !== world.day - JUDGED_AFTER || world.credits[k] === null || costOf(event) === 0)
      return;
    world.credit = world.credit * (1 - world.values.belief.fade * (1 - turnout));
  });
}

/** call_t: what is still heard of all calls so far. */
function echo(world: World): number {
  let sum = 0;
  world.scenario.events.forEach((event, k) => {
    const credit = world.credits[k];
    if (credit === null || credit === undefined) return;
    sum += sizeOf(event) * costOf(event) * credit * exp(-(world.day - event.day) / 3);
  });
  return world.leaderHeld ? sum * 0.5 : sum;
}

function sizeOf(event: DatedEvent): number {
  return event.kind === 'call' || event.kind === 'defiance' ? event.size : 0;
}

function costOf(event: DatedEvent): number {
  return event.kind === 'call' ? event.cost : 1;
}

/** 1 on the day of a use of foreign force, else 0. */
export function forceToday(world: World): number {
  return world.scenario.events.some((event) => event.kind === 'force' && event.day === world.day) ? 1 : 0;
}
