import { NEVER, reconsiderNext, reconsiders } from '../../attention.ts';
import { luckOfMany } from '../../chance/many.ts';
import { QUESTION } from '../../chance/questions.ts';
import { PLOTS, SERVES } from '../../conduct.ts';
import { ASK, driftSince, pathAhead, SHORT_OF } from '../../steady.ts';
import type { World } from '../../world.ts';
import { CAN_DESERT, CAN_TURN, CAN_WITHHOLD } from './choice.ts';
import { mostOpportunity } from './gate.ts';
import { commanderSign, DESERT, payoffs, TURN, WITHHOLD, worthOf } from './payoffs.ts';

/** A line is sure where no other comes so near at any belief that a member could hold; far above rounding and ties. */
const MARGIN = 1e-9;

/** Days over which the gaps of who was not looked at are drawn sooner than he is asked. */
const FEW_DAYS = 8;

/** What is known of a member before his belief is. */
const DOUBTS = 0;
const STAYS = 1;
const WOULD_LEAVE = 2;

/**
 * Passes over everybody on the sheet who stays as he is at every belief that he could hold: worths are straight lines in
 * belief, so what is best by a margin at none and at the ceiling is best between. Of the others, and of those who would
 * leave if today gave them a way, who reconsiders today is left in `open`: for them it depends on what they believe.
 */
export function passOverTheSure(world: World, ceilingOf: (world: World, i: number) => number): void {
  const { roused, conduct, settled, sheet, state, due } = world;
  const { open, leaving, leavingPlace, asked, from, to } = sheet;
  let opened = 0;
  let leavers = 0;
  let today = 0;
  for (let d = 0; d < to - from; d++) {
    const i = roused[from + d]!;
    if (conduct[i]! > PLOTS) due[i] = NEVER;
    if (conduct[i]! > PLOTS || settled[i] === 1) continue;
    // His day is found sooner than an answer, where few gaps are to be drawn to it.
    if (state.key - due[i]! <= FEW_DAYS && !reconsiders(world, i)) continue;
    const known = asBefore(world, i) || sureOf(world, i, ceilingOf(world, i));
    if (known === STAYS && due[i]! < state.key && lasts(world, i)) continue;
    if (!reconsiders(world, i)) continue;
    asked[today++] = i;
    if (known === DOUBTS) {
      open[opened++] = d;
    } else if (known === WOULD_LEAVE) {
      leaving[leavers] = i;
      leavingPlace[leavers++] = d;
    }
  }
  sheet.openCount = opened;
  reconsiderNext(world, asked, today);
  askForAWay(world, leavers);
}

/** Whether his rest is not likely to end tomorrow: else he is left alone until the day on which he reconsiders. */
function lasts({ steady, kind }: World, i: number): boolean {
  const { rest, path, step } = steady;
  return rest[i]! >= path[kind[i]!]! + step[kind[i]!]!;
}

/** What was found when he was asked, as long as nothing that he weighs has moved far enough; DOUBTS if it has. */
function asBefore(world: World, i: number): number {
  const { rest, reach } = world.steady;
  const path = world.steady.path[world.kind[i]!]!;
  const until = rest[i]!;
  if (until === ASK) return DOUBTS;
  const known = until < 0 ? WOULD_LEAVE : STAYS;
  if (Math.abs(until) >= path) return known;
  const left = reach[i]! - driftSince(world, i);
  if (!(left >= 0)) return DOUBTS;
  const rests = pathAhead(path, left);
  rest[i] = until < 0 ? -rests : rests;
  return known;
}

/** Whether staying as he is is sure, leaving apart, and leaving may not be better; writes how long the answer holds. */
function sureOf(world: World, i: number, ceiling: number): number {
  const { steady, posts, people, conduct, state } = world;
  const { lines } = world.sheet;
  steady.rest[i] = ASK;
  if (conduct[i] === PLOTS) return DOUBTS;
  const can = world.linesOpen[posts.rank[i]!]!;
  const commander = commanderSign(world, i);
  payoffs(world, i, commander, lines);
  const line = conduct[i]!;
  let slack = can & CAN_WITHHOLD ? lead(lines, line, WITHHOLD - line, ceiling) : line === SERVES ? Infinity : ASK;
  if (can & CAN_TURN) slack = Math.min(slack, lead(lines, line, TURN, ceiling));
  if (!(slack > 0)) return DOUBTS;
  const stay = can & CAN_DESERT ? lead(lines, line, DESERT, ceiling) : Infinity;
  const stays = stay > 0;
  if (world.alarmedUntil[i]! < state.day) {
    const means = Math.max(people.sensitivity[i]!, people.rent[i]!);
    steady.reach[i] = ((stays ? Math.min(slack, stay) : slack) / means) * SHORT_OF;
    steady.told[i] = state.key;
    const rests = pathAhead(steady.path[world.kind[i]!]!, steady.reach[i]!);
    steady.rest[i] = stays ? rests : -rests;
  }
  return stays ? STAYS : WOULD_LEAVE;
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
