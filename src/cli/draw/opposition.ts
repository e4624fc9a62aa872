import { percent } from '../../experiments/words/numbers.ts';
import { type Spread, spreadOf } from '../answer/quantile.ts';
import type { Terminal } from '../terminal.ts';
import { widthOf, wrapped } from './lines.ts';

/** Shares, one a history: against the regime in private, by heads and by strength, and mobilised in the open. */
export interface Opposition {
  readonly headsStart: ArrayLike<number>;
  readonly headsEnd: ArrayLike<number>;
  readonly strengthStart: ArrayLike<number>;
  readonly strengthEnd: ArrayLike<number>;
  readonly mobilisedStart: ArrayLike<number>;
  readonly mobilisedEnd: ArrayLike<number>;
}

/** What the force wants in private beside what it does in the open. */
export function drawOpposition(shares: Opposition, { width }: Terminal): string[] {
  const rows = [
    ['', 'start', 'end'],
    ['in private, by heads', said(shares.headsStart), said(shares.headsEnd)],
    ['in private, by strength', said(shares.strengthStart), said(shares.strengthEnd)],
    ['in the open, by strength', said(shares.mobilisedStart), said(shares.mobilisedEnd)],
  ];
  const middle = Math.max(...rows.map((row) => widthOf(row[1]!)));
  const heading =
    'Against the regime in private (better off having turned should it fall than serving should it stand) and in the ' +
    'open. Of histories, half lie at or below the number; four fifths within the brackets.';
  return [
    ...wrapped(heading, width, 2),
    ...rows.map(([what, start, end]) => `  ${what!.padEnd(25)}${start!.padEnd(middle + 2)}${end}`),
  ];
}

function said(values: ArrayLike<number>): string {
  const { low, middle, high }: Spread = spreadOf(values);
  return values.length === 1
    ? percent(middle)
    : `${percent(middle)} (${percent(low).replace(' %', '')}–${percent(high)})`;
}
