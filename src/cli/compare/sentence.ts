import { pairSentence } from '../../experiments/compare/sentence.ts';
import type { ArmAnswer } from './compare.ts';

/** What an arm does to the first, in one sentence; nothing of the first itself. */
export function comparedSentence({ arm, against }: ArmAnswer): string {
  return against === undefined ? '' : pairSentence(arm.letter, against.comparison);
}
