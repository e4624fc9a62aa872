import type { HistoryRecord } from '../../engine/record/history.ts';
import type { Scenario } from '../../engine/scenario.ts';
import type { Priors } from '../../scenario/prior.ts';

/** A history that was lived through: its record, and the numbers drawn for it in the order of the paths. */
export interface RanEntry {
  readonly ran: true;
  readonly history: number;
  readonly record: HistoryRecord;
  readonly drawn: Float64Array;
}

/** A history that has no record, and why. It is kept like any other: a gap would bias the shares in silence. */
interface FailedEntry {
  readonly ran: false;
  readonly history: number;
  readonly message: string;
}
export type Entry = RanEntry | FailedEntry;

/** Where entries go. They come in any order, each history once. */
export interface Sink {
  /** Resolves when all of them are safe, and rejects when none of them is. `paths` names the drawn numbers. */
  keep(entries: readonly Entry[], paths: readonly string[]): Promise<void>;
}

/** What a worker needs to know to live through any history of the ensemble; plain data that can be cloned. */
export interface Work {
  readonly scenario: Scenario;
  readonly priors: Priors;
  readonly seed: number;
}

/** Lives through histories one after the other; throws an Error that says why one could not be. */
export interface Maker {
  /** Names of the drawn numbers. */
  readonly paths: readonly string[];
  make(history: number): { readonly record: HistoryRecord; readonly drawn: Float64Array };
}
/** What the module named by `maker` exports under this name. */
export type OpenMaker = (work: Work) => Maker;

/** How far an ensemble is; all counts are of histories that are safely kept. */
export interface Progress {
  /** Histories asked for, those kept before this call included. */
  readonly asked: number;
  readonly done: number;
  /** Of `done`, those of this call that failed. */
  readonly failed: number;
  /** Histories a second, in this call. */
  readonly rate: number;
  /** Null until a first history is kept. */
  readonly secondsLeft: number | null;
}
