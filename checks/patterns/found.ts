import type { Found } from './patterns.ts';

/** All are of the seed that every run has unless another is asked for. */
const SEED = 2019;

/**
 * A history for each way. Each is a draw from its case's ranges; where something is set besides, it lies within the ranges of
 * the common table: none of the first hundred draws of Iran's own levels dissolves; this one does once the patron has gone, as it had by
 * January.
 */
export const FOUND: readonly Found[] = [
  { way: 'dual loyalty with a thin leak', case: 'venezuela-2019', scale: 20, seed: SEED, history: 2 },
  { way: 'nobody moves', case: 'bahrain-2011', scale: 1, seed: SEED, history: 1 },
  { way: 'vertical by unit', case: 'philippines-1986', scale: 5, seed: SEED, history: 7 },
  { way: 'the command withholds together', case: 'egypt-2011', scale: 19, seed: SEED, history: 1 },
  { way: 'slow bleeding without a fall', case: 'syria-2011', scale: 11, seed: SEED, history: 40 },
  { way: 'a spark in the low ranks, then the command', case: 'sudan-2019', scale: 7, seed: SEED, history: 9 },
  {
    way: 'dissolution, then neutrality',
    case: 'iran-1978',
    scale: 17,
    seed: SEED,
    history: 40,
    set: [
      'decision.opportunity=0.003',
      'decision.bond=1',
      'surveillance.patron=-1',
      'surveillance.punishment=12',
      'surveillance.refusalWatched=1.2',
    ],
  },
  { way: 'isolated refusal', case: 'china-1989', scale: 13, seed: SEED, history: 11 },
];
