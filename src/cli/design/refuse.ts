import type { Command } from 'commander';
import { badInput } from '../exit.ts';

/** Options of `run` that mean nothing unless numbers are varied by design. */
const NEEDS_VARY = ['cross', 'method', 'points', 'levels', 'rest', 'weeks', 'dryRun', 'yes', 'shard', 'merge'];

/** Refuses an option that would be passed over in silence. */
export function refuseWithoutVary(command: Command): void {
  const given = NEEDS_VARY.find((name) => command.getOptionValueSource(name) === 'cli');
  if (given === undefined) return;
  const option = command.options.find((one) => one.attributeName() === given)!.long;
  throw badInput('bad-usage', `option '${option}' goes with --vary, which says what is varied by design`);
}
