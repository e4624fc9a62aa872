import * as Plot from '@observablehq/plot';
import type { Margin } from '../../../experiments/explain/margin.ts';
import { OFFICER } from '../../words/officer.ts';
import { type Bar, barsOf, decimalsOf } from './bars.ts';

/** Width in pixels from which names stand beside the bars; below it they stand above them. */
const WIDE = 420;
/** Room for a number beside the longest bars, as a share of what is drawn. */
const BESIDE = 0.22;

type Drawn = Pick<Bar, 'room' | 'from' | 'to' | 'adds' | 'shown'>;

/** What every room adds to the best line over the next, one bar after the other, and what they come to. */
export function drawMargin(margin: Margin, width: number): Element {
  const wide = width >= WIDE;
  const bars = barsOf(margin);
  const total = { room: OFFICER.margin.total, from: 0, to: margin.lead, adds: margin.lead, shown: margin.lead };
  const rows: readonly Drawn[] = [...bars, total];
  const reach = [0, ...rows.flatMap(({ from, to }) => [from, to])];
  const [least, most] = [Math.min(...reach), Math.max(...reach)];
  const spare = (most - least || 1) * (wide ? BESIDE : 0.05);
  return Plot.plot({
    width,
    height: (wide ? 26 : 40) * rows.length + 60,
    marginLeft: wide ? 108 : 12,
    marginRight: 12,
    marginTop: 10,
    marginBottom: 42,
    style: { fontSize: '12px' },
    x: {
      domain: [least - spare, most + spare],
      ticks: wide ? 6 : 3,
      label: OFFICER.margin.x,
      labelAnchor: 'center',
      labelOffset: 34,
      labelArrow: 'none',
      grid: true,
    },
    y: {
      domain: rows.map(({ room }) => room),
      label: null,
      tickFormat: OFFICER.room,
      tickSize: 0,
      padding: wide ? 0.25 : 0.6,
      ...(wide ? {} : { axis: null }),
    },
    marks: [
      ...signed(rows, bars, total),
      Plot.link(bars, {
        x: 'to',
        y1: 'room',
        y2: (_: Bar, k: number) => rows[k + 1]!.room,
        stroke: 'var(--soft)',
        strokeDasharray: '2 2',
      }),
      Plot.ruleX([0], { stroke: 'var(--ink)' }),
      ...numbers(rows, decimalsOf(margin), wide),
    ],
  });
}

/** Hollow where it speaks against, filled where it speaks for, and the sum in ink. */
function signed(rows: readonly Drawn[], bars: readonly Drawn[], total: Drawn): Plot.Markish[] {
  const against = rows.filter(({ adds }) => adds < 0);
  const speaksFor = bars.filter(({ adds }) => adds >= 0);
  return [
    bar(against, { fill: 'var(--raised)', stroke: 'var(--warm)', strokeWidth: 2 }),
    bar(speaksFor, { fill: 'var(--accent)' }),
    bar(total.adds >= 0 ? [total] : [], { fill: 'var(--ink)' }),
  ];
}

function bar(rows: readonly Drawn[], look: Plot.BarXOptions): Plot.Markish {
  return Plot.barX([...rows], { x1: 'from', x2: 'to', y: 'room', ...look });
}

/** Beside each bar on the side to which it points; on a narrow screen above it, with its name. */
function numbers(rows: readonly Drawn[], decimals: number, wide: boolean): Plot.Markish[] {
  const fill = 'var(--ink)';
  const halo = { stroke: 'var(--raised)', strokeWidth: 4 };
  const text = ({ shown }: Drawn): string => OFFICER.signed(shown, decimals);
  if (!wide) {
    const named = (row: Drawn): string => `${OFFICER.room(row.room)}: ${text(row)}`;
    return [
      Plot.text(rows, {
        frameAnchor: 'left',
        dx: 2,
        dy: -14,
        y: 'room',
        text: named,
        textAnchor: 'start',
        fill,
        ...halo,
      }),
    ];
  }
  const right = rows.filter(({ adds }) => adds >= 0);
  const left = rows.filter(({ adds }) => adds < 0);
  return [
    Plot.text(right, {
      x: ({ from, to }: Drawn) => Math.max(from, to),
      y: 'room',
      dx: 6,
      textAnchor: 'start',
      text,
      fill,
      ...halo,
    }),
    Plot.text(left, {
      x: ({ from, to }: Drawn) => Math.min(from, to),
      y: 'room',
      dx: -6,
      textAnchor: 'end',
      text,
      fill,
      ...halo,
    }),
  ];
}
