import { daysBetween } from '../../scenario/dates.ts';
import type { QuantityKind } from './quantities.ts';

/** How the number of a report comes about, given the true one; `errors.ts` has the formulas. */
export const ERROR_MODELS = ['bernoulli', 'normal', 'log-normal', 'negative-binomial'] as const;
export type ErrorModel = (typeof ERROR_MODELS)[number];

/** The models that fit a kind of quantity, the usual one first. */
export const MODELS_OF: Readonly<Record<QuantityKind, readonly ErrorModel[]>> = {
  event: ['bernoulli'],
  count: ['log-normal', 'negative-binomial', 'normal'],
  level: ['normal', 'log-normal'],
};

/** How well a figure is known, as in the cases. */
export const GRADES = ['measured', 'estimated', 'argued', 'assumed'] as const;
export type Grade = (typeof GRADES)[number];

/** One line of a record, as a person wrote it. */
export interface RecordRow {
  readonly line: number;
  readonly quantity: string;
  /** Day on which it is known, such as 2019-02-28; the last of its window. */
  readonly date: string;
  /** First day of the window that is spoken of; null for a count or level of `date` alone, and for an event since the start. */
  readonly from: string | null;
  /** 1 for yes and 0 for no where the quantity is an event. */
  readonly value: number;
  readonly model: ErrorModel;
  /** Of an event, the chance that the report is wrong; of a `normal` level, a standard deviation; else a relative one (.15). */
  readonly error: number;
  readonly source: string;
  readonly grade: Grade;
  readonly note: string;
}

/** A line of a record, dated in days of a run: 1 is the first day after the start. */
export interface Observation extends RecordRow {
  readonly day: number;
  /** First day of the window; equal to `day` for a count or level of one day. */
  readonly fromDay: number;
}

/** Dates a record in days of a run that starts on `start` (day 0), by day; what lies before day 1 keeps its day and is not used. */
export function observationsFrom(
  rows: readonly RecordRow[],
  kindOf: (name: string) => QuantityKind,
  start: string,
): Observation[] {
  return rows
    .map((row) => {
      const day = daysBetween(start, row.date);
      const alone = kindOf(row.quantity) === 'event' ? 1 : day;
      return { ...row, day, fromDay: row.from === null ? alone : Math.max(1, daysBetween(start, row.from)) };
    })
    .sort((a, b) => a.day - b.day || a.line - b.line);
}
