import * as Plot from '@observablehq/plot';
import type { Margin } from '../../../experiments/explain/margin.ts';
import { OFFICER } from '../../words/officer.ts';
import { barsOf, decimalsOf } from './bars.ts';

const ROW = 26;
/** Room for a number beside the longest bars, as a share of what is drawn. */
const BESIDE = 0.22;

/** What every room adds to the best line over the next, one bar after the other, and what they come to. */
export function drawMargin(margin: Margin, width: number): Element {
  const bars = barsOf(margin);
  const total = { room: OFFICER.margin.total, from: 0, to: margin.lead, adds: margin.lead, shown: margin.lead };
  const decimals = decimalsOf(margin);
  const rows = [...bars, total];
  const label = (room: string): string => OFFICER.room(room);
  const reach = [0, ...rows.flatMap(({ from, to }) => [from, to])];
  const [least, most] = [Math.min(...reach), Math.max(...reach)];
  const spare = (most - least || 1) * BESIDE;
  const joints = bars.map((bar, k) => ({ at: bar.to, room: bar.room, next: rows[k + 1]!.room }));
  return Plot.plot({
    width,
    height: ROW * rows.length + 60,
    marginLeft: 108,
    marginRight: 10,
    marginBottom: 42,
    style: { fontSize: '12px' },
    x: {
      domain: [least - spare, most + spare],
      ticks: width < 420 ? 3 : 6,
      label: OFFICER.margin.x,
      labelAnchor: 'center',
      labelOffset: 34,
      labelArrow: 'none',
      grid: true,
    },
    y: { domain: rows.map(({ room }) => label(room)), label: null, tickSize: 0, padding: 0.25 },
    marks: [
      Plot.barX(
        rows.filter(({ adds }) => adds < 0),
        {
          x1: 'from',
          x2: 'to',
          y: ({ room }) => label(room),
          fill: 'var(--raised)',
          stroke: 'var(--warm)',
          strokeWidth: 2,
        },
      ),
      Plot.barX(
        bars.filter(({ adds }) => adds >= 0),
        { x1: 'from', x2: 'to', y: ({ room }) => label(room), fill: 'var(--accent)' },
      ),
      Plot.barX(
        [total].filter(({ adds }) => adds >= 0),
        { x1: 'from', x2: 'to', y: ({ room }) => label(room), fill: 'var(--ink)' },
      ),
      Plot.link(joints, {
        x: 'at',
        y1: ({ room }) => label(room),
        y2: ({ next }) => label(next),
        stroke: 'var(--soft)',
        strokeDasharray: '2 2',
      }),
      Plot.ruleX([0], { stroke: 'var(--ink)' }),
      Plot.text(
        rows.filter(({ adds }) => adds >= 0),
        {
          x: ({ from, to }) => Math.max(from, to),
          y: ({ room }) => label(room),
          dx: 6,
          textAnchor: 'start',
          text: ({ shown }) => OFFICER.signed(shown, decimals),
          fill: 'var(--ink)',
        },
      ),
      Plot.text(
        rows.filter(({ adds }) => adds < 0),
        {
          x: ({ from, to }) => Math.min(from, to),
          y: ({ room }) => label(room),
          dx: -6,
          textAnchor: 'end',
          text: ({ shown }) => OFFICER.signed(shown, decimals),
          fill: 'var(--ink)',
        },
      ),
    ],
  });
}
