import { cellOf } from '../explain/cell.ts';
import { envelopeOf, type Stretch } from '../explain/envelope.ts';
import type { Question } from '../explain/question.ts';
import { relive, weigh } from '../explain/relive.ts';
import { replayToDawn } from '../explain/replay.ts';
import { liveToEvening } from '../explain/today.ts';

/** What one member believes on a morning, and what he would do at which belief. Who is gone is asked as if he still served. */
export interface Believing {
  /** Chance of a fall as he sees it. */
  readonly p: number;
  readonly envelope: readonly Stretch[];
}

/** What everybody believes on a day of a history of a small force: each in a cell of his own, as `explain` does for one. */
export function everybodyOn(history: Omit<Question, 'member'>): Believing[] {
  const world = replayToDawn({ ...history, member: 0 });
  const cells = Array.from({ length: world.posts.count }, (_, member) => cellOf(world, member));
  liveToEvening(world, 0);
  return cells.map((cell, member) => {
    cell.rememberMorning({ alarmedUntil: world.alarmedUntil[member]!, threshold: world.state.threshold });
    relive(cell);
    const { lines, open, p } = weigh(cell);
    return { p, envelope: envelopeOf(lines, open) };
  });
}
