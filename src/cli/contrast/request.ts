import { availableParallelism } from 'node:os';
import type { Command } from 'commander';
import { wholeNumber } from '../option-values.ts';
import type { Manner } from '../speaker.ts';

/** What `fealty cases` is asked for; all but `contrast` matters with it alone. */
export interface CasesRequest extends Manner {
  readonly contrast?: boolean;
  readonly histories: number;
  readonly seed: number;
  readonly scale?: number;
  readonly threads: number;
}

/** Adds the options of an ensemble that is run for many cases. */
export function withEnsembleOptions(command: Command): Command {
  return command
    .option('--histories <n>', 'how many histories of each case', wholeNumber(1, 1_000_000), 100)
    .option('--seed <s>', 'the luck', wholeNumber(0, 2 ** 32 - 1), 2019)
    .option('--scale <k>', 'one member in K stands for K (by case: 20,000 members or a few more)', wholeNumber(1, 1e6))
    .option('--threads <n>', 'how many at once', wholeNumber(1, 1024), availableParallelism())
    .option('--quiet', 'no notes and no progress on standard error');
}
