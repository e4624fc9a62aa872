import { CONDUCTS, type Conduct, DEFECTED, DESERTED, PLOTS, WITHHOLDS } from '../../engine/conduct.ts';
import type { Question } from './question.ts';
import { live, openWorld } from './replay.ts';

/** Who took the first open step of a history, and when. */
export interface FirstStep {
  readonly day: number;
  readonly member: number;
  readonly conduct: Conduct;
}
/** Whose first step is looked for: a general's (he withholds or goes over), or anybody's (who leaves, too). */
export type Whose = 'general' | 'anyone';

/** The first open step after day 0, the lowest index among equals; with it how long the history ran if nobody took one. */
export function firstStep(
  history: Omit<Question, 'day' | 'member'>,
  whose: Whose,
): { readonly step: FirstStep | null; readonly days: number; readonly fell: boolean } {
  const world = openWorld(history);
  const before = new Uint8Array(world.conduct.length);
  for (let day = 1; day <= history.scenario.days; day++) {
    before.set(world.conduct);
    const held = live(world, day);
    const member = world.conduct.findIndex(
      (now, i) => isOpenStep(before[i]!, now, whose) && (whose === 'anyone' || world.posts.rank[i] === 0),
    );
    if (member >= 0)
      return { step: { day, member, conduct: CONDUCTS[world.conduct[member]!]! }, days: day, fell: !held };
    if (!held) return { step: null, days: day, fell: true };
  }
  return { step: null, days: history.scenario.days, fell: false };
}

function isOpenStep(before: number, now: number, whose: Whose): boolean {
  if (before === now || before > PLOTS) return false;
  if (now === DESERTED) return whose === 'anyone';
  return now === DEFECTED || now === WITHHOLDS;
}
