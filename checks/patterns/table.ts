import { table } from '../docs/lesson/wording.ts';
import { FOUND } from './found.ts';
import { WAYS } from './patterns.ts';

/** The ways, what each means, and the history that shows it, as a table in Markdown. */
export function waysTable(): string[] {
  const rows = WAYS.map(({ name, seenIn, means }) => {
    const found = FOUND.find(({ way }) => way === name);
    if (found === undefined) return [name, seenIn, means, '', '', '', ''];
    const { case: of, scale, seed, history, set = [] } = found;
    return [name, seenIn, means, of, `1:${scale}`, `${seed}, ${history}`, set.length > 0 ? set.join(' ') : 'nothing'];
  });
  return table(['way', 'seen in', 'means here', 'a draw of', 'scale', 'seed, history', 'set besides'], rows);
}
