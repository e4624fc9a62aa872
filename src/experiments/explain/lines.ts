import { CAN_DESERT, CAN_TURN, CAN_WITHHOLD } from '../../engine/rooms/decision/choice.ts';
import { findsAWay } from '../../engine/rooms/decision/gate.ts';
import { DESERT, FALLS, worthOf } from '../../engine/rooms/decision/payoffs.ts';
import type { World } from '../../engine/world.ts';
import { HIM } from './cell.ts';
import type { Verdict } from './relive.ts';

/** What a member can do, in the engine's order. */
export const LINES = ['serve', 'withhold', 'turn', 'desert'] as const;
export type Line = (typeof LINES)[number];
/** A number for each line. */
export type ByLine = Readonly<Record<Line, number>>;

/** One line as he sees it that morning; payoffs in career-years. */
export interface WeighedLine {
  readonly line: Line;
  readonly stands: number;
  readonly falls: number;
  /** Worth at his belief. */
  readonly worth: number;
  readonly open: boolean;
  /** Why it is closed, or why he could not take it today; empty if nothing is in the way. */
  readonly closed: string;
}

const BITS = [0, CAN_WITHHOLD, CAN_TURN, CAN_DESERT];

/** The four lines of the morning that was just lived in the cell. */
export function weighedLines(world: World, { lines, open, p }: Verdict): WeighedLine[] {
  return LINES.map((line, at) => {
    const isOpen = (open & BITS[at]!) === BITS[at];
    const [stands, falls] = [lines[at]!, lines[FALLS + at]!];
    return { line, stands, falls, worth: worthOf(lines, at, p), open: isOpen, closed: obstacle(world, at, isOpen) };
  });
}

function obstacle(world: World, line: number, open: boolean): string {
  if (world.without.has('decision')) return 'nobody decides: the room is off';
  if (open) return line === DESERT && !findsAWay(world, HIM) ? 'he finds no way out today' : '';
  if (line !== DESERT) return 'switched off for all';
  return world.values.decision.desert ? 'members of his rank may not leave' : 'switched off for all';
}

/** Four numbers by the name of their line. */
export function byLine(of: (line: number) => number): ByLine {
  return { serve: of(0), withhold: of(1), turn: of(2), desert: of(3) };
}

/** Worth of a line at any belief: straight in it. */
export function worthAt({ stands, falls }: Pick<WeighedLine, 'stands' | 'falls'>, p: number): number {
  return stands + p * (falls - stands);
}
