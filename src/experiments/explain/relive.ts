import { calendar } from '../../engine/calendar.ts';
import { PLOTS } from '../../engine/conduct.ts';
import { believeInThreshold, coordinates } from '../../engine/coordination/coordinate.ts';
import { dissentToday } from '../../engine/dissent.ts';
import { accountFor } from '../../engine/rooms/accountability/accountability.ts';
import { offer } from '../../engine/rooms/amnesty/amnesty.ts';
import { chanceOfFall } from '../../engine/rooms/belief/chance.ts';
import { expectedShare } from '../../engine/rooms/belief/circle.ts';
import { readThePublic } from '../../engine/rooms/belief/reading.ts';
import { bestLine, linesOpen } from '../../engine/rooms/decision/choice.ts';
import { choose } from '../../engine/rooms/decision/decision.ts';
import { goOpen } from '../../engine/rooms/decision/open.ts';
import { commanderSign, payoffs } from '../../engine/rooms/decision/payoffs.ts';
import { readTerms } from '../../engine/rooms/decision/terms.ts';
import { endure } from '../../engine/rooms/hardship/hardship.ts';
import { recognise } from '../../engine/rooms/recognition/recognition.ts';
import { payRents } from '../../engine/rooms/rents/rents.ts';
import { watch } from '../../engine/rooms/surveillance/surveillance.ts';
import type { Room } from '../../engine/scenario.ts';
import { trustToday } from '../../engine/sight.ts';
import type { World } from '../../engine/world.ts';
import { type Cell, HIM } from './cell.ts';

/** One thing that is different on that day, and where in the morning it enters. */
export interface Change {
  /** Before anything happens. */
  readonly dawn?: (cell: Cell) => void;
  /** After the dated acts of the day. */
  readonly heard?: (world: World) => void;
  /** After foreign states took their stand. */
  readonly recognised?: (world: World) => void;
}
const NOTHING: Change = {};

/**
 * Lives the morning of the day in the cell with one thing changed, from the same dawn and with the same luck. The order
 * is that of the engine's morning, which cannot be halted half way; a test holds the two to each other.
 */
export function relive(cell: Cell, change: Change = NOTHING): void {
  const { world } = cell;
  const on = (room: Room): boolean => !world.without.has(room);
  cell.restore();
  change.dawn?.(cell);
  calendar(world);
  change.heard?.(world);
  if (on('recognition')) recognise(world);
  change.recognised?.(world);
  if (on('hardship')) endure(world);
  if (on('rents')) payRents(world);
  if (on('accountability')) accountFor(world);
  if (on('amnesty')) offer(world);
  if (on('surveillance')) watch(world);
  trustToday(world);
  dissentToday(world);
  readThePublic(world);
  readTerms(world);
  if (coordinates(world)) believeInThreshold(world);
}

/** What a member weighs on a morning, and what he does if he weighs it. */
export interface Verdict {
  /** Four lines if it stands, four if it falls, career-years, in the engine's order. */
  readonly lines: Float64Array;
  readonly open: number;
  /** Chance of a fall as he sees it. */
  readonly p: number;
  readonly best: number;
  /** Conduct of the evening if he reconsiders today and nobody settles it for him. */
  readonly conduct: number;
}

/** Weighs the morning that was just lived. */
export function weigh({ world }: Cell): Verdict {
  const lines = new Float64Array(8);
  payoffs(world, HIM, commanderSign(world, HIM), lines);
  const open = linesOpen(world, world.posts.rank[HIM]!);
  const p = beliefOf(world, HIM);
  return { lines, open, p, best: bestLine(lines, open, p), conduct: conductIfAsked(world, open, p) };
}

/** The chance of a fall as a member sees it; 0 where nobody forms a belief. */
export function beliefOf(world: World, i: number): number {
  if (world.without.has('belief')) return 0;
  return chanceOfFall(world.reading, expectedShare(world, i), 0, world.people.signal[i]!);
}

/** Puts him alone on the sheet of those whose choice depends on what they believe, and lets the engine choose. */
function conductIfAsked(world: World, open: number, p: number): number {
  const { sheet } = world;
  world.settled.fill(0);
  world.changeCount = 0;
  if (world.without.has('decision')) return world.conduct[HIM]!;
  world.linesOpen[world.posts.rank[HIM]!] = open;
  world.roused[0] = HIM;
  sheet.open[0] = 0;
  sheet.belief[0] = p;
  Object.assign(sheet, { from: 0, to: 1, openCount: 1 });
  choose(world);
  if (world.conduct[HIM] === PLOTS) goOpen(world);
  for (let k = 0; k < world.changeCount; k++) if (world.changed[k] === HIM) return world.changedTo[k]!;
  return world.conduct[HIM]!;
}
