import { openBatch, WEEK_ROW } from '../../experiments/study/batch.ts';
import { MEASURES } from '../../experiments/study/measures.ts';
import { openPlay } from '../../experiments/study/play.ts';
import { runsOf, type Study } from '../../experiments/study/study.ts';

/** What a study will cost, from a few of its runs. */
export interface Estimate {
  /** Runs of the whole study, and those that the file lacks. */
  readonly runs: number;
  readonly missing: number;
  /** Seconds that a run takes on one thread: the mean of those tried, without the first, which also warms the engine up. */
  readonly each: number;
  readonly tried: number;
  readonly seconds: number;
  readonly bytes: number;
}

const MOST_TRIED = 6;
const LEAST_TRIED = 2;
const LONG_ENOUGH_MS = 2500;
const NUMBER = 8;

/** Tries some runs, evenly spread over the study and not kept, and reckons from them what is missing. */
export function estimateOf(study: Study, missing: number, threads: number): Estimate {
  const runs = runsOf(study);
  const play = openPlay(study);
  const began = performance.now();
  const times: number[] = [];
  let weekly = 0;
  const goesOn = (): boolean => times.length < LEAST_TRIED || performance.now() - began < LONG_ENOUGH_MS;
  while (times.length < Math.min(MOST_TRIED, runs) && goesOn()) {
    const writer = openBatch(1, study.weeks);
    const run = Math.floor((runs * (times.length + 0.5)) / MOST_TRIED);
    const started = performance.now();
    try {
      writer.add(run, play(run));
    } catch {
      writer.fail(run, '');
    }
    times.push((performance.now() - started) / 1000);
    weekly += writer.close().weeks.length / WEEK_ROW;
  }
  const tried = times.length;
  const warm = tried > 1 ? times.slice(1) : times;
  const each = warm.reduce((sum, time) => sum + time, 0) / warm.length;
  const settings = study.levers.points.length + study.assumptions.points.length;
  const numbers = runs * (1 + MEASURES.length + (weekly / Math.max(1, tried)) * WEEK_ROW) + 3 * settings;
  return { runs, missing, each, tried, seconds: (each * missing) / threads, bytes: numbers * NUMBER };
}
