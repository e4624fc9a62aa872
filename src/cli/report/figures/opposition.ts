import * as Plot from '@observablehq/plot';
import { whole } from '../../../experiments/words/numbers.ts';
import { quantile, spreadOf } from '../../answer/quantile.ts';
import type { Opposition } from '../../draw/opposition.ts';
import { figureOf } from '../figure.ts';
import { INK } from '../ink.ts';
import type { Figure } from '../section.ts';

const ROW = 44;

/** What the force wants in private beside what it does in the open, one stroke a history. */
export function oppositionFigure(shares: Opposition): Figure {
  const rows = [
    { name: 'in private, first day', values: shares.strengthStart, ink: INK.other },
    { name: 'in the open, first day', values: shares.mobilisedStart, ink: INK.falls },
    { name: 'in private, at the end', values: shares.strengthEnd, ink: INK.other },
    { name: 'in the open, at the end', values: shares.mobilisedEnd, ink: INK.falls },
  ].map((row) => ({ ...row, ...spreadOf(row.values), most: quantile(row.values, 1), count: row.values.length }));
  const [before, , after, open] = rows;
  return figureOf(
    {
      id: 'opposition',
      title: 'Against the regime in private and in the open, as a share of strength',
      caption: `One stroke a history; a diamond has half of them at or below it. In private ${before!.middle.toFixed(2)} on the first day and ${after!.middle.toFixed(2)} at the end, in the open ${open!.middle.toFixed(3)} at the end. In private means better off having turned should the regime fall than serving should it stand.`,
      table: {
        caption: 'Share of strength against the regime, over histories',
        head: ['where', 'histories', 'a tenth at or below', 'half', 'nine tenths', 'all'],
        rows: rows.map(({ name, count, low, middle, high, most }) => [
          name,
          whole(count),
          ...[low, middle, high, most].map((share) => share.toFixed(3)),
        ]),
      },
    },
    {
      height: 58 + ROW * rows.length,
      marginLeft: 168,
      marginTop: 8,
      marginBottom: 42,
      x: { label: 'share of strength', domain: [0, 1], grid: true, labelOffset: 36 },
      y: { label: null, domain: rows.map(({ name }) => name), tickSize: 0, padding: 0.35 },
      marks: [
        ...rows.map(({ name, values, ink }) =>
          Plot.tickX(Array.from(values), {
            x: (share: number) => share,
            y: () => name,
            stroke: ink,
            strokeOpacity: 0.5,
          }),
        ),
        Plot.dot(rows, { x: 'middle', y: 'name', symbol: 'diamond', r: 6, fill: 'currentColor' }),
      ],
    },
  );
}
