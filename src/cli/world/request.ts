import type { Command } from 'commander';
import { sizeAndChanges } from '../../experiments/words/command-line.ts';
import type { LoadOptions } from '../../scenario/index.ts';
import { collected, wholeNumber } from '../option-values.ts';

export const MAIN_CASE = 'venezuela-2019';
export const USUAL_SEED = 2019;

/** What a verb is told about its world and its luck. */
export interface WorldRequest {
  readonly seed: number;
  readonly scale?: number;
  readonly days?: number;
  readonly until?: string;
  readonly set?: readonly string[];
  readonly without?: readonly string[];
  readonly event?: readonly string[];
  readonly drop?: readonly string[];
}

/** Adds the options that choose a world and its luck; `usualScale` says what holds without `--scale`. */
export function withWorldOptions(command: Command, usualScale = 'as the case says'): Command {
  return command
    .option('--seed <s>', 'the luck; same seed, same histories', wholeNumber(0, 2 ** 32 - 1), USUAL_SEED)
    .option('--scale <k>', `one member in K stands for K; 1 is true size (${usualScale})`, wholeNumber(1, 1e6))
    .option('--set <path=value>', 'fix a parameter, such as amnesty.status=law; repeatable', collected)
    .option('--without <room>', 'switch a room off, such as surveillance; repeatable', collected)
    .option('--event <name>', 'let an event happen that is off in the case; repeatable', collected)
    .option('--drop <name>', 'leave out an event of the case; repeatable', collected);
}

/** Adds the options that say how long a history is. */
export function withDays(command: Command): Command {
  return command
    .option('--days <d>', 'how many days (to the end of the case)', wholeNumber(1, 3650))
    .option('--until <date>', 'the last day as a date, in place of --days');
}

/** The same as the options of a case. */
export function loadOptionsOf({ set, scale, days, until, without, event, drop }: WorldRequest): LoadOptions {
  return {
    ...(set && { set }),
    ...(scale && { scale }),
    ...(days && { days }),
    ...(until !== undefined && { until }),
    ...(without && { without }),
    ...(event && { events: event }),
    ...(drop && { drop }),
  };
}

/** The words that give this world and this luck again, without what is usual. */
export function worldWords(request: WorldRequest): string[] {
  return [...(request.seed === USUAL_SEED ? [] : ['--seed', String(request.seed)]), ...sizeAndChanges(request)];
}
