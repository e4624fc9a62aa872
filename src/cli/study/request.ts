import { availableParallelism } from 'node:os';
import type { Command } from 'commander';
import { InvalidArgumentError } from 'commander';
import type { LoadedCase } from '../../scenario/index.ts';
import { loadCase } from '../../scenario/index.ts';
import { collected, named, wholeNumber } from '../option-values.ts';
import type { Manner } from '../speaker.ts';
import { loadOptionsOf, type WorldRequest, withDays, withWorldOptions } from '../world/request.ts';
import { scaleLeaving } from '../world/scale.ts';

/** What every verb that runs a study is told. */
export interface StudyRequest extends Manner, WorldRequest {
  readonly threads: number;
  readonly file?: string;
  readonly dryRun?: boolean;
  readonly yes?: boolean;
  readonly retry?: boolean;
  readonly shard?: Shard;
  readonly merge?: readonly string[];
}

/** One part of a study that is run in parts, from 1. */
export interface Shard {
  readonly shard: number;
  readonly shards: number;
}

/** Members that a study leaves unless a scale is asked for: at that size the main case says what it says at true size. */
const ENOUGH = 12_000;

/** Adds the options of a verb that runs a study. */
export function withStudyOptions(command: Command): Command {
  return withJobOptions(withDays(withWorldOptions(command, 'so that about 12,000 are left')))
    .option('--threads <n>', 'how many at once; no answer depends on it', wholeNumber(1, 1024), availableParallelism())
    .option('--file <path>', 'where the runs are kept (results/<case>-<hash>-s<seed>.duckdb)', named('file'))
    .option('--retry', 'try runs again that failed before')
    .option('--quiet', 'no notes and no progress on standard error');
}

/** Adds the options of a job that may be long, or done in parts. */
export function withJobOptions(command: Command, when = ''): Command {
  return command
    .option('--dry-run', `${when}say how many runs, how long and how large, and run nothing`)
    .option('--yes', `${when}begin even if it takes hours`)
    .option('--shard <i/n>', `${when}run part i of n, and write it as Parquet into a folder beside the file`, readShard)
    .option('--merge <folder>', `${when}join shards, in place of running; repeatable`, collected);
}

/** The case as asked for, at a scale that lets thousands of runs be made. */
export function loadForStudy(name: string, request: WorldRequest): LoadedCase {
  const options = loadOptionsOf(request);
  if (options.scale !== undefined) return loadCase(name, options);
  return loadCase(name, { ...options, scale: scaleLeaving(name, ENOUGH) });
}

function readShard(text: string): Shard {
  const [, shard, shards] = /^(\d+)\/(\d+)$/.exec(text) ?? [];
  const read = { shard: Number(shard), shards: Number(shards) };
  if (read.shard >= 1 && read.shard <= read.shards) return read;
  throw new InvalidArgumentError('It must be i/n, such as 3/8: part 3 of 8, from 1.');
}
