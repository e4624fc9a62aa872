import type { Arm } from '../../../experiments/compare/rows.ts';
import { MEASURES } from '../../../experiments/study/measures.ts';
import { measureOf } from '../../runner/summary.ts';
import type { Seen } from '../../runner/word.ts';

/** What a history does in the first and in the second of two arms. */
export type Turn = 'standInBoth' | 'fallInBoth' | 'saved' | 'lost' | 'unknown';

/** The measures of the histories of two arms, where both have come in. */
export function pairedArms(
  first: readonly (Seen | undefined)[],
  second: readonly (Seen | undefined)[],
): { readonly first: Arm; readonly second: Arm } {
  const both = first.flatMap((one, k) => (one !== undefined && second[k] !== undefined ? [k] : []));
  return { first: armOf(both.map((k) => first[k]!)), second: armOf(both.map((k) => second[k]!)) };
}

/** How one history turns between two arms. */
export function turnOf(first: Seen | undefined, second: Seen | undefined): Turn {
  if (!first?.ran || !second?.ran) return 'unknown';
  const [before, after] = [measureOf(first, 'fell') === 1, measureOf(second, 'fell') === 1];
  if (before === after) return before ? 'fallInBoth' : 'standInBoth';
  return before ? 'saved' : 'lost';
}

function armOf(all: readonly Seen[]): Arm {
  const column = (at: number): Float64Array =>
    Float64Array.from(all, (seen) => (seen.ran ? seen.measures[at]! : Number.NaN));
  return Object.fromEntries(MEASURES.map((name, at) => [name, column(at)])) as Arm;
}
