import { fixed } from '../../experiments/words/digits.ts';
import type { Lever } from '../../theory/equilibrium/levers.ts';
import type { Terminal } from '../terminal.ts';
import { cut, wrapped } from './lines.ts';

const SHOWN = 10;
const GAP = 2;

interface Column {
  readonly head: string;
  readonly cell: (lever: Lever) => string;
  /** Left out, the last first, where the terminal is too narrow for the path. */
  readonly spare?: boolean;
}

const COLUMNS: readonly Column[] = [
  { head: 'kind', cell: ({ kind }) => kind, spare: true },
  { head: 'now', cell: ({ value }) => fixed(value), spare: true },
  { head: 'range', cell: ({ range }) => `${fixed(range[0])} to ${fixed(range[1])}`, spare: true },
  { head: 'chance', cell: ({ chanceOver }) => signedFixed(100 * chanceOver) },
  { head: 'threshold', cell: ({ thetaOver }) => signedFixed(thetaOver) },
];

/** The numbers that move the chance of a fall most over their ranges, each by itself. */
export function drawLevers(levers: readonly Lever[], { width }: Terminal): string[] {
  const shown = levers.slice(0, SHOWN);
  if (shown.length === 0) return ['  No number of the model moves it.'];
  const paths = Math.max(...shown.map(({ path }) => path.length));
  const columns = [...COLUMNS];
  const wide = ({ head, cell }: Column): number => Math.max(head.length, ...shown.map((one) => cell(one).length)) + GAP;
  const taken = (): number => columns.reduce((sum, column) => sum + wide(column), GAP);
  while (taken() + paths > width && columns.some(({ spare }) => spare)) {
    columns.splice(
      columns.findLastIndex(({ spare }) => spare),
      1,
    );
  }
  const room = Math.min(paths, width - taken());
  const row = (first: string, cells: readonly string[]): string =>
    `  ${cut(first, room).padEnd(room)}${cells.map((cell, k) => cell.padStart(wide(columns[k]!))).join('')}`;
  return [
    row(
      'number',
      columns.map(({ head }) => head),
    ),
    ...shown.map((lever) =>
      row(
        lever.path,
        columns.map(({ cell }) => cell(lever)),
      ),
    ),
    ...wrapped(
      'Over the width of its range, in a straight line from where it stands; chance in points of a hundred. A lever is what somebody in the story can move, an assumption how the world works.',
      width,
      2,
    ),
  ];
}

function signedFixed(value: number): string {
  return `${value > 0 ? '+' : ''}${fixed(value)}`;
}
