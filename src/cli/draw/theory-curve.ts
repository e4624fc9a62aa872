import { fixed } from '../../experiments/words/digits.ts';
import type { Terminal } from '../terminal.ts';
import type { Point } from '../theory/answer.ts';
import { canvas } from './braille.ts';

const ROWS = 16;
const LEFT = 8;
const WIDEST = 84;
/** Points of the 45° line: every so many across, so that it is told from the curve. */
const DOTTED = 4;

/** A place on the 45° line that is marked with a character. */
export interface Mark {
  readonly at: number;
  readonly shape: string;
}

/** A curve against the 45° line, over the same stretch on both axes; where they meet something brings itself about. */
export function drawCurve(points: readonly Point[], marks: readonly Mark[], { width, paint }: Terminal): string[] {
  const columns = Math.min(width - LEFT - 1, WIDEST);
  const [from, to] = [points[0]!.at, points.at(-1)!.at];
  const field = canvas(columns, ROWS);
  const place = (value: number, most: number): number => Math.round(((value - from) / (to - from)) * most);
  const x = (value: number): number => place(value, field.across - 1);
  const y = (value: number): number => field.down - 1 - place(value, field.down - 1);
  for (let across = 0; across < field.across; across += DOTTED) {
    field.point(across, y(from + ((to - from) * across) / (field.across - 1)));
  }
  for (let k = 1; k < points.length; k++) {
    field.line(x(points[k - 1]!.at), y(points[k - 1]!.brings), x(points[k]!.at), y(points[k]!.brings));
  }
  const cells = field.rows().map((row) => [...row].map((cell) => (cell === '⠀' ? ' ' : cell)));
  for (const { at, shape } of marks) {
    const row = cells[Math.min(ROWS - 1, Math.max(0, y(at) >> 2))];
    if (row) row[Math.min(columns - 1, Math.max(0, x(at) >> 1))] = paint('bold', shape);
  }
  const label = (row: number): string => {
    if (row % 5 !== 0) return '';
    return fixed(to - ((to - from) * row) / (ROWS - 1));
  };
  return [
    ...cells.map((row, k) => `${label(k).padStart(LEFT - 1)}│${row.join('')}`.trimEnd()),
    `${' '.repeat(LEFT - 1)}└${'─'.repeat(columns)}`,
    ' '.repeat(LEFT) + ends([fixed(from), fixed((from + to) / 2), fixed(to)], columns),
  ];
}

function ends([left, middle, right]: readonly [string, string, string], columns: number): string {
  const centre = Math.round((columns - middle.length) / 2);
  return (left.padEnd(centre) + middle).padEnd(columns - right.length) + right;
}
