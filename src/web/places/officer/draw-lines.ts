import * as Plot from '@observablehq/plot';
import type { Explanation } from '../../../experiments/explain/explain.ts';
import { type Line, type WeighedLine, worthAt } from '../../../experiments/explain/lines.ts';
import { OFFICER } from '../../words/officer.ts';
import { crossingsOf } from './crossings.ts';

/** Colour and dashes of a line: never colour alone. */
export const LINE_LOOK: Readonly<Record<Line, { readonly colour: string; readonly dashes: string }>> = {
  serve: { colour: 'var(--stands)', dashes: 'none' },
  withhold: { colour: 'var(--withheld-from-below)', dashes: '8 3' },
  turn: { colour: 'var(--units-turn)', dashes: '2 3' },
  desert: { colour: 'var(--force-dissolves)', dashes: '9 3 2 3' },
};

const MARGIN = { marginBottom: 44, marginLeft: 44 } as const;
/** Height of what is drawn, and of a row of words above it: each has a row to itself, so that none lies on another. */
const INNER = 260;
const ROW = 17;
/** Least distance between two labels, in pixels. */
const APART = 15;
/** Width in pixels from which words beside the picture are written out. */
const WIDE = 420;

/** Where a worth lies below the upper edge, in pixels, and back. */
interface Heights {
  readonly low: number;
  readonly high: number;
  readonly down: (worth: number) => number;
  readonly worthDown: (pixels: number) => number;
}

/** The worth of the four lines over belief, what is best drawn thick, his belief and the crossings marked. */
export function drawLines(explanation: Explanation, width: number): Element {
  const { lines } = explanation;
  const wide = width >= WIDE;
  const heights = heightsOf(lines);
  const marginTop = ROW * (crossingsOf(explanation).length + 2) + 8;
  return Plot.plot({
    width,
    height: marginTop + INNER + MARGIN.marginBottom,
    ...MARGIN,
    marginTop,
    marginRight: wide && lines.some(({ open }) => !open) ? 112 : 76,
    style: { fontSize: '12px', overflow: 'visible' },
    x: {
      domain: [0, 1],
      ticks: wide ? 5 : [0, 0.5, 1],
      label: OFFICER.lines.x,
      labelAnchor: 'center',
      labelOffset: 34,
      labelArrow: 'none',
    },
    y: { domain: [heights.low, heights.high], ticks: 6, label: null, grid: true, nice: false },
    marks: [
      bandOfBest(explanation),
      ...lines.map(straight),
      ...marked(explanation, heights),
      Plot.text([OFFICER.lines.y], {
        frameAnchor: 'top-left',
        dx: 4 - MARGIN.marginLeft,
        dy: -marginTop + 2,
        text: (says: string) => says,
        fill: 'var(--soft)',
      }),
      namesAtTheEnd(lines, heights, wide),
    ],
  });
}

function heightsOf(lines: readonly WeighedLine[]): Heights {
  const ends = lines.flatMap(({ stands, falls }) => [stands, falls]);
  const [low, high] = [Math.min(...ends), Math.max(...ends)];
  const per = (high - low || 1) / INNER;
  return { low, high, down: (worth) => (high - worth) / per, worthDown: (pixels) => high - pixels * per };
}

function bandOfBest({ envelope, lines }: Explanation): Plot.Markish {
  const ends = envelope.flatMap(({ from, to, line }, stretch) => {
    const of = lines.find((one) => one.line === line)!;
    return [from, to].map((p) => ({ p, worth: worthAt(of, p), line, stretch }));
  });
  const stroke = ({ line }: { line: Line }): string => LINE_LOOK[line].colour;
  return Plot.line(ends, { x: 'p', y: 'worth', z: 'stretch', stroke, strokeWidth: 10, strokeOpacity: 0.3 });
}

function straight(line: WeighedLine): Plot.Markish {
  const { colour, dashes } = LINE_LOOK[line.line];
  const points = [0, 1].map((p) => ({ p, worth: worthAt(line, p) }));
  const strokeWidth = line.open ? 2.5 : 1.25;
  return Plot.line(points, { x: 'p', y: 'worth', stroke: colour, strokeDasharray: dashes, strokeWidth });
}

/** His belief and every crossing, each with a line up to its words. */
function marked(explanation: Explanation, { low, worthDown }: Heights): Plot.Markish[] {
  const { belief, lines, best } = explanation;
  const his = lines.find(({ line }) => line === best)!;
  const words = [
    { p: belief.p, foot: low, says: OFFICER.lines.his(belief.p), weight: 600 },
    ...crossingsOf(explanation).map((crossing) => ({
      p: crossing.p,
      foot: crossing.worth,
      says: OFFICER.lines.crossing(crossing),
      weight: 400,
    })),
  ].map((word, row) => ({ ...word, top: worthDown(-ROW * (row + 0.25)), text: worthDown(-ROW * (row + 0.75)) }));
  return [
    ...words.map(({ weight, ...word }) =>
      Plot.link([word], {
        x: 'p',
        y1: 'foot',
        y2: 'top',
        stroke: 'var(--ink)',
        strokeWidth: weight === 600 ? 1.5 : 0.75,
      }),
    ),
    ...words.map(({ weight, ...word }) =>
      Plot.text([word], {
        x: 'p',
        y: 'text',
        text: 'says',
        textAnchor: sideOf(word.p),
        fontWeight: weight,
        fill: 'var(--ink)',
        stroke: 'var(--raised)',
        strokeWidth: 4,
      }),
    ),
    Plot.dot(words.slice(1), { x: 'p', y: 'foot', r: 5, fill: 'var(--raised)', stroke: 'var(--ink)', strokeWidth: 2 }),
    Plot.dot([worthAt(his, belief.p)], {
      x: belief.p,
      y: (worth: number) => worth,
      r: 6,
      symbol: 'diamond',
      fill: 'var(--ink)',
      stroke: 'var(--raised)',
    }),
  ];
}

function namesAtTheEnd(lines: readonly WeighedLine[], { down, worthDown }: Heights, wide: boolean): Plot.Markish {
  const names = apart(
    lines.map(({ line, falls, open }) => ({ line, says: OFFICER.lines.label(line, open, wide), at: down(falls) })),
  ).map((name) => ({ ...name, worth: worthDown(name.at) }));
  const fill = ({ line }: { line: Line }): string => LINE_LOOK[line].colour;
  return Plot.text(names, { x: 1, y: 'worth', dx: 8, textAnchor: 'start', text: 'says', fill, fontWeight: 600 });
}

const sideOf = (p: number): 'start' | 'middle' | 'end' => (p < 0.3 ? 'start' : p > 0.6 ? 'end' : 'middle');

/** Names moved down, and then up from the lower edge, until none lies on another; their order stays. */
function apart<T extends { readonly at: number }>(names: readonly T[]): T[] {
  const sorted = names.toSorted((a, b) => a.at - b.at);
  const at = sorted.map((name) => name.at);
  for (let k = 1; k < at.length; k++) at[k] = Math.max(at[k]!, at[k - 1]! + APART);
  for (let k = at.length - 1; k >= 0; k--) at[k] = Math.min(at[k]!, k === at.length - 1 ? INNER : at[k + 1]! - APART);
  return sorted.map((name, k) => ({ ...name, at: at[k]! }));
}
