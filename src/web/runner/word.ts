import type { Board } from '../../experiments/ensemble/board.ts';
import type { Work } from '../../experiments/ensemble/entry.ts';
import type { Replay } from '../../experiments/replay/replay.ts';

/** What the lab keeps of every history. */
export interface SeenHistory {
  readonly ran: true;
  readonly history: number;
  /** As long as MEASURES, in their order. */
  readonly measures: Float64Array;
  /** Share mobilised, evening by evening from day 1. */
  readonly mobilised: Float32Array;
}
/** A history that has no record, and why: it keeps its place. */
export interface LostHistory {
  readonly ran: false;
  readonly history: number;
  readonly message: string;
}
export type Seen = SeenHistory | LostHistory;

/** What a worker is told. With a board it takes histories by itself; without, it waits to be given some. */
export type Order =
  | {
      readonly kind: 'batch';
      readonly batch: number;
      readonly work: Work;
      readonly board?: Board;
      readonly me: number;
      /** A history to live through first and in full, or 0. */
      readonly replay: number;
    }
  | { readonly kind: 'take'; readonly batch: number; readonly histories: readonly number[] };

/** What a worker says. */
export type Word =
  | { readonly kind: 'seen'; readonly batch: number; readonly seen: Seen }
  | { readonly kind: 'replay'; readonly batch: number; readonly replay: Replay };
