import type { Explanation } from '../../experiments/explain/explain.ts';
import { type ByLine, LINES } from '../../experiments/explain/lines.ts';
import type { Part } from '../../experiments/explain/parts.ts';
import { fixed, signed } from '../../experiments/words/digits.ts';
import type { Terminal } from '../terminal.ts';
import { cut } from './lines.ts';

const NUMBER = 8;
const ALONE = 10;
/** Least width at which both cases have a place. */
const BOTH = 100;

/** What each thing adds to each line, with its sign; where there is room, if the regime stands and if it falls. */
export function drawParts({ parts, lines, belief }: Explanation, { width, paint }: Terminal): string[] {
  const shown = lines.filter(({ open }) => open).map(({ line }) => line);
  const both = width >= BOTH;
  const columns = both ? (['stands', 'falls'] as const) : (['worth'] as const);
  const each = both ? NUMBER : ALONE;
  const wide = shown.length * columns.length * each;
  const text = Math.min(46, width - wide - 2);
  const numbers = (of: (which: (typeof columns)[number]) => ByLine): string =>
    shown.map((line) => columns.map((which) => signed(of(which)[line]).padStart(each)).join('')).join('');
  const rows = parts
    .filter((part) => numbers((which) => part[which]).replaceAll(/[ .]/g, '') !== '')
    .map(
      (part) =>
        `  ${cut(both ? `${part.says} (${part.room})` : part.says, text).padEnd(text)}${numbers((which) => part[which])}`,
    );
  const names = shown.map((line) => line.padStart(each * columns.length)).join('');
  const cases = both
    ? [`  ${' '.repeat(text)}${shown.map(() => 'stands'.padStart(NUMBER) + 'falls'.padStart(NUMBER)).join('')}`]
    : [];
  return [
    `  ${(both ? '' : `at p ${fixed(belief.p)}`).padEnd(text).slice(0, text)}${names}`,
    ...cases,
    ...rows,
    paint('bold', `  ${'together'.padEnd(text)}${numbers((which) => sumOf(parts, which))}`),
  ];
}

function sumOf(parts: readonly Part[], which: 'stands' | 'falls' | 'worth'): ByLine {
  const sums: Record<string, number> = {};
  for (const line of LINES) sums[line] = parts.reduce((sum, part) => sum + part[which][line], 0);
  return sums as unknown as ByLine;
}
