import { luckOfMany } from '../../chance/many.ts';
import { QUESTION } from '../../chance/questions.ts';
import { PLOTS } from '../../conduct.ts';
import type { World } from '../../world.ts';
import { CAN_DESERT, CAN_TURN, CAN_WITHHOLD } from './choice.ts';
import { mostOpportunity } from './gate.ts';
import { commanderSign, DESERT, payoffs, SERVE, TURN, WITHHOLD, worthOf } from './payoffs.ts';

/** A line is sure where no other comes so near at any belief that a member could hold; far above rounding and ties. */
const MARGIN = 1e-9;

/**
 * Passes over everybody on the sheet who stays as he is at every belief that he could hold: worths are straight lines in
 * belief, so what is best by a margin at none and at the ceiling is best between. Who would rather leave stays when today
 * gives nobody so unlucky a way. The others are left in `open`: for them it depends on what they believe.
 */
export function passOverTheSure(world: World): void {
  const { deciders, conduct, settled, sheet } = world;
  const { open, leaving, from, to } = sheet;
  let opened = 0;
  let leavers = 0;
  for (let d = 0; d < to - from; d++) {
    const i = deciders[from + d]!;
    if (settled[i] === 1) continue;
    if (conduct[i] === PLOTS || !staysIfHeStays(world, i, d)) open[opened++] = d;
    else {
      leaving[leavers] = i;
      sheet.leavingPlace[leavers] = d;
      leavers += sheet.wantsOut;
    }
  }
  sheet.openCount = opened;
  askForAWay(world, leavers);
}

/** Whether serving or withholding, as he does, is sure against the other and turning; `wantsOut` says if exit may beat it. */
function staysIfHeStays(world: World, i: number, d: number): boolean {
  const { sheet, conduct, linesOpen, posts } = world;
  const { lines } = sheet;
  const ceiling = sheet.ceiling[d]!;
  const can = linesOpen[posts.rank[i]!]!;
  payoffs(world, i, commanderSign(world, i), lines);
  const line = conduct[i]!;
  const stands = lines[line]! - MARGIN;
  const most = worthOf(lines, line, ceiling) - MARGIN;
  const exit = lines[DESERT]! > stands || worthOf(lines, DESERT, ceiling) > most;
  sheet.wantsOut = exit && (can & CAN_DESERT) !== 0 ? 1 : 0;
  if ((can & CAN_TURN) !== 0 && (lines[TURN]! > stands || worthOf(lines, TURN, ceiling) > most)) return false;
  if ((can & CAN_WITHHOLD) === 0) return line === SERVE;
  const other = WITHHOLD - line;
  return lines[other]! <= stands && worthOf(lines, other, ceiling) <= most;
}

/** Opens the choice of those who would leave and whose luck today could give them a way. */
function askForAWay(world: World, leavers: number): void {
  const { sheet, state, posts, seed, history } = world;
  if (leavers === 0) return;
  const chance = mostOpportunity(world);
  luckOfMany(seed, history, QUESTION.opportunity, state.key, posts.key, sheet.leaving, leavers, sheet.belief);
  for (let k = 0; k < leavers; k++) {
    if (sheet.belief[k]! < chance) sheet.open[sheet.openCount++] = sheet.leavingPlace[k]!;
  }
}
