import { many } from '../words/numbers.ts';
import type { Score } from './score.ts';

/** What a table beside the record adds up to, in a sentence. */
export function contrastSentence({ cases, sideRight, patternRight, brier, brierOfBaseRate }: Score): string {
  const than = brier < brierOfBaseRate ? 'better' : 'worse';
  return `Of ${many(cases, 'case')} most histories end on the side of the record in ${sideRight}, and the most common ending is the recorded one in ${patternRight}; as a forecast this is ${than} than the base rate.`;
}
