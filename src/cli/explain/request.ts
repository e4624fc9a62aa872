import type { Command } from 'commander';
import { wholeNumber } from '../option-values.ts';
import type { Manner } from '../speaker.ts';
import { type WorldRequest, withWorldOptions } from '../world/request.ts';

/** What the command line asks for. */
export interface ExplainRequest extends Manner, WorldRequest {
  readonly history: number;
  readonly day?: number;
  readonly member?: number;
  readonly firstGeneral?: boolean;
  readonly first?: boolean;
}

const USUAL_HISTORY = 1;
const MOST_HISTORIES = 10_000_000;
const MOST_MEMBERS = 400_000;

/** Adds the options of `explain`. */
export function withExplainOptions(command: Command): Command {
  const asked = command
    .option('--history <h>', 'which history', wholeNumber(1, MOST_HISTORIES), USUAL_HISTORY)
    .option('--day <d>', 'which day, from 1', wholeNumber(1, 3650))
    .option('--member <m>', 'which member, from 0', wholeNumber(0, MOST_MEMBERS - 1))
    .option('--first-general', 'the first general to take an open step, on that day, in place of --day and --member')
    .option('--first', 'the first member to leave serving openly, likewise');
  return withWorldOptions(asked);
}
