import { type Command, Option } from 'commander';
import { anyNumber, collected, named, wholeNumber } from '../option-values.ts';
import { type StudyRequest, withStudyOptions } from '../study/request.ts';

/** What the command line asks for. */
export interface RobustRequest extends StudyRequest {
  readonly package?: readonly string[];
  readonly with?: readonly string[];
  readonly vary?: readonly string[];
  readonly worlds: number;
  readonly replicates: number;
  readonly of: string;
  readonly want: 'more' | 'less';
  readonly threshold?: number;
  readonly search?: boolean;
  readonly levers?: readonly string[];
  readonly aim?: readonly string[];
  readonly population: number;
  readonly budget: number;
  readonly seeds: number;
}

/** Adds the options of `robust`. */
export function withRobustOptions(command: Command): Command {
  const asked = command
    .option('--package <name>', 'only this package of the table, beside nothing; repeatable (all)', collected)
    .option('--with <changes>', 'a package of your own, such as "--set amnesty.status=law"; repeatable', collected)
    .option(
      '--vary <what>',
      'which numbers make the plausible worlds, as in sensitivity; repeatable (drawn)',
      collected,
    )
    .option('--worlds <n>', 'how many plausible worlds', wholeNumber(2, 1_000_000), 40)
    .option('--replicates <r>', 'histories of each package in each world', wholeNumber(1, 10_000), 3)
    .option('--of <measure>', 'what is judged: fell, deserted_heads, …', named('measure'), 'fell')
    .addOption(
      new Option('--want <which>', 'whether more of it is wanted, or less; the tool takes no side')
        .choices(['more', 'less'])
        .default('more'),
    )
    .option(
      '--threshold <x>',
      'what a world must reach to count as met (half of the replicates, or the middle)',
      anyNumber,
    )
    .option('--search', 'in place of the table: search the levers for trade-offs among several aims')
    .option('--levers <what>', 'with --search: which levers, as --vary; repeatable (levers: all of them)', collected)
    .option('--aim <measure:way>', 'with --search: an aim; two or more (fell:more, deserted_heads:less)', collected)
    .option('--population <n>', 'with --search: settings in a generation, even', wholeNumber(4, 10_000), 20)
    .option('--budget <n>', 'with --search: settings tried in all, for each seed', wholeNumber(8, 10_000_000), 200)
    .option('--seeds <n>', 'with --search: how many searches from the start', wholeNumber(1, 100), 2);
  return withStudyOptions(asked);
}
