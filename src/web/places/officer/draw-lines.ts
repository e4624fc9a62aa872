import * as Plot from '@observablehq/plot';
import type { Explanation } from '../../../experiments/explain/explain.ts';
import { type Line, worthAt } from '../../../experiments/explain/lines.ts';
import { OFFICER } from '../../words/officer.ts';
import { crossingsOf } from './crossings.ts';

/** Colour and dashes of a line: never colour alone. */
export const LINE_LOOK: Readonly<Record<Line, { readonly colour: string; readonly dashes: string }>> = {
  serve: { colour: 'var(--stands)', dashes: 'none' },
  withhold: { colour: 'var(--withheld-from-below)', dashes: '8 3' },
  turn: { colour: 'var(--units-turn)', dashes: '2 3' },
  desert: { colour: 'var(--force-dissolves)', dashes: '9 3 2 3' },
};

const HEIGHT = 340;
const MARGIN = { marginTop: 46, marginBottom: 46, marginLeft: 44 } as const;
/** Least distance between two labels, in pixels. */
const APART = 15;
const HALO = { stroke: 'var(--raised)', strokeWidth: 4, paintOrder: 'stroke' } as const;

/** The worth of the four lines over belief, what is best drawn thick, his belief and the crossings marked. */
export function drawLines(explanation: Explanation, width: number): Element {
  const { lines, envelope, belief } = explanation;
  const wide = width >= 420;
  const ends = lines.flatMap(({ stands, falls }) => [stands, falls]);
  const [low, high] = [Math.min(...ends), Math.max(...ends)];
  const y = (worth: number): number =>
    MARGIN.marginTop + ((high - worth) / (high - low || 1)) * (HEIGHT - MARGIN.marginTop - MARGIN.marginBottom);
  const labels = apart(lines.map(({ line, falls, open }) => ({ line, open, at: y(falls) })));
  const best = envelope.flatMap(({ from, to, line }, k) => {
    const of = lines.find((one) => one.line === line)!;
    return [from, to].map((p) => ({ p, worth: worthAt(of, p), line, stretch: k }));
  });
  const crossings = crossingsOf(explanation);
  const his = lines.find(({ line }) => line === explanation.best)!;
  return Plot.plot({
    width,
    height: HEIGHT,
    ...MARGIN,
    marginRight: wide && lines.some(({ open }) => !open) ? 112 : 76,
    style: { fontSize: '12px', overflow: 'visible' },
    x: {
      domain: [0, 1],
      ticks: wide ? 5 : [0, 0.5, 1],
      label: OFFICER.lines.x,
      labelAnchor: 'center',
      labelArrow: 'none',
    },
    y: { domain: [low, high], ticks: 6, label: null, grid: true, nice: false },
    marks: [
      Plot.line(best, {
        x: 'p',
        y: 'worth',
        z: 'stretch',
        stroke: ({ line }) => LINE_LOOK[line as Line].colour,
        strokeWidth: 10,
        strokeOpacity: 0.3,
        strokeLinecap: 'butt',
      }),
      ...lines.map((line) => {
        const { colour, dashes } = LINE_LOOK[line.line];
        const points = [0, 1].map((p) => ({ p, worth: worthAt(line, p) }));
        return Plot.line(points, {
          x: 'p',
          y: 'worth',
          stroke: colour,
          strokeDasharray: dashes,
          strokeWidth: line.open ? 2.5 : 1.25,
        });
      }),
      Plot.text([OFFICER.lines.y], {
        frameAnchor: 'top-left',
        dx: -38,
        dy: -38,
        text: (says) => says,
        fill: 'var(--soft)',
      }),
      Plot.ruleX([belief.p], { stroke: 'var(--ink)', strokeWidth: 1.5 }),
      Plot.dot([his], {
        x: belief.p,
        y: worthAt(his, belief.p),
        r: 6,
        symbol: 'diamond',
        fill: 'var(--ink)',
        stroke: 'var(--raised)',
      }),
      Plot.text([belief.p], {
        x: belief.p,
        frameAnchor: 'top',
        dy: -14,
        text: () => OFFICER.lines.his(belief.p),
        textAnchor: sideOf(belief.p),
        fontWeight: 600,
        fill: 'var(--ink)',
      }),
      Plot.dot(crossings, { x: 'p', y: 'worth', r: 5, fill: 'var(--raised)', stroke: 'var(--ink)', strokeWidth: 2 }),
      ...crossings.map((crossing, k) =>
        Plot.text([crossing], {
          x: 'p',
          y: 'worth',
          dy: k % 2 === 0 ? -14 : 18,
          text: () => OFFICER.lines.crossing(crossing),
          textAnchor: sideOf(crossing.p),
          fill: 'var(--ink)',
          ...HALO,
        }),
      ),
      Plot.text(labels, {
        x: 1,
        y: ({ at }) =>
          high - ((at - MARGIN.marginTop) / (HEIGHT - MARGIN.marginTop - MARGIN.marginBottom)) * (high - low || 1),
        dx: 8,
        textAnchor: 'start',
        text: ({ line, open }) => OFFICER.lines.label(line, open, wide),
        fill: ({ line }) => LINE_LOOK[line as Line].colour,
        fontWeight: 600,
      }),
    ],
  });
}

const sideOf = (p: number): 'start' | 'middle' | 'end' => (p < 0.3 ? 'start' : p > 0.6 ? 'end' : 'middle');

/** Labels moved down, and then up from the lower edge, until none lies on another; their order stays. */
function apart<T extends { at: number }>(labels: readonly T[]): T[] {
  const placed = labels.map((label) => ({ ...label })).sort((a, b) => a.at - b.at);
  for (let k = 1; k < placed.length; k++) placed[k]!.at = Math.max(placed[k]!.at, placed[k - 1]!.at + APART);
  let most = HEIGHT - MARGIN.marginBottom;
  for (let k = placed.length - 1; k >= 0; k--) {
    placed[k]!.at = Math.min(placed[k]!.at, most);
    most = placed[k]!.at - APART;
  }
  return placed;
}
