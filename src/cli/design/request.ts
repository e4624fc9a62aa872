import { type Command, Option } from 'commander';
import { collected, wholeNumber } from '../option-values.ts';
import type { RunRequest } from '../run/request.ts';
import { type StudyRequest, withJobOptions } from '../study/request.ts';

export const METHODS = [
  'sobol',
  'latin-hypercube',
  'halton',
  'random',
  'grid',
  'one-at-a-time',
  'morris',
  'saltelli',
] as const;
export type Method = (typeof METHODS)[number];

/** What the command line asks for when a run is to vary its numbers by design. */
export interface DesignRequest extends Omit<RunRequest, 'export' | 'cite'>, StudyRequest {
  readonly vary: readonly string[];
  readonly cross?: readonly string[];
  readonly method: Method;
  readonly points?: number;
  readonly levels: number;
  readonly rest: 'drawn' | 'usual';
  readonly weeks?: boolean;
}

/** Adds the options that lay out a design. */
export function withDesignOptions(command: Command): Command {
  const asked = command
    .option(
      '--vary <what>',
      'vary numbers by design: a path, rents.*, levers, assumptions, drawn, or path=0..1; repeatable',
      collected,
    )
    .option(
      '--cross <what>',
      'with --vary: numbers that are gone through at every setting of the others, as a grid; repeatable',
      collected,
    )
    .addOption(new Option('--method <name>', 'with --vary: how settings are chosen').choices(METHODS).default('sobol'))
    .option(
      '--points <n>',
      'with --vary: settings; of morris trajectories, of saltelli base rows (100, 20, 64)',
      wholeNumber(1, 10_000_000),
    )
    .option(
      '--levels <n>',
      'with --vary: levels of a number in grids, one-at-a-time and morris',
      wholeNumber(2, 1000),
      4,
    )
    .addOption(
      new Option('--rest <how>', 'with --vary: numbers not varied are drawn by history, or stay usual')
        .choices(['drawn', 'usual'])
        .default('drawn'),
    )
    .option('--weeks', 'with --vary: keep a row a week of every run');
  return withJobOptions(asked, 'with --vary: ');
}
