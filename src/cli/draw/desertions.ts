import { people, whole } from '../../experiments/words/numbers.ts';
import { type Spread, spreadOf } from '../answer/quantile.ts';
import { weekly } from '../answer/weekly.ts';
import type { Terminal } from '../terminal.ts';
import { dateLine } from './axis.ts';
import { wrapped } from './lines.ts';
import { spark } from './spark.ts';

/** Deserters so far, day by day of one history, and at the end of every history. */
export interface Desertions {
  readonly start: string;
  readonly days: number;
  readonly history: number;
  readonly total: ArrayLike<number>;
  readonly ends: ArrayLike<number>;
}

/** New deserters week by week in one history, and the totals of all of them. */
export function drawDesertions(
  { start, days, history, total, ends }: Desertions,
  { width, paint }: Terminal,
  each = 1,
): string[] {
  const weeks = weekly(total);
  const most = Math.max(0, ...weeks);
  const cell = Math.max(1, Math.floor((Math.min(width, 140) - 12) / Math.max(1, Math.ceil(days / 7))));
  const columns = Math.ceil(days / 7) * cell;
  const row = weeks
    .map((count) => spark([count], 1, most).repeat(cell))
    .join('')
    .trimEnd();
  return [
    ...wrapped(`Desertions by the end: ${totals(spreadOf(ends), ends.length, each)}.`, width, 2),
    ...(most === 0
      ? [`  None in history ${history}.`]
      : [
          `  History ${history} week by week; the highest bar is ${people(most, each)} in a week`,
          `  ${paint('cyan', row)}`,
          `  ${dateLine(start, days, columns)}`,
        ]),
  ];
}

function totals({ middle, high }: Spread, histories: number, each: number): string {
  if (histories === 1) return `${people(middle, each)} in the one history`;
  return `at most ${people(middle, each)} in half of ${whole(histories)} histories, at most ${people(high, each)} in nine of ten`;
}
