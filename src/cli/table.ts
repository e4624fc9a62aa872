import Table from 'cli-table3';
import { NARROWEST } from './terminal.ts';

const BARE = {
  top: '',
  'top-mid': '',
  'top-left': '',
  'top-right': '',
  bottom: '',
  'bottom-mid': '',
  'bottom-left': '',
  'bottom-right': '',
  left: '',
  'left-mid': '',
  mid: '',
  'mid-mid': '',
  right: '',
  'right-mid': '',
  middle: '  ',
} as const;

/**
 * Rows under a heading, without rules or colours. The last column wraps to what the width leaves, the others are as wide
 * as their longest cell; where that would leave the last one less than a third, they share two thirds.
 */
export function drawTable(head: readonly string[], rows: readonly (readonly string[])[], width: number): string[] {
  const widths = head.map((title, at) => Math.max(title.length, ...rows.map((row) => row[at]?.length ?? 0)));
  const last = head.length - 1;
  const gaps = 2 * last;
  const room = Math.max(NARROWEST, width) - gaps;
  const others = widths.slice(0, last).reduce((sum, wide) => sum + wide, 0);
  const fits = others + widths[last]! <= room || others <= (room * 2) / 3;
  const most = fits ? room : Math.floor((room * 2) / 3 / Math.max(1, last));
  const fitted = widths.map((wide, at) => (at === last ? 0 : Math.min(wide, most)));
  fitted[last] = Math.min(widths[last]!, room - fitted.reduce((sum, wide) => sum + wide, 0));
  const table = new Table({
    head: [...head],
    colWidths: fitted,
    wordWrap: true,
    chars: BARE,
    style: { head: [], border: [], 'padding-left': 0, 'padding-right': 0 },
  });
  table.push(...rows.map((row) => [...row]));
  return table
    .toString()
    .split('\n')
    .map((line) => line.trimEnd());
}
