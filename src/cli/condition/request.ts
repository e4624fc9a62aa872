import { availableParallelism } from 'node:os';
import type { Command } from 'commander';
import { collected, named, wholeNumber } from '../option-values.ts';
import type { Manner } from '../speaker.ts';
import { type WorldRequest, withDays, withWorldOptions } from '../world/request.ts';

/** What the command line asks for. */
export interface ConditionRequest extends Manner, WorldRequest {
  readonly histories: number;
  readonly threads: number;
  readonly file?: string;
  readonly retry?: boolean;
  readonly record?: string;
  readonly ignore?: readonly string[];
  readonly through?: string;
  readonly watch?: string;
  readonly rivals?: string;
  readonly structures?: boolean;
  readonly selfCheck?: number;
  readonly smc?: number;
  readonly move?: readonly string[];
}

/** Adds the options of `condition`. */
export function withConditionOptions(command: Command): Command {
  const asked = command
    .option('--record <file>', 'a dated record of your own, as CSV (observed.csv beside the case)', named('file'))
    .option('--ignore <quantity>', 'leave the rows of a quantity out, such as leader.arrested; repeatable', collected)
    .option('--through <date>', 'the last date whose reports are heard (the end)', named('date'))
    .option(
      '--watch <date>',
      'the date for which signposts are read (that of --through, or a quarter of the way)',
      named('date'),
    )
    .option(
      '--rivals <file>',
      'what others forecast at the time, as CSV (forecasts.csv beside the case)',
      named('file'),
    )
    .option('--structures', 'also which rival structure the record speaks for, and which report tells them apart')
    .option('--self-check <n>', 'also try the method on n records that the model itself makes', wholeNumber(10, 10_000))
    .option(
      '--smc <n>',
      'also sample values by approximate computation, with at most n more histories',
      wholeNumber(100, 10_000_000),
    )
    .option(
      '--move <what>',
      'with --smc: which numbers it moves, as --vary in sensitivity (the eight that go most with the weights); repeatable',
      collected,
    )
    .option('--histories <n>', 'how many histories', wholeNumber(10, 1_000_000), 400);
  return withDays(withWorldOptions(asked, 'so that about 12,000 are left'))
    .option('--threads <n>', 'how many at once; no answer depends on it', wholeNumber(1, 1024), availableParallelism())
    .option('--file <path>', 'where the histories are kept (results/<case>-<hash>-s<seed>.duckdb)', named('file'))
    .option('--retry', 'try histories again that failed before')
    .option('--quiet', 'no notes and no progress on standard error');
}
