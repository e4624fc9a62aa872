import { type Command, Option } from 'commander';
import { collected, named, wholeNumber } from '../option-values.ts';
import { type StudyRequest, withStudyOptions } from '../study/request.ts';

export type SensitivityMethod = 'sobol' | 'morris' | 'given';

/** What the command line asks for. */
export interface SensitivityRequest extends StudyRequest {
  readonly method: SensitivityMethod;
  readonly vary?: readonly string[];
  readonly by: 'room' | 'parameter';
  readonly of: string;
  /** Base rows of Sobol, trajectories of Morris. */
  readonly points?: number;
  readonly replicates: number;
  readonly secondOrder?: boolean;
  readonly overTime?: boolean;
  readonly resamples: number;
  readonly from?: string;
}

/** Adds the options of `sensitivity`. */
export function withSensitivityOptions(command: Command): Command {
  const asked = command
    .addOption(
      new Option('--method <name>', 'shares of variance, screening, or what a past run gives without another')
        .choices(['sobol', 'morris', 'given'])
        .default('sobol'),
    )
    .option(
      '--vary <what>',
      'which numbers: a path, a room such as rents.*, levers, assumptions, drawn, or path=0..1; repeatable (drawn)',
      collected,
    )
    .addOption(
      new Option('--by <what>', 'move the numbers of a room together, or each alone')
        .choices(['room', 'parameter'])
        .default('room'),
    )
    .option('--of <measure>', 'what is explained: fell, mobilised_peak, deserted_heads, …', named('measure'), 'fell')
    .option(
      '--points <n>',
      'base rows of sobol (64; a power of 2), or trajectories of morris (20)',
      wholeNumber(2, 1_000_000),
    )
    .option('--replicates <r>', 'histories of each setting, to tell chance from the numbers', wholeNumber(1, 10_000), 2)
    .option('--second-order', 'also what pairs do together (nearly twice the runs)')
    .option('--over-time', 'also day by day, of the fall')
    .option('--resamples <n>', 'resamples for the intervals', wholeNumber(0, 100_000), 200)
    .option(
      '--from <file>',
      'with --method given: the file of a run (that of the same case and options)',
      named('file'),
    );
  return withStudyOptions(asked);
}
