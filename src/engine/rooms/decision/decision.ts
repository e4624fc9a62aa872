import { luck } from '../../chance/luck.ts';
import { QUESTION } from '../../chance/questions.ts';
import { DEFECTED, DESERTED, PLOTS, SERVES, WITHHOLDS } from '../../conduct.ts';
import { GATE } from '../../force/people.ts';
import { settle, type World } from '../../world.ts';
import { bestLine, CAN_DESERT, sureLine, TIE, UNSURE } from './choice.ts';
import { gateToday } from './gate.ts';
import { commanderSign, DESERT, LINES, payoffs, SERVE, TURN, WITHHOLD, worthOf } from './payoffs.ts';

/** Everybody on the sheet whose best line is the same at every belief that he could hold takes it; the rest stay open. */
export function chooseSure(world: World): void {
  const { deciders, conduct, settled, posts, sheet, linesOpen } = world;
  const { lines, open, ceiling, from, to } = sheet;
  sheet.openCount = 0;
  for (let d = 0; d < to - from; d++) {
    const i = deciders[from + d]!;
    if (settled[i] === 1) continue;
    const at = sheet.openCount * LINES;
    const commander = commanderSign(world, i);
    payoffs(world, i, commander, lines, at);
    if (conduct[i] !== PLOTS) {
      const can = linesOpen[posts.rank[i]!]!;
      let line = sureLine(lines, at, can, ceiling[d]!);
      if (line === DESERT && !findsAWay(world, i)) line = sureLine(lines, at, can & ~CAN_DESERT, ceiling[d]!);
      if (line !== UNSURE) {
        take(world, i, line, commander);
        continue;
      }
    }
    open[sheet.openCount++] = d;
  }
}

/** Those on the sheet whose choice depends on what they believe take the best line at their belief. */
export function chooseByBelief(world: World): void {
  const { deciders, conduct, posts, sheet, linesOpen } = world;
  const { lines, open, openCount, belief, from } = sheet;
  for (let k = 0; k < openCount; k++) {
    const i = deciders[from + open[k]!]!;
    const at = k * LINES;
    const p = belief[k]!;
    if (conduct[i] === PLOTS) {
      doubt(world, i, at, p);
      continue;
    }
    const can = linesOpen[posts.rank[i]!]!;
    let line = bestLine(lines, at, can, p);
    if (line === DESERT && !findsAWay(world, i)) line = bestLine(lines, at, can & ~CAN_DESERT, p);
    take(world, i, line, commanderSign(world, i));
  }
}

function take(world: World, i: number, line: number, commander: number): void {
  let next = line === WITHHOLD ? WITHHOLDS : line === DESERT ? DESERTED : SERVES;
  if (line === TURN) next = commander === DEFECTED || world.values.decision.openSameDay ? DEFECTED : PLOTS;
  if (next !== world.conduct[i]) settle(world, i, next);
}

/** A plotter gives up when serving or withholding is better than turning by a margin. */
function doubt(world: World, i: number, at: number, p: number): void {
  const { values } = world;
  const { lines } = world.sheet;
  const serve = worthOf(lines, at, SERVE, p);
  const hold = values.decision.withhold ? worthOf(lines, at, WITHHOLD, p) : -Infinity;
  if (!(Math.max(serve, hold) - worthOf(lines, at, TURN, p) > values.decision.abandon)) return;
  settle(world, i, hold >= serve - TIE ? WITHHOLDS : SERVES);
}

function findsAWay(world: World, i: number): boolean {
  const { state, people, posts } = world;
  const chance = world.values.decision.opportunity + ((people.flags[i]! & GATE) !== 0 ? gateToday(world) : 0);
  return luck(world.seed, world.history, QUESTION.opportunity, state.key, posts.key[i]!) < Math.min(1, chance);
}
