import * as Plot from '@observablehq/plot';
import { whole } from '../../../experiments/words/numbers.ts';
import { type About, dotsOf, figureOf } from '../figure.ts';
import type { Sign } from '../ink.ts';
import type { Figure } from '../section.ts';

const A_ROW = 25;
/** More marks than this are no longer told apart. */
const MOST_MARKS = 1000;
const LINE = 17;
/** A letter of the labels is about so wide. */
const LETTER = 6.6;
const STEP = 16;

/** Things of one sort, each a mark. */
export interface UnitRow {
  readonly label: string;
  readonly count: number;
  readonly sign: Sign;
  /** What else the table says. */
  readonly cells?: readonly string[];
}

/** One mark for each of what is counted, a row a sort, each with its label and its count beside it. */
export function unitFigure(about: Omit<About, 'table'>, head: readonly string[], rows: readonly UnitRow[]): Figure {
  const total = rows.reduce((sum, { count }) => sum + count, 0);
  const each = Math.max(1, total / MOST_MARKS);
  const { placed, lines } = placedRows(rows, each);
  const left = 60 + LETTER * Math.max(...rows.map(({ label }) => label.length));
  const thinned =
    each > 1 ? ` One mark stands for about ${whole(each)}; where there is any, there is at least one.` : '';
  const cells = ({ label, count, cells: more = [] }: UnitRow): string[] => [label, whole(count), ...more];
  const label = { x: -0.5, y: 'first', textAnchor: 'end' } as const;
  return figureOf(
    {
      ...about,
      caption: `${about.caption}${thinned}`,
      table: { caption: about.title, head, rows: rows.map(cells) },
    },
    {
      width: Math.max(420, left + A_ROW * STEP + 10),
      height: 16 + LINE * lines,
      marginLeft: left,
      marginRight: 10,
      marginTop: 8,
      marginBottom: 8,
      x: { axis: null, domain: [-0.5, A_ROW - 0.5] },
      y: { axis: null, domain: [lines - 0.6, -0.4] },
      marks: [
        ...placed.map(({ at, sign }) => dotsOf(at, sign, { x: 'x', y: 'y', r: 5 })),
        Plot.text(placed, { ...label, text: 'label', dx: -46 }),
        Plot.text(placed, { ...label, text: ({ count }: UnitRow) => whole(count), dx: -9, fontWeight: 600 }),
      ],
    },
  );
}

/** The marks of each row, row below row. */
function placedRows(rows: readonly UnitRow[], each: number) {
  let lines = 0;
  const placed = rows.map((row) => {
    const marks = row.count === 0 ? 0 : Math.max(1, Math.round(row.count / each));
    const first = lines;
    lines += Math.max(1, Math.ceil(marks / A_ROW)) + 0.45;
    const at = Array.from({ length: marks }, (_, k) => ({ x: k % A_ROW, y: first + Math.floor(k / A_ROW) }));
    return { ...row, at, first };
  });
  return { placed, lines };
}
