import type { Measure } from '../../experiments/study/measures.ts';
import { didYouMean } from '../../scenario/near.ts';
import { badInput } from '../exit.ts';

/** What may be asked of every run that was made: a number that none of them lacks. */
const ASKED: Readonly<Partial<Record<Measure, string>>> = {
  fell: 'whether the regime falls',
  mobilised_peak: 'the share mobilised at its peak',
  mobilised_end: 'the share mobilised at the end',
  withheld_heads: 'members who withhold at the end',
  defected_heads: 'members who have turned at the end',
  deserted_heads: 'members who have deserted at the end',
  opposed_strength_end: 'the share of strength privately against at the end',
  generals_line: 'generals with troops who took an open step',
  purges: 'how often commanders are purged',
};
export const ASKED_MEASURES = Object.keys(ASKED) as readonly Measure[];

/** The measure of a name, and what it says; an unknown one ends with the nearest right name. */
export function measureNamed(name: string): { readonly measure: Measure; readonly says: string } {
  const says = ASKED[name as Measure];
  if (says !== undefined) return { measure: name as Measure, says };
  const hint = didYouMean(name, ASKED_MEASURES);
  throw badInput(
    'bad-usage',
    `--of: found ${name}, expected one of ${ASKED_MEASURES.join(', ')}${hint ? `; ${hint}` : ''}`,
  );
}
