import { createHash } from 'node:crypto';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import type { Command } from 'commander';
import type { LoadOptions } from '../../scenario/index.ts';
import type { Identity } from '../../store/identity.ts';
import { commandLine } from '../invocation.ts';
import { collected, named, wholeNumber } from '../option-values.ts';
import type { Manner } from '../speaker.ts';

export const MAIN_CASE = 'venezuela-2019';
const USUAL = { histories: 100, seed: 2019 } as const;
const MOST_HISTORIES = 10_000_000;

/** What the command line asks for. */
export interface RunRequest extends Manner {
  readonly histories: number;
  readonly seed: number;
  readonly scale?: number;
  readonly days?: number;
  readonly until?: string;
  readonly set?: readonly string[];
  readonly without?: readonly string[];
  readonly event?: readonly string[];
  readonly drop?: readonly string[];
  readonly threads: number;
  readonly file?: string;
  readonly export?: string;
  readonly retry?: boolean;
  readonly cite?: boolean;
}

/** Adds the options of `run`. */
export function withRunOptions(command: Command): Command {
  const threads = availableParallelism();
  return command
    .option('--histories <n>', 'how many histories', wholeNumber(1, MOST_HISTORIES), USUAL.histories)
    .option('--seed <s>', 'the luck; same seed, same histories', wholeNumber(0, 2 ** 32 - 1), USUAL.seed)
    .option('--scale <k>', 'one member in K stands for K; 1 is true size (as the case says)', wholeNumber(1, 1e6))
    .option('--days <d>', 'how many days (to the end of the case)', wholeNumber(1, 3650))
    .option('--until <date>', 'the last day as a date, in place of --days')
    .option('--set <path=value>', 'fix a parameter, such as amnesty.status=law; repeatable', collected)
    .option('--without <room>', 'switch a room off, such as surveillance; repeatable', collected)
    .option('--event <name>', 'let an event happen that is off in the case; repeatable', collected)
    .option('--drop <name>', 'leave out an event of the case; repeatable', collected)
    .option('--threads <n>', 'how many at once; the answer does not depend on it', wholeNumber(1, 1024), threads)
    .option('--file <path>', 'where the histories are kept (results/<case>-<hash>-s<seed>.duckdb)', named('file'))
    .option('--export <folder>', 'write all tables there as Parquet and CSV as well', named('folder'))
    .option('--retry', 'try histories again that failed before')
    .option('--cite', 'print where the answer comes from, as JSON, in place of the picture')
    .option('--quiet', 'no notes and no progress on standard error');
}

/** The same as the options of a case. */
export function loadOptionsOf(request: RunRequest): LoadOptions {
  const { set, scale, days, until, without, event, drop } = request;
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
  const { histories, seed } = request;
  const luck = ['--histories', String(histories), '--seed', String(seed)];
  return commandLine(['fealty', 'run', caseName, ...luck, ...worldWords(request)]);
}

/** The words that run this world and this luck, without what is usual: to be added to. */
export function sameAgain(caseName: string, request: RunRequest): string[] {
  const { histories, seed } = request;
  return [
    'run',
    ...(caseName === MAIN_CASE ? [] : [caseName]),
    ...(histories === USUAL.histories ? [] : ['--histories', String(histories)]),
    ...(seed === USUAL.seed ? [] : ['--seed', String(seed)]),
    ...worldWords(request),
  ];
}

function worldWords(request: RunRequest): string[] {
  const once = (['scale', 'days', 'until'] as const).flatMap((name) =>
    request[name] === undefined ? [] : [`--${name}`, String(request[name])],
  );
  const repeated = (['set', 'without', 'event', 'drop'] as const).flatMap((name) =>
    (request[name] ?? []).flatMap((value) => [`--${name}`, value]),
  );
  return [...once, ...repeated];
}
