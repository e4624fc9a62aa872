import { listed, many } from '../words/numbers.ts';
import type { Leverage } from './leverage.ts';

/** Named one by one up to this many. */
const MOST_NAMED = 4;

/** Which reports, if they were wrong, would change the answer; never one whose difference chance could make. */
export function leverageSentence(rows: readonly Leverage[], replicates: number): string {
  const clear = rows.filter(({ difference }) => difference.clear);
  const start = `Of ${many(rows.length, 'claim')} that can be tried`;
  if (clear.length === 0)
    return `${start}, none would change how often the regime falls by more than chance if it were wrong, as far as ${many(replicates, 'history', 'histories')} of each can tell.`;
  const rest = clear.length > MOST_NAMED ? ` and ${many(clear.length - MOST_NAMED, 'other')}` : '';
  return `${start}, ${clear.length === 1 ? 'one would' : `${clear.length} would`} change how often the regime falls by more than chance if wrong: ${listed(clear.slice(0, MOST_NAMED).map(named))}${rest}.`;
}

/** `R1-09 (argued: more falls)`. */
function named({ id, grade, difference }: Leverage): string {
  return `${id} (${grade}: ${difference.difference > 0 ? 'more' : 'fewer'} falls)`;
}
