import { type Spread, spreadOf } from '../answer/quantile.ts';
import { weekly } from '../answer/weekly.ts';
import type { Terminal } from '../terminal.ts';
import { whole } from '../words/numbers.ts';
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
): string[] {
  const weeks = weekly(total);
  const most = Math.max(0, ...weeks);
  const each = Math.max(1, Math.floor((Math.min(width, 140) - 12) / Math.max(1, Math.ceil(days / 7))));
  const columns = Math.ceil(days / 7) * each;
  const row = weeks
    .map((count) => spark([count], 1, most).repeat(each))
    .join('')
    .trimEnd();
  return [
    ...wrapped(`Desertions by the end: ${totals(spreadOf(ends), ends.length)}.`, width, 2),
    ...(most === 0
      ? [`  None in history ${history}.`]
      : [
          `  History ${history} week by week; the highest bar is ${whole(most)} in a week`,
          `  ${paint('cyan', row)}`,
          `  ${dateLine(start, days, columns)}`,
        ]),
  ];
}

function totals({ middle, high }: Spread, histories: number): string {
  if (histories === 1) return `${whole(middle)} in the one history`;
  return `at most ${whole(middle)} in half of ${whole(histories)} histories, at most ${whole(high)} in nine of ten`;
}
