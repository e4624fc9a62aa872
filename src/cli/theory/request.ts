import type { Command } from 'commander';
import { changeWords } from '../../experiments/words/command-line.ts';
import { wholeNumber } from '../option-values.ts';
import type { Manner } from '../speaker.ts';
import { MAIN_CASE, USUAL_SEED, type WorldRequest, withWorldOptions } from '../world/request.ts';

/** What the command line asks for. */
export interface TheoryRequest extends Manner, WorldRequest {
  readonly history?: number;
  readonly histories?: number;
  readonly member?: number;
}

const MOST_HISTORIES = 100_000;
const MOST_MEMBERS = 400_000;

/** Adds the options of `theory`. */
export function withTheoryOptions(command: Command): Command {
  const asked = command
    .option(
      '--history <h>',
      'the values that history draws (the middle of every distribution)',
      wholeNumber(1, 10_000_000),
    )
    .option(
      '--histories <n>',
      'how many to simulate beside it (100 mornings, or 5 to 10 whole ones)',
      wholeNumber(2, MOST_HISTORIES),
    )
    .option('--member <m>', 'also where this member stands, from 0', wholeNumber(0, MOST_MEMBERS - 1));
  return withWorldOptions(asked, 'so that at most 2,500 are left');
}

/** The words that ask this again, without what is usual; other words of the request may replace its own. */
export function theoryWords(name: string, request: TheoryRequest): string[] {
  const { seed, history, histories, member, scale } = request;
  const single = Object.entries({ history, histories, member, scale }).flatMap(([option, value]) =>
    value === undefined ? [] : [`--${option}`, String(value)],
  );
  return [
    'theory',
    ...(name === MAIN_CASE ? [] : [name]),
    ...(seed === USUAL_SEED ? [] : ['--seed', String(seed)]),
    ...single,
    ...changeWords(request),
  ];
}
