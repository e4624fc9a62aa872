import { ABROAD, criticalBeliefOf } from '../../force/people.ts';
import type { World } from '../../world.ts';
import { NO_COMMANDER } from './terms.ts';

/** Places of the four lines; the same four again, from FALLS on, if the regime falls. */
export const SERVE = 0;
export const WITHHOLD = 1;
export const TURN = 2;
export const DESERT = 3;
export const FALLS = 4;

/** The sign that a member's commander shows, or `NO_COMMANDER`. */
export function commanderSign(world: World, i: number): number {
  const above = world.commander[i]!;
  return above < 0 ? NO_COMMANDER : world.signs[above]!;
}

/** Protection by numbers, a commander who turned, and the units that would follow. */
export function protection(world: World, i: number, commander: number): number {
  const { terms } = world;
  const ties = world.seen[i]!;
  const all = ties >>> 16;
  const numbers = all > 0 ? terms.safety * (((ties & 255) + terms.withheld * ((ties >>> 8) & 255)) / all) : 0;
  const under = world.subordinates[i]!;
  // Divides by 1 where nobody is under him: then nobody follows either.
  const following = world.followers[i]! / (under + ((under - 1) >>> 31));
  return Math.min(terms.limit, numbers + terms.cover[commander]! + terms.cohesion * following);
}

/**
 * Payoffs of the four lines to a member whose commander shows `commander`, if the regime stands and if it falls:
 * career-years, eight numbers into `lines`.
 */
export function payoffs(world: World, i: number, commander: number, lines: Float64Array): void {
  const { terms, people } = world;
  const critical = criticalBeliefOf(people, i);
  if (!Number.isNaN(critical)) {
    codedLines(critical, lines);
    return;
  }
  const rank = world.posts.rank[i]!;
  const formation = world.posts.formation[i]!;
  const feels = people.sensitivity[i]!;
  const rents = world.state.rentWorth[rank]! * people.rent[i]!;
  const value = rents + terms.provision[rank]! + people.worth[i]! - feels * terms.wantsCost;
  const orders = feels * world.crowdToday[formation]!;
  const exposure = world.exposure[i]!;
  const remission = world.remission[i]!;
  const staying = exposure - terms.blanket * remission;
  const broken = terms.broken[commander]!;
  const behind = terms.behind[commander]!;
  const bound = terms.bound[commander]!;
  const unsafe = 1 - protection(world, i, commander);

  lines[SERVE] = value - orders - broken;
  lines[FALLS] = -staying - orders - broken;

  const refusal = terms.refusal * unsafe * terms.refusalBy[commander]!;
  lines[WITHHOLD] = value - terms.loss * rents - refusal * terms.punishment - bound / 2 - behind;
  lines[FALLS + WITHHOLD] = -staying * (1 - terms.relief) + terms.standing - bound / 2 - behind;

  const abroad = (people.flags[i]! & ABROAD) !== 0;
  const alarmed = world.alarmedUntil[i]! >= world.state.day;
  const caught = unsafe * (abroad ? terms.caughtAbroad : alarmed ? terms.caughtAlarmed : terms.caughtHome);
  const pull = bound * unsafe;
  lines[TURN] = -(caught * terms.punishment) + (abroad ? (1 - caught) * terms.outAbroad : 0) - pull;
  lines[FALLS + TURN] = world.state.reward[formation]! - exposure + remission - pull;

  const exit = terms.out[rank]! - people.captureExit[i]! * terms.punishmentExit - bound / 2;
  lines[DESERT] = exit;
  lines[FALLS + DESERT] = exit - terms.escape * exposure;
}

/** Worth of a line that a member coded by his critical belief never takes. */
const SHUT = -1e6;

/** Serving is worth nothing, turning his belief above the critical one; no other line is open to him. */
function codedLines(critical: number, lines: Float64Array): void {
  lines.fill(SHUT);
  lines[SERVE] = 0;
  lines[FALLS] = 0;
  lines[TURN] = -critical;
  lines[FALLS + TURN] = 1 - critical;
}

/** Worth of a line to a member who believes that the regime falls with chance p. */
export function worthOf(lines: Float64Array, line: number, p: number): number {
  const stands = lines[line]!;
  return stands + p * (lines[FALLS + line]! - stands);
}
