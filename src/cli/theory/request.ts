import type { Command } from 'commander';
import type { LoadOptions } from '../../scenario/index.ts';
import { collected, wholeNumber } from '../option-values.ts';
import { MAIN_CASE } from '../run/request.ts';
import type { Manner } from '../speaker.ts';

/** What the command line asks for. */
export interface TheoryRequest extends Manner {
  readonly history?: number;
  readonly histories?: number;
  readonly member?: number;
  readonly seed: number;
  readonly scale?: number;
  readonly set?: readonly string[];
  readonly without?: readonly string[];
  readonly event?: readonly string[];
  readonly drop?: readonly string[];
}

const USUAL_SEED = 2019;
const MOST_HISTORIES = 100_000;
const MOST_MEMBERS = 400_000;

/** Adds the options of `theory`. */
export function withTheoryOptions(command: Command): Command {
  return command
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
    .option('--member <m>', 'also where this member stands, from 0', wholeNumber(0, MOST_MEMBERS - 1))
    .option('--seed <s>', 'the luck; same seed, same people', wholeNumber(0, 2 ** 32 - 1), USUAL_SEED)
    .option(
      '--scale <k>',
      'one member in K stands for K; 1 is true size (so that at most 2,500 are left)',
      wholeNumber(1, 1e6),
    )
    .option('--set <path=value>', 'fix a parameter, such as amnesty.status=law; repeatable', collected)
    .option('--without <room>', 'switch a room off, such as surveillance; repeatable', collected)
    .option('--event <name>', 'let an event happen that is off in the case; repeatable', collected)
    .option('--drop <name>', 'leave out an event of the case; repeatable', collected);
}

/** The same as the options of a case. */
export function worldOf({ set, scale, without, event, drop }: TheoryRequest): LoadOptions {
  return {
    ...(set && { set }),
    ...(scale && { scale }),
    ...(without && { without }),
    ...(event && { events: event }),
    ...(drop && { drop }),
  };
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

/** The words that change a world as the request does. */
export function changeWords(request: TheoryRequest): string[] {
  return (['set', 'without', 'event', 'drop'] as const).flatMap((option) =>
    (request[option] ?? []).flatMap((value) => [`--${option}`, value]),
  );
}
