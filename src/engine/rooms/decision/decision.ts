import { DEFECTED, DESERTED, PLOTS, SERVES, WITHHOLDS } from '../../conduct.ts';
import { settle, type World } from '../../world.ts';
import { bestLine, CAN_DESERT, TIE } from './choice.ts';
import { findsAWay } from './gate.ts';
import { commanderSign, DESERT, payoffs, SERVE, TURN, WITHHOLD, worthOf } from './payoffs.ts';

/** Those on the sheet whose choice depends on what they believe take the best line at their belief. */
export function choose(world: World): void {
  const { roused, conduct, posts, sheet } = world;
  const { lines, open, openCount, belief, from } = sheet;
  for (let k = 0; k < openCount; k++) {
    const i = roused[from + open[k]!]!;
    const p = belief[k]!;
    const commander = commanderSign(world, i);
    payoffs(world, i, commander, lines);
    if (conduct[i] === PLOTS) {
      doubt(world, i, p);
      continue;
    }
    const can = world.linesOpen[posts.rank[i]!]!;
    let line = bestLine(lines, can, p);
    if (line === DESERT && !findsAWay(world, i)) line = bestLine(lines, can & ~CAN_DESERT, p);
    take(world, i, line, commander);
  }
}

function take(world: World, i: number, line: number, commander: number): void {
  let next = line === WITHHOLD ? WITHHOLDS : line === DESERT ? DESERTED : SERVES;
  if (line === TURN) next = commander === DEFECTED || world.values.decision.openSameDay ? DEFECTED : PLOTS;
  if (next !== world.conduct[i]) settle(world, i, next);
}

/** A plotter gives up when serving or withholding is better than turning by a margin. */
function doubt(world: World, i: number, p: number): void {
  const { values } = world;
  const { lines } = world.sheet;
  const serve = worthOf(lines, SERVE, p);
  const hold = values.decision.withhold ? worthOf(lines, WITHHOLD, p) : -Infinity;
  if (!(Math.max(serve, hold) - worthOf(lines, TURN, p) > values.decision.abandon)) return;
  settle(world, i, hold >= serve - TIE ? WITHHOLDS : SERVES);
}
