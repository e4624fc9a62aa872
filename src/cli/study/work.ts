import { existsSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import { runStudy } from '../../experiments/study/run-study.ts';
import { runsOf, type Study, shardOf } from '../../experiments/study/study.ts';
import { duration, many, whole } from '../../experiments/words/numbers.ts';
import type { LoadedCase } from '../../scenario/index.ts';
import { openToRead } from '../../store/database.ts';
import type { Identity } from '../../store/identity.ts';
import { studyIdentity } from '../../store/study/identity.ts';
import { readStudy, type StoredStudy } from '../../store/study/read.ts';
import { exportShard, mergeShards } from '../../store/study/shards.ts';
import { openStudy, type StudyStore } from '../../store/study/store.ts';
import { engineVersion } from '../engine-version.ts';
import { badInput, EXIT, Failure } from '../exit.ts';
import { makeFolder } from '../make-folder.ts';
import { listenForInterrupt } from '../run/interrupt.ts';
import { progressBar } from '../run/progress-bar.ts';
import { usualFile } from '../run/request.ts';
import type { Speaker } from '../speaker.ts';
import { type Estimate, estimateOf } from './estimate.ts';
import type { StudyRequest } from './request.ts';

export interface StudyWork {
  readonly loaded: LoadedCase;
  readonly study: Study;
  /** How the settings were chosen, in a word or two; part of the identity. */
  readonly design: string;
  readonly request: StudyRequest;
  /** The command that asks this again, kept in the file. */
  readonly command: string;
  readonly speaker: Speaker;
}

/** More than this is refused without `--yes`. */
const HOURS = 3600;
/** What a refused study should take instead. */
const MINUTES = 600;

/**
 * Runs what the study's file lacks and reads it back whole; undefined when there is nothing to analyse: a dry run, or a
 * shard. Says what it will cost before it starts, and refuses a job of hours.
 */
export async function studyOf(work: StudyWork): Promise<StoredStudy | undefined> {
  const { loaded, study, design, request, command, speaker } = work;
  const identity = studyIdentity({ case: loaded.name, caseHash: loaded.hash, engine: engineVersion(), study, design });
  const file = request.file ?? usualFile(identity);
  if (request.merge !== undefined) {
    makeFolder(dirname(file));
    await mergeShards(file, identity, study, request.merge, command);
    return readBack(file);
  }
  const part = request.shard && { ...shardOf(runsOf(study), request.shard.shard, request.shard.shards) };
  const kept = request.shard ? shardFile(file, request.shard.shard, request.shard.shards) : file;
  const { from, to } = part ?? { from: 0, to: runsOf(study) };
  if (request.dryRun) {
    const estimate = estimateOf(study, to - from, request.threads);
    speaker.tell({ dryRun: true, file: kept, scale: study.worlds[0]!.scenario.scale, ...estimate });
    speaker.show([costWords(estimate, study, kept)]);
    return undefined;
  }
  await runInto(kept, work, identity, from, to);
  if (request.shard === undefined) return readBack(file);
  const folder = kept.replace(/\.duckdb$/, '');
  await exportShard(kept, folder, { ...request.shard, runs: runsOf(study) });
  rmSync(kept, { force: true });
  speaker.tell({ shard: request.shard.shard, shards: request.shard.shards, runs: to - from, folder, command });
  speaker.show([`${many(to - from, 'run')} of shard ${request.shard.shard} of ${request.shard.shards} in ${folder}`]);
  return undefined;
}

/** Reads a finished or partial study from its file. */
export async function readBack(file: string): Promise<StoredStudy> {
  const database = await openToRead(file);
  try {
    return await readStudy(database);
  } finally {
    database.close();
  }
}

async function runInto(file: string, work: StudyWork, identity: Identity, from: number, to: number): Promise<void> {
  const { study, request, command, speaker } = work;
  const fresh = !existsSync(file);
  if (fresh) refuseHours(estimateOf(study, to - from, request.threads), work, file);
  makeFolder(dirname(file));
  const store = await openStudy(file, identity, study, command);
  try {
    if (request.retry) {
      const again = await store.forgetFailed();
      if (again > 0) speaker.note(`trying ${many(again, 'failed run')} again`);
    }
    await live(store, work, from, to);
  } finally {
    await store.close();
  }
}

async function live(
  store: StudyStore,
  { study, request, speaker }: StudyWork,
  from: number,
  to: number,
): Promise<void> {
  const interrupt = listenForInterrupt(() => speaker.note('\nstopping; what is done is kept (again to stop at once)'));
  const bar = progressBar(request.quiet === true);
  try {
    const summary = await runStudy({
      study,
      from,
      to,
      threads: request.threads,
      isDone: store.isDone,
      sink: store,
      signal: interrupt.signal,
      onProgress: bar.show,
    });
    if (!summary.interrupted) return;
  } finally {
    bar.end();
    interrupt.close();
  }
  const kept = `${whole(store.count())} of ${many(to - from, 'run is', 'runs are')} kept in ${store.file}`;
  throw new Failure(EXIT.interrupted, 'interrupted', `stopped: ${kept}; the same command goes on from there`);
}

/** A study of seconds begins without a word; what it costs is said of every other, and hours need a yes. */
function refuseHours(estimate: Estimate, { study, request, speaker }: StudyWork, file: string): void {
  if (estimate.seconds < 5) return;
  speaker.note(costWords(estimate, study, file));
  if (estimate.seconds < HOURS || request.yes) return;
  const { scale } = study.worlds[0]!.scenario;
  const smaller = Math.ceil((scale * estimate.seconds) / MINUTES);
  throw badInput(
    'takes-hours',
    `this would take about ${duration(estimate.seconds)}; --scale ${smaller} would take about ${duration(MINUTES)}, and --yes begins as it is`,
  );
}

function costWords({ runs, missing, each, tried, seconds, bytes }: Estimate, study: Study, file: string): string {
  const { worlds, levers, assumptions, replicates } = study;
  const shape = [
    many(worlds.length, 'world'),
    ...(levers.factors.length > 0 ? [`${whole(levers.rows)} settings of levers`] : []),
    ...(assumptions.factors.length > 0 ? [`${whole(assumptions.rows)} settings of assumptions`] : []),
    many(replicates, 'history each', 'histories each'),
  ].join(' x ');
  const size = bytes < 1e6 ? 'less than 1 MB' : `at most ${whole(Math.ceil(bytes / 1e6))} MB`;
  const part = missing < runs ? ` (${whole(missing)} of them here)` : '';
  return `${shape} = ${many(runs, 'run')}${part}; about ${duration(seconds)} (${(1000 * each).toFixed(0)} ms a run on one thread, from ${tried} tried), ${size} in ${file}`;
}

function shardFile(file: string, shard: number, shards: number): string {
  return `${file.replace(/\.duckdb$/, '')}.shard-${shard}-of-${shards}.duckdb`;
}
