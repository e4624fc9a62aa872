import { COLUMNS, type HistoryRecord, ROW } from '../../engine/record/history.ts';
import type { Formation } from '../../engine/scenario.ts';
import type { Replay } from './replay.ts';

/** What a file says of the history in it, beside the history. */
export interface ReplayAbout {
  /** Name and title of the case. */
  readonly case: string;
  readonly title: string;
  /** ISO date of day 0. */
  readonly start: string;
  /** What was different from the case as written, each as on a command line: `--set amnesty.status=law`. */
  readonly differences: readonly string[];
  /** Which engine lived it. */
  readonly engine: string;
  /** One member stands for so many. */
  readonly scale: number;
  readonly formations: readonly Pick<Formation, 'name' | 'branch'>[];
}

/** Public columns that a file keeps, evening by evening from day 1. */
export const KEPT_COLUMNS = ['street', 'mobilised', 'index', 'survived'] as const;
type KeptColumn = (typeof KEPT_COLUMNS)[number];

/** Of the record, what a file keeps. */
export type KeptRecord = Pick<
  HistoryRecord,
  | 'seed'
  | 'history'
  | 'members'
  | 'days'
  | 'fell'
  | 'fallDay'
  | 'outcome'
  | 'pattern'
  | 'strength'
  | 'events'
  | 'checksum'
> &
  Readonly<Record<KeptColumn, Float64Array>>;

/** One history as a file holds it. */
export interface SavedReplay extends Pick<Replay, 'places' | 'first' | 'changes'> {
  readonly about: ReplayAbout;
  readonly record: KeptRecord;
}

/** Of a replay, what a file keeps. */
export function savedOf({ record, places, first, changes }: Replay, about: ReplayAbout): SavedReplay {
  const { seed, history, members, days, fell, fallDay, outcome, pattern, strength, events, checksum } = record;
  const column = (name: KeptColumn): Float64Array =>
    Float64Array.from({ length: days }, (_, day) => record.daily[day * ROW + COLUMNS.indexOf(name)]!);
  return {
    about,
    places,
    first,
    changes,
    record: {
      seed,
      history,
      members,
      days,
      fell,
      fallDay,
      outcome,
      pattern,
      strength,
      events,
      checksum,
      street: column('street'),
      mobilised: column('mobilised'),
      index: column('index'),
      survived: column('survived'),
    },
  };
}
