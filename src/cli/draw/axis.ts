import { dateOf, shortDate } from '../../experiments/words/dates.ts';

/** Where a share is drawn between the bottom (0) and the top (1) of a chart, and back. */
export interface Axis {
  readonly most: number;
  readonly root: boolean;
  readonly place: (value: number) => number;
  readonly value: (place: number) => number;
}

/** From 0 to the greatest value; by square roots where a few great ones would flatten the rest, and it says so. */
export function axisFor(greatest: number, usual: number): Axis {
  const most = roundUp(Math.max(greatest, 0.001));
  const root = usual * 5 < most;
  if (root) return { most, root, place: (value) => Math.sqrt(value / most), value: (place) => place * place * most };
  return { most, root, place: (value) => value / most, value: (place) => place * most };
}

function roundUp(value: number): number {
  const unit = 10 ** Math.floor(Math.log10(value));
  const step = [1, 1.5, 2, 3, 4, 5, 6, 8, 10].find((times) => times * unit >= value * 0.999) ?? 10;
  return Math.min(step * unit, Math.max(1, value));
}

/** Dates under a chart of so many days and columns, each starting at its day. */
export function dateLine(start: string, days: number, columns: number): string {
  const labels = Math.max(2, Math.floor(columns / 14));
  let line = '';
  for (let label = 0; label < labels; label++) {
    const day = 1 + Math.round((label * (days - 1)) / (labels - 1));
    const text = shortDate(dateOf(start, day));
    const at = Math.round(((day - 1) / Math.max(1, days - 1)) * (columns - 1));
    const from = Math.min(at, columns - text.length);
    if (line === '' || from > line.length) line = line.padEnd(from) + text;
  }
  return line;
}
