import type { Measured } from '../../experiments/study/arms.ts';
import type { Batch } from '../../experiments/study/batch.ts';
import { MEASURES } from '../../experiments/study/measures.ts';
import { runsOf, type Study } from '../../experiments/study/study.ts';

/** How far a run is. */
export const MISSING = 0;
export const RAN = 1;
export const FAILED = 2;

/** What is known of the runs of a study so far: whole columns, with NaN for what has not come and for what failed. */
export interface KeptRuns {
  /** MISSING, RAN or FAILED, run by run. */
  readonly came: Uint8Array;
  readonly measured: Measured;
  /** Why runs failed, by run. */
  readonly messages: Map<number, string>;
}

/** Room for all runs of a study, none of them there. */
export function noRuns(study: Study): KeptRuns {
  const runs = runsOf(study);
  return {
    came: new Uint8Array(runs),
    measured: Object.fromEntries(MEASURES.map((name) => [name, new Float64Array(runs).fill(Number.NaN)])) as Measured,
    messages: new Map(),
  };
}

/** Puts a batch in its place. */
export function keepBatch({ came, measured, messages }: KeptRuns, { runs, measures, failures }: Batch): void {
  for (let k = 0; k < runs.length; k++) {
    const run = runs[k]!;
    came[run] = RAN;
    for (let m = 0; m < MEASURES.length; m++) measured[MEASURES[m]!][run] = measures[k * MEASURES.length + m]!;
  }
  for (const { run, message } of failures) {
    came[run] = FAILED;
    messages.set(run, message);
  }
}

/** Those of `runs` that have not come yet. */
export function missingOf({ came }: KeptRuns, runs: Iterable<number>): number[] {
  return Array.from(runs).filter((run) => came[run] === MISSING);
}
