import * as Plot from '@observablehq/plot';
import { percent } from '../../../experiments/words/numbers.ts';
import { OFFICER } from '../../words/officer.ts';
import type { Face } from './faces.ts';

const SYMBOLS = { believed: 'diamond', seen: 'circle', hidden: 'square' } as const;
const COLOURS = { believed: 'var(--warm)', seen: 'var(--accent)', hidden: 'var(--assumption)' } as const;
const DASHES = { believed: '5 3', seen: 'none', hidden: '2 2' } as const;
const KINDS = ['believed', 'seen', 'hidden'] as const;
const ROW = 34;

/** One row a share, its name above it. */
export function drawFaces(faces: readonly Face[], width: number): Element {
  const most = Math.min(1, Math.max(0.1, ...faces.map(({ share }) => share)) * 1.25);
  return Plot.plot({
    width,
    height: ROW * faces.length + 52,
    marginLeft: 18,
    marginRight: 12,
    marginTop: 8,
    marginBottom: 42,
    style: { fontSize: '12px' },
    x: {
      domain: [0, most],
      tickFormat: percent,
      ticks: width < 420 ? 3 : 6,
      label: OFFICER.faces.x,
      labelAnchor: 'center',
      labelOffset: 34,
      labelArrow: 'none',
      grid: true,
    },
    y: { domain: faces.map(({ id }) => id), axis: null },
    marks: [
      ...KINDS.flatMap((kind) =>
        stems(
          faces.filter(({ what }) => what === kind),
          kind,
        ),
      ),
      Plot.text(faces, {
        x: 0,
        y: 'id',
        dx: 4,
        dy: -7,
        textAnchor: 'start',
        text: ({ id, share }: Face) => `${OFFICER.faces[id]}: ${percent(share)}`,
        fill: 'var(--ink)',
        stroke: 'var(--raised)',
        strokeWidth: 4,
      }),
      Plot.ruleX([0], { stroke: 'var(--ink)' }),
    ],
  });
}

function stems(faces: readonly Face[], kind: (typeof KINDS)[number]): Plot.Markish[] {
  const at = { y: 'id', dy: 6 };
  const fill = COLOURS[kind];
  return [
    Plot.ruleY(faces, { ...at, x1: 0, x2: 'share', stroke: fill, strokeWidth: 3, strokeDasharray: DASHES[kind] }),
    Plot.dot(faces, { ...at, x: 'share', r: 6, symbol: SYMBOLS[kind], fill, stroke: 'var(--raised)' }),
  ];
}
