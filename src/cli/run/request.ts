import { createHash } from 'node:crypto';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import type { Command } from 'commander';
import { runAgain, sizeAndChanges } from '../../experiments/words/command-line.ts';
import type { Identity } from '../../store/identity.ts';
import { named, wholeNumber } from '../option-values.ts';
import type { Manner } from '../speaker.ts';
import { MAIN_CASE, USUAL_SEED, type WorldRequest, withDays, withWorldOptions } from '../world/request.ts';

const USUAL_HISTORIES = 100;
const MOST_HISTORIES = 10_000_000;

/** What the command line asks for. */
export interface RunRequest extends Manner, WorldRequest {
  readonly histories: number;
  readonly threads: number;
  readonly file?: string;
  readonly export?: string;
  readonly retry?: boolean;
  readonly cite?: boolean;
}

/** Adds the options of `run`. */
export function withRunOptions(command: Command): Command {
  const threads = availableParallelism();
  const asked = command.option(
    '--histories <n>',
    'how many histories',
    wholeNumber(1, MOST_HISTORIES),
    USUAL_HISTORIES,
  );
  return withDays(withWorldOptions(asked))
    .option('--threads <n>', 'how many at once; the answer does not depend on it', wholeNumber(1, 1024), threads)
    .option('--file <path>', 'where the histories are kept (results/<case>-<hash>-s<seed>.duckdb)', named('file'))
    .option('--export <folder>', 'write all tables there as Parquet and CSV as well', named('folder'))
    .option('--retry', 'try histories again that failed before')
    .option('--cite', 'print where the answer comes from, as JSON, in place of the picture')
    .option('--quiet', 'no notes and no progress on standard error');
}

/** Where the histories are kept unless another place is named: another world or engine has another file. */
export function usualFile(identity: Identity): string {
  const { seed, ...world } = identity;
  const hash = createHash('sha256')
    .update(JSON.stringify(Object.entries(world).sort()))
    .digest('hex')
    .slice(0, 8);
  return join('results', `${identity.case}-${hash}-s${seed}.duckdb`);
}

/** The command that gives the same answer anywhere. */
export function reproducing(caseName: string, request: RunRequest): string {
  return runAgain(caseName, request);
}

/** The words that run this world and this luck, without what is usual: to be added to. */
export function sameAgain(caseName: string, request: RunRequest): string[] {
  const { histories, seed } = request;
  return [
    'run',
    ...(caseName === MAIN_CASE ? [] : [caseName]),
    ...(histories === USUAL_HISTORIES ? [] : ['--histories', String(histories)]),
    ...(seed === USUAL_SEED ? [] : ['--seed', String(seed)]),
    ...sizeAndChanges(request),
  ];
}
