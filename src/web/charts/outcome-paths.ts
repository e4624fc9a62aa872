import type { Outcome } from '../../engine/record/history.ts';

/** The mark of each outcome as a path in a box of 16 by 16: round shapes stand, angular ones fall, as in the terminal. */
export const OUTCOME_PATHS: Readonly<Record<Outcome, string>> = {
  stands: 'M8 2a6 6 0 1 0 .01 0Z',
  crushed: 'M8 2a6 6 0 1 0 .01 0ZM8 5a3 3 0 1 1-.01 0Z',
  split: 'M8 2a6 6 0 1 0 .01 0ZM8 4v8a4 4 0 0 0 0-8Z',
  'withheld-from-below': 'M2 3h12l-6 11Z',
  'command-withdraws': 'M3 3h10v10H3Z',
  'units-turn': 'M8 2l6 11H2Z',
  'force-dissolves': 'M8 1l6 7-6 7-6-7Z',
  'street-and-states': 'M6 2h4v4h4v4h-4v4H6v-4H2V6h4Z',
  'by-force': 'M4 2l4 4 4-4 2 2-4 4 4 4-2 2-4-4-4 4-2-2 4-4-4-4Z',
};
