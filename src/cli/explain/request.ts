import type { Command } from 'commander';
import type { LoadOptions } from '../../scenario/index.ts';
import { collected, wholeNumber } from '../option-values.ts';
import type { Manner } from '../speaker.ts';

/** What the command line asks for. */
export interface ExplainRequest extends Manner {
  readonly history: number;
  readonly day?: number;
  readonly member?: number;
  readonly firstGeneral?: boolean;
  readonly first?: boolean;
  readonly seed: number;
  readonly scale?: number;
  readonly set?: readonly string[];
  readonly without?: readonly string[];
  readonly event?: readonly string[];
  readonly drop?: readonly string[];
}

const USUAL = { history: 1, seed: 2019 } as const;
const MOST_HISTORIES = 10_000_000;
const MOST_MEMBERS = 400_000;

/** Adds the options of `explain`. */
export function withExplainOptions(command: Command): Command {
  return command
    .option('--history <h>', 'which history', wholeNumber(1, MOST_HISTORIES), USUAL.history)
    .option('--day <d>', 'which day, from 1', wholeNumber(1, 3650))
    .option('--member <m>', 'which member, from 0', wholeNumber(0, MOST_MEMBERS - 1))
    .option('--first-general', 'the first general to take an open step, on that day, in place of --day and --member')
    .option('--first', 'the first member to leave serving openly, likewise')
    .option('--seed <s>', 'the luck; same seed, same histories', wholeNumber(0, 2 ** 32 - 1), USUAL.seed)
    .option('--scale <k>', 'one member in K stands for K; 1 is true size (as the case says)', wholeNumber(1, 1e6))
    .option('--set <path=value>', 'fix a parameter, such as amnesty.status=law; repeatable', collected)
    .option('--without <room>', 'switch a room off, such as surveillance; repeatable', collected)
    .option('--event <name>', 'let an event happen that is off in the case; repeatable', collected)
    .option('--drop <name>', 'leave out an event of the case; repeatable', collected);
}

/** The same as the options of a case. */
export function worldOf({ set, scale, without, event, drop }: ExplainRequest): LoadOptions {
  return {
    ...(set && { set }),
    ...(scale && { scale }),
    ...(without && { without }),
    ...(event && { events: event }),
    ...(drop && { drop }),
  };
}

/** The words that give this world and this luck again, without what is usual. */
export function worldWords(request: ExplainRequest): string[] {
  const { seed, scale } = request;
  return [
    ...(seed === USUAL.seed ? [] : ['--seed', String(seed)]),
    ...(scale === undefined ? [] : ['--scale', String(scale)]),
    ...(['set', 'without', 'event', 'drop'] as const).flatMap((name) =>
      (request[name] ?? []).flatMap((value) => [`--${name}`, value]),
    ),
  ];
}
