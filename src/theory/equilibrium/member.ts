import { emptyEnvelope, readEnvelope } from '../../engine/coordination/envelope.ts';
import { chanceOfFall } from '../../engine/rooms/belief/chance.ts';
import { bestLine, CAN_DESERT, linesOpen } from '../../engine/rooms/decision/choice.ts';
import { commanderSign, FALLS, payoffs } from '../../engine/rooms/decision/payoffs.ts';
import type { World } from '../../engine/world.ts';

const LINES = ['serve', 'withhold', 'turn', 'desert'] as const;
export type Line = (typeof LINES)[number];

/** Where one member stands when all believe in a threshold. Payoffs in career-years. */
export interface Standing {
  readonly lines: readonly { readonly line: Line; readonly stands: number; readonly falls: number }[];
  /** His best line at belief 0, and each at which he changes to another as belief rises. */
  readonly steps: readonly { readonly from: number; readonly line: Line }[];
  /** The chance of a fall as his signal lets him see it, and what he then does, leaving apart. */
  readonly belief: number;
  readonly does: Line;
}

/** What a member weighs, at which beliefs he changes, and what he does at a threshold, by his signal of this history. */
export function standingOf(world: World, member: number, theta: number): Standing {
  const lines = new Float64Array(8);
  payoffs(world, member, commanderSign(world, member), lines);
  const open = linesOpen(world, world.posts.rank[member]!) & ~CAN_DESERT;
  const envelope = emptyEnvelope();
  readEnvelope(envelope, lines, open);
  const reading = { ...world.reading, bayes: true, base: 0, spread: 0, floor: -Infinity };
  const belief = chanceOfFall(reading, theta, 0, world.people.signal[member]!);
  return {
    lines: LINES.map((line, k) => ({ line, stands: lines[k]!, falls: lines[FALLS + k]! })),
    steps: Array.from({ length: envelope.count }, (_, k) => ({
      from: envelope.from[k]!,
      line: LINES[envelope.line[k]!]!,
    })),
    belief,
    does: LINES[bestLine(lines, open, belief)]!,
  };
}
