import { percent } from '../../experiments/words/numbers.ts';
import { OUTCOME_WORDS } from '../../experiments/words/outcomes.ts';
import { quantile } from '../answer/quantile.ts';
import { lastOf, type Series, spreadOn } from '../answer/series.ts';
import type { Terminal } from '../terminal.ts';
import { type Axis, axisFor, dateLine } from './axis.ts';
import { canvas } from './braille.ts';
import { wrapped } from './lines.ts';

const ROWS = 12;
const LEFT = 8;
const RIGHT = 7;
/** With fewer histories deciles are single histories, and only hide them. */
const ENOUGH = 20;

interface Frame {
  readonly start: string;
  readonly days: number;
}

/** The share mobilised, day by day: every history a line, deciles and median over them, ends counted at the right. */
export function drawMobilised(all: readonly Series[], { start, days }: Frame, terminal: Terminal): string[] {
  const columns = Math.min(terminal.width, 140) - LEFT - RIGHT;
  const axis = axisFor(greatestOf(all), quantile(all.map(lastOf), 0.9));
  const cells = lines(all, days, columns, axis).map((row) => [...row]);
  const painted = cells.map((row) => row.map((cell) => (cell === '⠀' ? ' ' : terminal.paint('dim', cell))));
  overlay(painted, all, days, axis, terminal);
  const ends = endsByRow(all, axis);
  const rows = painted.map(
    (row, at) => `${label(axis, at)}│${row.join('')}│${ends[at]! > 0 ? String(ends[at]).padStart(5) : ''}`,
  );
  return [
    ...wrapped(heading(all, axis), terminal.width),
    ...rows,
    `${percent(0).padStart(LEFT - 1)}└${'─'.repeat(columns)}┘ ends`,
    ' '.repeat(LEFT) + dateLine(start, days, columns),
    ...wrapped(key(all, terminal), terminal.width, 2),
  ];
}

function greatestOf(all: readonly Series[]): number {
  let greatest = 0;
  for (const { values } of all) for (let at = 0; at < values.length; at++) greatest = Math.max(greatest, values[at]!);
  return greatest;
}

function lines(drawn: readonly Series[], days: number, columns: number, axis: Axis): string[] {
  const field = canvas(columns, ROWS);
  const x = (day: number) => Math.round(((day - 1) / Math.max(1, days - 1)) * (field.across - 1));
  const y = (value: number) => Math.round((1 - axis.place(value)) * (field.down - 1));
  for (const { values } of drawn) {
    for (let day = 2; day <= values.length; day++) {
      field.line(x(day - 1), y(values[day - 2]!), x(day), y(values[day - 1]!));
    }
  }
  return field.rows();
}

/** Characters of their own, so that a line over all is told from the histories also without colour. */
function overlay(cells: string[][], all: readonly Series[], days: number, axis: Axis, { paint }: Terminal): void {
  const columns = cells[0]!.length;
  for (let column = 0; column < columns && all.length >= ENOUGH; column++) {
    const day = 1 + Math.round((column * (days - 1)) / Math.max(1, columns - 1));
    const { low, middle, high } = spreadOn(all, day);
    cells[rowOf(axis, low)]![column] = paint('cyan', '╌');
    cells[rowOf(axis, high)]![column] = paint('cyan', '╌');
    cells[rowOf(axis, middle)]![column] = paint('blue', '━');
  }
  for (const series of all) {
    if (!series.fell) continue;
    const { shape, colour } = OUTCOME_WORDS[series.outcome];
    const column = Math.round(((series.values.length - 1) / Math.max(1, days - 1)) * (columns - 1));
    cells[rowOf(axis, lastOf(series))]![column] = paint(colour, shape);
  }
}

function rowOf(axis: Axis, value: number): number {
  return Math.min(ROWS - 1, Math.max(0, Math.floor((1 - axis.place(value)) * ROWS)));
}

function endsByRow(all: readonly Series[], axis: Axis): number[] {
  const ends = new Array<number>(ROWS).fill(0);
  for (const series of all) ends[rowOf(axis, lastOf(series))]!++;
  return ends;
}

function label(axis: Axis, row: number): string {
  const shown = row % 3 === 0;
  return (shown ? percent(axis.value(1 - row / ROWS)) : '').padStart(LEFT - 1);
}

function heading(_all: readonly Series[], { root }: Axis): string {
  const scale = root ? ' (square-root axis: low values are drawn large)' : '';
  return `Share of the force's strength mobilised against the regime, history by history${scale}.`;
}

function key(all: readonly Series[], { paint }: Terminal): string {
  const over = `  ${paint('blue', '━')} half of the histories lie below  ${paint('cyan', '╌')} one in ten below, one in ten above`;
  const fell = '; a shape marks a fall, after which a history keeps its last value';
  return (
    `${paint('dim', '⣀')} one history${all.length >= ENOUGH ? over : ''}${all.some((series) => series.fell) ? fell : ''}. ` +
    'At the right: how many end in each row.'
  );
}
