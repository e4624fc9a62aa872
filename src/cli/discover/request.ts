import { type Command, Option } from 'commander';
import { anyNumber, collected, named, wholeNumber } from '../option-values.ts';
import { type StudyRequest, withStudyOptions } from '../study/request.ts';

/** What the command line asks for. */
export interface DiscoverRequest extends StudyRequest {
  readonly method: 'prim' | 'tree';
  readonly vary?: readonly string[];
  readonly points: number;
  readonly of: string;
  readonly above?: number;
  readonly stand?: boolean;
  readonly box?: number;
  readonly only?: readonly string[];
  readonly least: number;
  readonly from?: string;
}

/** Adds the options of `discover`. */
export function withDiscoverOptions(command: Command): Command {
  const asked = command
    .addOption(new Option('--method <name>', 'boxes by peeling, or a tree').choices(['prim', 'tree']).default('prim'))
    .option('--from <file>', 'search the runs of a file, of `run` or of any study, in place of running', named('file'))
    .option('--vary <what>', 'which numbers, as in sensitivity; repeatable (drawn)', collected)
    .option('--points <n>', 'how many settings, each with luck of its own', wholeNumber(20, 1_000_000), 400)
    .option('--of <measure>', 'what is of interest: fell, or another measure with --above', named('measure'), 'fell')
    .option('--above <x>', 'of interest is a run whose measure is at least this', anyNumber)
    .option('--stand', 'of interest are the runs in which the regime stands')
    .option('--box <id>', 'show one box of the trajectory in full', wholeNumber(0, 10_000))
    .option('--only <path>', 'search along these numbers alone; repeatable', collected)
    .option('--least <share>', 'the least share of all runs that a box may hold', anyNumber, 0.05);
  return withStudyOptions(asked);
}
