import type { Command } from 'commander';
import type { ExitCode } from '../exit.ts';

/** Adds one verb to the program; its action reports how it ended. */
export type AddVerb = (program: Command, ended: (code: ExitCode) => void) => void;

/** The options that every verb has. */
export function withManner(command: Command): Command {
  return command
    .option('--json', 'print one JSON object and nothing else')
    .option('--no-color', 'no colours, whatever the terminal can do');
}
