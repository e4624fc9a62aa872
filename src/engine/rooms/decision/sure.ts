import { luckOfMany } from '../../chance/many.ts';
import { QUESTION } from '../../chance/questions.ts';
import { PLOTS, SERVES } from '../../conduct.ts';
import { ASK, driftSince } from '../../steady.ts';
import type { World } from '../../world.ts';
import { CAN_DESERT, CAN_TURN, CAN_WITHHOLD } from './choice.ts';
import { mostOpportunity } from './gate.ts';
import { commanderSign, DESERT, payoffs, TURN, WITHHOLD, worthOf } from './payoffs.ts';

/** A line is sure where no other comes so near at any belief that a member could hold; far above rounding and ties. */
const MARGIN = 1e-9;
/** Takes rounding to single precision off a reach. */
const SHORT_OF = 0.999999;

/**
 * Passes over everybody on the sheet who stays as he is at every belief that he could hold: worths are straight lines in
 * belief, so what is best by a margin at none and at the ceiling is best between. Who would rather leave stays when today
 * gives nobody so unlucky a way. The others are left in `open`: for them it depends on what they believe.
 */
export function passOverTheSure(world: World, ceilingOf: (world: World, i: number) => number): void {
  const { deciders, conduct, settled, sheet, state } = world;
  const { open, leaving, leavingPlace, from, to } = sheet;
  const { reach, told, kind, drift, ages } = world.steady;
  const kinds = world.crowdToday.length * 5;
  let opened = 0;
  let leavers = 0;
  for (let d = 0; d < to - from; d++) {
    const i = deciders[from + d]!;
    const age = state.key - (told[i]! >>> 1);
    // Nothing that he weighs has moved far enough since he was asked.
    const moved = age < ages ? drift[age * kinds + kind[i]!]! : driftSince(world, i, age);
    const steady = reach[i]! >= moved;
    if (!steady) {
      if (settled[i] === 1) continue;
      if (conduct[i] === PLOTS || !isSure(world, i, ceilingOf(world, i))) {
        open[opened++] = d;
        continue;
      }
    }
    leaving[leavers] = i;
    leavingPlace[leavers] = d;
    leavers += told[i]! & 1;
  }
  sheet.openCount = opened;
  askForAWay(world, leavers);
}

/** Whether staying as he is is sure, leaving apart; writes his reach, and whether leaving may be better. */
function isSure(world: World, i: number, ceiling: number): boolean {
  const { steady, posts, people, conduct, state } = world;
  const { lines } = world.sheet;
  const can = world.linesOpen[posts.rank[i]!]!;
  const commander = commanderSign(world, i);
  payoffs(world, i, commander, lines);
  const line = conduct[i]!;
  let slack = can & CAN_WITHHOLD ? lead(lines, line, WITHHOLD - line, ceiling) : line === SERVES ? Infinity : ASK;
  if (can & CAN_TURN) slack = Math.min(slack, lead(lines, line, TURN, ceiling));
  if (!(slack > 0)) {
    steady.reach[i] = ASK;
    return false;
  }
  const stay = can & CAN_DESERT ? lead(lines, line, DESERT, ceiling) : Infinity;
  const room = stay > 0 ? Math.min(slack, stay) : slack;
  const means = Math.max(people.sensitivity[i]!, people.rent[i]!);
  steady.reach[i] = world.alarmedUntil[i]! >= state.day ? ASK : (room / means) * SHORT_OF;
  steady.told[i] = 2 * state.key + (stay > 0 ? 0 : 1);
  return true;
}

/** How much better a line is than another where it is least so, at no belief or at the highest; less the margin. */
function lead(lines: Float64Array, line: number, other: number, ceiling: number): number {
  const stands = lines[line]! - lines[other]!;
  return Math.min(stands, worthOf(lines, line, ceiling) - worthOf(lines, other, ceiling)) - MARGIN;
}

/** Opens the choice of those who would leave and whose luck today could give them a way. */
function askForAWay(world: World, leavers: number): void {
  const { sheet, state, posts, seed, history } = world;
  if (leavers === 0) return;
  const chance = mostOpportunity(world);
  luckOfMany(seed, history, QUESTION.opportunity, state.key, posts.key, sheet.leaving, leavers, sheet.draws);
  for (let k = 0; k < leavers; k++) {
    if (sheet.draws[k]! < chance) sheet.open[sheet.openCount++] = sheet.leavingPlace[k]!;
  }
}
