import type { Conduct } from '../conduct.ts';

/** How a history ends; the partition is stated in ODD.md 7.11 and annex A5. */
export const OUTCOMES = [
  'by-force',
  'street-and-states',
  'force-dissolves',
  'units-turn',
  'command-withdraws',
  'withheld-from-below',
  'split',
  'crushed',
  'stands',
] as const;
export type Outcome = (typeof OUTCOMES)[number];
/** The first six outcomes are falls. */
export const FALLS = 6;

/** What `stands` looked like; shown beside it, never in its place. */
export const PATTERNS = ['eroded', 'bleeding', 'leak', 'isolated-refusal', 'dual-loyalty'] as const;
export type Pattern = (typeof PATTERNS)[number];

/** Columns of the daily series, in order; then thirty counts, conduct by conduct (six) and rank by rank (five). */
export const COLUMNS = [
  'street',
  'wants',
  'revenue',
  'recognition',
  'threat',
  'patron',
  'informants',
  'mobilised',
  'index',
  'survived',
  'call',
  'dissent',
] as const;
export type Column = (typeof COLUMNS)[number];
export const COUNTS = 30;
/** Width of a row of the daily series. */
export const ROW = COLUMNS.length + COUNTS;

/** An act worth remembering, in the order in which it happened. `day` 0 is before the first day. */
export interface RecordedEvent {
  readonly day: number;
  /** Slug: recognition, arrest, pay, purge, oath, council, general-moves, call, march, gate, set, move, force, fall, ... */
  readonly kind: string;
  readonly says: string;
  /** One number that gives its size, in the unit that `kind` implies; 0 where there is none. */
  readonly size: number;
  /** The member it is about, or -1. */
  readonly member: number;
}

/** The first general to take an open step, and what he commands. */
export interface FirstMover {
  readonly day: number;
  readonly member: number;
  readonly conduct: Conduct;
  readonly line: boolean;
  readonly abroad: boolean;
}

export interface HistoryRecord {
  readonly seed: number;
  readonly history: number;
  readonly members: number;
  /** Days that were run: to the last one, or to the fall. */
  readonly days: number;
  readonly fell: boolean;
  /** Day of the fall, or 0. */
  readonly fallDay: number;
  readonly outcome: Outcome;
  /** Null when it fell, and for `split` and `crushed`. */
  readonly pattern: Pattern | null;
  /** θ0, the share that had to move with street, states and patron all 0. */
  readonly strength: number;
  /** Attempts at θ0 that were discarded because the regime would not have stood on day 0. */
  readonly discarded: number;
  /** days × ROW numbers, row by row; row 0 is day 1. */
  readonly daily: Float64Array;
  readonly events: readonly RecordedEvent[];
  /** Generals who took an open step after day 0, each at his first, by day and member. */
  readonly generals: readonly FirstMover[];
  /** Private opposition by head and by strength, on day 0 and at the end: reward + rem − J > V. */
  readonly opposed: readonly [number, number, number, number];
  readonly checksum: number;
}
