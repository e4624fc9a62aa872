import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { badInput, EXIT } from '../exit.ts';
import type { Manner } from '../speaker.ts';
import { type AddVerb, withManner } from './verb.ts';

interface BenchRequest extends Manner {
  readonly quick?: boolean;
  readonly world?: string;
  readonly members?: string;
  readonly experiments?: boolean;
  readonly lab?: boolean;
}

/** `fealty bench`: how fast this machine runs the engine, in a process of its own so that nothing else is measured. */
export const addBench: AddVerb = (program, ended) => {
  const command = program
    .command('bench')
    .summary('measure how fast the engine is here')
    .description('Measures the engine on this machine in fixed worlds, next to the slow engine. Works in a checkout.')
    .option('--quick', 'small worlds and few rounds')
    .option('--world <name>', 'only one world: quiet, noisy or cascade')
    .option('--members <n>', 'only this size')
    .option('--lab', 'drive the lab in a browser: from a moved lever to what it shows')
    .option('--experiments', 'the analyses beside other software, and what the runner costs, in place of the engine');
  withManner(command).action((request: BenchRequest) => {
    ended(measured(wordsOf(request)));
  });
};

function wordsOf({ quick, json, world, members, experiments, lab }: BenchRequest): string[] {
  return [
    ...(quick ? ['--quick'] : []),
    ...(json ? ['--json'] : []),
    ...(experiments ? ['--experiments'] : []),
    ...(lab ? ['--lab'] : []),
    ...(world === undefined ? [] : [`--world=${world}`]),
    ...(members === undefined ? [] : [`--members=${members}`]),
  ];
}

function measured(words: readonly string[]) {
  const main = fileURLToPath(new URL('../../../bench/main.ts', import.meta.url));
  if (!existsSync(main)) throw badInput('bad-usage', 'the bench is part of the repository, not of the package');
  const { status } = spawnSync(process.execPath, [...process.execArgv, main, ...words], { stdio: 'inherit' });
  if (status === EXIT.done || status === EXIT.badInput) return status;
  return status === null ? EXIT.interrupted : EXIT.internal;
}
