import type { Counts } from '../../experiments/ensemble/counts.ts';
import { whole } from '../../experiments/words/numbers.ts';
import { DRAWN_ORDER, OUTCOME_WORDS } from '../../experiments/words/outcomes.ts';
import type { Terminal } from '../terminal.ts';

const MOST = 100;
const A_ROW = 20;

/** One dot a history, or, above a hundred histories, a hundred dots that say how many each stands for. */
export function drawDots(counts: Counts, { paint, width }: Terminal): string[] {
  const dots = dotsOf(counts);
  const drawn = DRAWN_ORDER.flatMap((outcome, row) => {
    const { shape, colour } = OUTCOME_WORDS[outcome];
    return Array.from({ length: dots[row]! }, () => paint(colour, shape));
  });
  const grid: string[] = [];
  for (let at = 0; at < drawn.length; at += A_ROW) grid.push(`  ${drawn.slice(at, at + A_ROW).join(' ')}`);
  return [saysHowMany(counts.ran), ...beside(grid, drawn.length, legend(counts, paint), width)];
}

/** Dots for each outcome in drawn order, by largest remainder. */
function dotsOf({ ran, outcomes }: Counts): number[] {
  const total = Math.min(ran, MOST);
  const exact = DRAWN_ORDER.map((outcome) => (outcomes[outcome] / Math.max(1, ran)) * total);
  const dots = exact.map(Math.floor);
  const byRemainder = exact
    .map((value, at) => ({ at, rest: value - Math.floor(value) }))
    .sort((a, b) => b.rest - a.rest);
  const left = Math.round(total - dots.reduce((sum, count) => sum + count, 0));
  for (const { at } of byRemainder.slice(0, left)) dots[at]!++;
  return dots;
}

function saysHowMany(n: number): string {
  if (n <= MOST) return 'One dot a history, by how it ends';
  const each = n % MOST === 0 ? whole(n / MOST) : `about ${(n / MOST).toFixed(1)}`;
  return `${whole(n)} histories by how they end; one dot is ${each} of them`;
}

function legend({ outcomes }: Counts, paint: Terminal['paint']): string[] {
  const seen = DRAWN_ORDER.filter((outcome) => outcomes[outcome] > 0);
  const wide = Math.max(...seen.map((outcome) => whole(outcomes[outcome]).length));
  return seen.map((outcome) => {
    const { shape, colour, label } = OUTCOME_WORDS[outcome];
    return `${paint(colour, shape)} ${whole(outcomes[outcome]).padStart(wide)}  ${label}`;
  });
}

/** The legend stands at the right where there is room for both, else below. */
function beside(grid: readonly string[], dots: number, key: readonly string[], width: number): string[] {
  const gridWidth = 2 + 2 * Math.min(A_ROW, dots);
  if (width < gridWidth + 48) return [...grid, '', ...key.map((line) => `  ${line}`)];
  const rows = Math.max(grid.length, key.length);
  const lastRow = 2 + 2 * (dots % A_ROW || Math.min(A_ROW, dots)) - 1;
  return Array.from({ length: rows }, (_, row) => {
    const used = row >= grid.length ? 0 : row === grid.length - 1 ? lastRow : gridWidth - 1;
    return `${grid[row] ?? ''}${' '.repeat(gridWidth + 2 - used)}${key[row] ?? ''}`.trimEnd();
  });
}
