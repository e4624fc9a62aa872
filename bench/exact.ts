import { reconsiders } from '../src/engine/attention.ts';
import { DEFECTED, DESERTED, PLOTS, SERVES, WITHHOLDS } from '../src/engine/conduct.ts';
import { chanceOfFall } from '../src/engine/rooms/belief/chance.ts';
import { expectedShare } from '../src/engine/rooms/belief/circle.ts';
import { bestLine, CAN_DESERT, linesOpen, TIE } from '../src/engine/rooms/decision/choice.ts';
import { findsAWay } from '../src/engine/rooms/decision/gate.ts';
import { goOpen } from '../src/engine/rooms/decision/open.ts';
import {
  commanderSign,
  DESERT,
  payoffs,
  SERVE,
  TURN,
  WITHHOLD,
  worthOf,
} from '../src/engine/rooms/decision/payoffs.ts';
import { settle, type World } from '../src/engine/world.ts';
import type { Day } from './history.ts';
import { dayByStep, STEPS } from './steps.ts';

/** A day on which everybody who reconsiders forms his belief and weighs his four lines, and nobody is passed over. */
export function exactDay(): Day {
  return dayByStep(new Float64Array(STEPS.length), {
    decide(world) {
      decideAll(world);
      goOpen(world);
    },
  });
}

function decideAll(world: World): void {
  const { conduct, settled, roused } = world;
  const open = [0, 1, 2, 3, 4].map((rank) => linesOpen(world, rank));
  const lines = new Float64Array(8);
  world.rousedCount = 0;
  for (let i = 0; i < conduct.length; i++) {
    if (conduct[i]! > PLOTS || !reconsiders(world, i)) continue;
    roused[world.rousedCount++] = i;
    if (settled[i] === 0) decideOne(world, i, open[world.posts.rank[i]!]!, lines);
  }
}

function decideOne(world: World, i: number, open: number, lines: Float64Array): void {
  const p = chanceOfFall(world.reading, expectedShare(world, i), 0, world.people.signal[i]!);
  const commander = commanderSign(world, i);
  payoffs(world, i, commander, lines);
  const now = world.conduct[i]!;
  const next = now === PLOTS ? afterDoubt(world, lines, p) : afterChoice(world, i, open, lines, p, commander);
  if (next !== now) settle(world, i, next);
}

function afterChoice(world: World, i: number, open: number, lines: Float64Array, p: number, commander: number): number {
  let line = bestLine(lines, open, p);
  if (line === DESERT && !findsAWay(world, i)) line = bestLine(lines, open & ~CAN_DESERT, p);
  if (line === DESERT) return DESERTED;
  if (line === WITHHOLD) return WITHHOLDS;
  if (line === SERVE) return SERVES;
  return commander === DEFECTED || world.values.decision.openSameDay ? DEFECTED : PLOTS;
}

function afterDoubt(world: World, lines: Float64Array, p: number): number {
  const serve = worthOf(lines, SERVE, p);
  const hold = world.values.decision.withhold ? worthOf(lines, WITHHOLD, p) : -Infinity;
  if (Math.max(serve, hold) - worthOf(lines, TURN, p) <= world.values.decision.abandon) return PLOTS;
  return hold >= serve - TIE ? WITHHOLDS : SERVES;
}
