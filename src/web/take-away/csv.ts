import { OUTCOMES, PATTERNS } from '../../engine/record/history.ts';
import { MEASURES, type Measure } from '../../experiments/study/measures.ts';
import type { Seen } from '../runner/word.ts';

/** The columns of the table of histories, in order. */
export const CSV_COLUMNS = ['history', 'ran', ...MEASURES] as const;

/** A line a history, by number; what does not apply, or did not run, is empty. */
export function historiesCsv(all: readonly (Seen | undefined)[]): string {
  const lines = all.flatMap((seen) => (seen === undefined ? [] : [lineOf(seen)]));
  return `${[CSV_COLUMNS.join(','), ...lines].join('\r\n')}\r\n`;
}

function lineOf(seen: Seen): string {
  if (!seen.ran) return [seen.history, 0, ...MEASURES.map(() => '')].join(',');
  return [seen.history, 1, ...MEASURES.map((name, k) => cell(name, seen.measures[k]!))].join(',');
}

function cell(name: Measure, value: number): string {
  if (Number.isNaN(value)) return '';
  if (name === 'outcome') return OUTCOMES[value]!;
  return name === 'pattern' ? PATTERNS[value]! : String(value);
}
