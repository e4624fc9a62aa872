import { listed, many } from '../../experiments/words/numbers.ts';
import type { KeyAssumptions } from './leverage.ts';

/** Named one by one up to this many. */
const MOST_NAMED = 4;

/** Which reports, if they were wrong, would change the answer; never one whose difference chance could make. */
export function leverageSentence({ rows, stored }: KeyAssumptions): string {
  const clear = rows.filter(({ difference }) => difference.clear);
  const start = `Of ${many(rows.length, 'claim')} that can be tried`;
  if (clear.length === 0)
    return `${start}, none would change how often the regime falls by more than chance if it were wrong, as far as ${many(stored.replicates, 'history', 'histories')} of each can tell.`;
  const named = clear.slice(0, MOST_NAMED).map(({ id, grade, difference }) => {
    return `${id} (${grade}: ${difference.difference > 0 ? 'more' : 'fewer'} falls)`;
  });
  const rest = clear.length > named.length ? ` and ${many(clear.length - named.length, 'other')}` : '';
  return `${start}, ${clear.length === 1 ? 'one would' : `${clear.length} would`} change how often the regime falls by more than chance if wrong: ${listed(named)}${rest}.`;
}
