import { listed } from '../../experiments/words/numbers.ts';

/** Words around pages of the repository. */
export const PAGES = {
  table: (number: number, columns: readonly string[]): string => `Table ${number}: ${listed(columns)}`,
} as const;
