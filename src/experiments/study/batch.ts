import type { HistoryRecord } from '../../engine/record/history.ts';
import { MEASURES, measure, measureDay, WEEKLY, weeklyDays } from './measures.ts';

/** Some runs of a study, as flat columns that can be moved between threads. A failed run has NaN for every measure, and a message. */
export interface Batch {
  readonly runs: Int32Array;
  /** runs × MEASURES, run by run. */
  readonly measures: Float64Array;
  readonly failures: readonly { readonly run: number; readonly message: string }[];
  /** For each kept week: run, day, then WEEKLY; empty where weeks are not kept. */
  readonly weeks: Float64Array;
}

/** Width of a row of `Batch.weeks`. */
export const WEEK_ROW = 2 + WEEKLY.length;

export interface BatchWriter {
  add(run: number, record: HistoryRecord): void;
  fail(run: number, message: string): void;
  /** The batch as filled so far. */
  close(): Batch;
}

/** A writer for at most `most` runs. */
export function openBatch(most: number, withWeeks: boolean): BatchWriter {
  const runs = new Int32Array(most);
  const measures = new Float64Array(most * MEASURES.length);
  const failures: { run: number; message: string }[] = [];
  const weeks: Float64Array[] = [];
  let used = 0;
  const rowAt = (place: number): Float64Array =>
    measures.subarray(place * MEASURES.length, (place + 1) * MEASURES.length);
  const add = (run: number, record: HistoryRecord): void => {
    measure(record, rowAt(used));
    if (withWeeks) weeks.push(weeksOf(run, record));
    runs[used++] = run;
  };
  const fail = (run: number, message: string): void => {
    rowAt(used).fill(Number.NaN);
    failures.push({ run, message });
    runs[used++] = run;
  };
  const close = (): Batch => ({
    runs: runs.slice(0, used),
    measures: measures.slice(0, used * MEASURES.length),
    failures,
    weeks: joined(weeks),
  });
  return { add, fail, close };
}

/** A batch of one run that crashed its worker. */
export function crashed(run: number, message: string): Batch {
  const writer = openBatch(1, false);
  writer.fail(run, message);
  return writer.close();
}

/** Batches as one, in their order. */
export function joinBatches(batches: readonly Batch[]): Batch {
  const [first] = batches;
  if (first !== undefined && batches.length === 1) return first;
  const runs = new Int32Array(batches.reduce((sum, batch) => sum + batch.runs.length, 0));
  let at = 0;
  for (const batch of batches) {
    runs.set(batch.runs, at);
    at += batch.runs.length;
  }
  return {
    runs,
    measures: joined(batches.map(({ measures }) => measures)),
    failures: batches.flatMap(({ failures }) => failures),
    weeks: joined(batches.map(({ weeks }) => weeks)),
  };
}

function weeksOf(run: number, record: HistoryRecord): Float64Array {
  const days = weeklyDays(record.days);
  const rows = new Float64Array(days.length * WEEK_ROW);
  days.forEach((day, k) => {
    const at = k * WEEK_ROW;
    rows[at] = run;
    rows[at + 1] = day;
    measureDay(record, day, rows.subarray(at + 2, at + WEEK_ROW));
  });
  return rows;
}

function joined(parts: readonly Float64Array[]): Float64Array {
  const whole = new Float64Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
