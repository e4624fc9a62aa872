import type { Explanation } from '../../experiments/explain/explain.ts';
import { worthAt } from '../../experiments/explain/lines.ts';
import { stretchesSentence } from '../../experiments/explain/sentences.ts';
import { fixed } from '../../experiments/words/digits.ts';
import type { Terminal } from '../terminal.ts';
import { wrapped } from './lines.ts';

const ROWS = 11;
const LEFT = 9;
const WIDEST = 80;

/**
 * Worth of each open line by belief, from 0 to 1: its first letter, a capital where it is the best. His belief is marked
 * under the picture.
 */
export function drawEnvelope({ lines, envelope, belief, best }: Explanation, { width, paint }: Terminal): string[] {
  const columns = Math.min(width - LEFT - 1, WIDEST);
  const open = lines.filter((line) => line.open);
  const ends = open.flatMap(({ stands, falls }) => [stands, falls]);
  const [low, high] = [Math.min(...ends), Math.max(...ends)];
  const rows = Array.from({ length: ROWS }, () => Array<string>(columns).fill(' '));
  const put = (column: number, worth: number, letter: string): void => {
    const row = Math.round(((high - worth) / (high - low || 1)) * (ROWS - 1));
    rows[row]![column] = letter;
  };
  for (let column = 0; column < columns; column++) {
    const p = column / (columns - 1);
    const top = envelope.find(({ to }) => p <= to)!.line;
    for (const line of open) put(column, worthAt(line, p), line.line[0]!);
    const winner = open.find(({ line }) => line === top);
    if (winner) put(column, worthAt(winner, p), top[0]!.toUpperCase());
  }
  const at = Math.round(belief.p * (columns - 1));
  const label = (row: number): string =>
    (row === 0 ? fixed(high) : row === ROWS - 1 ? fixed(low) : '').padStart(LEFT - 2);
  const his = `^ his belief ${fixed(belief.p)}`;
  const under = at + his.length <= columns ? ' '.repeat(at) + his : `his belief ${fixed(belief.p)} ^`.padStart(at + 1);
  return [
    ...rows.map((row, k) => `${label(k)} |${row.join('')}`.trimEnd()),
    `${' '.repeat(LEFT - 2)}0 ${'-'.repeat(Math.max(0, columns - 1))}1`,
    ' '.repeat(LEFT) + paint('bold', under),
    ...wrapped(stretchesSentence(envelope, best), width, 2),
  ];
}
