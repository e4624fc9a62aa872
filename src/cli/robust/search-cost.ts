import { existsSync } from 'node:fs';
import { layOut } from '../../experiments/design/design.ts';
import { duration, many, whole } from '../../experiments/words/numbers.ts';
import { badInput, EXIT, type ExitCode } from '../exit.ts';
import type { Speaker } from '../speaker.ts';
import { type Estimate, estimateOf } from '../study/estimate.ts';
import { type Bench, studyOn } from './generation.ts';
import type { RobustRequest } from './request.ts';

/** Searches that take less begin without a word, and those that take hours need a yes: as studies do. */
const AT_ONCE = 5;
const HOURS = 3600;

/** Says what a search would cost, and runs nothing but a few histories to measure. */
export function tellCost(bench: Bench, request: RobustRequest, folder: string, speaker: Speaker): ExitCode {
  const estimate = costOf(bench, request);
  speaker.tell({ dryRun: true, file: folder, scale: bench.world.scenario.scale, ...estimate });
  speaker.show([costWords(estimate, bench, request, folder)]);
  return EXIT.done;
}

/** Says what a long search will cost, and refuses one of hours, unless it goes on with one that was begun. */
export function refuseHours(bench: Bench, request: RobustRequest, folder: string, speaker: Speaker): void {
  if (existsSync(folder)) return;
  const estimate = costOf(bench, request);
  if (estimate.seconds < AT_ONCE) return;
  speaker.note(costWords(estimate, bench, request, folder));
  if (estimate.seconds < HOURS || request.yes) return;
  throw badInput(
    'takes-hours',
    `this would take about ${duration(estimate.seconds)} or more; take fewer --worlds, a larger --scale or a smaller --budget, and --yes begins as it is`,
  );
}

/** At least: how many incumbents will be tried again is not known beforehand. */
function costOf(bench: Bench, { population, budget, seeds, seed, threads }: RobustRequest): Estimate {
  const { points, rows } = layOut({ method: 'random', rows: population }, bench.levers, seed);
  const settings = Math.max(1, Math.floor(budget / population)) * population * seeds;
  return estimateOf(studyOn(bench, points, rows, 0), settings * bench.assumptions.rows * bench.replicates, threads);
}

function costWords(
  { each, tried, missing, seconds }: Estimate,
  { assumptions, replicates }: Bench,
  { seeds, budget }: RobustRequest,
  folder: string,
): string {
  const shape = `${many(seeds, 'search', 'searches')} of ${many(budget, 'setting')} x ${many(assumptions.rows, 'world')} x ${many(replicates, 'history each', 'histories each')}`;
  return `${shape} = ${many(missing, 'run')}, and more for those tried again; about ${duration(seconds)} or more (${whole(1000 * each)} ms a run on one thread, from ${tried} tried), in ${folder}`;
}
