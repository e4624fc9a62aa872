import type { Batch } from '../batch.ts';
import { MEASURES } from '../measures.ts';
import type { StudySink } from '../run-study.ts';

export interface CollectedStudy extends StudySink {
  /** Measures by run. */
  readonly rows: Map<number, Float64Array>;
  readonly messages: Map<number, string>;
}

/** A sink that remembers everything, and refuses a run that it has. */
export function collectStudy(): CollectedStudy {
  const rows = new Map<number, Float64Array>();
  const messages = new Map<number, string>();
  const keep = async ({ runs, measures, failures }: Batch): Promise<void> => {
    runs.forEach((run, k) => {
      if (rows.has(run)) throw new Error(`run ${run} came twice`);
      rows.set(run, measures.slice(k * MEASURES.length, (k + 1) * MEASURES.length));
    });
    for (const { run, message } of failures) messages.set(run, message);
  };
  return { rows, messages, keep };
}
