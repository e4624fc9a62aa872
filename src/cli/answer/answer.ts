import type { RecordedEvent } from '../../engine/record/history.ts';
import type { Counts } from '../../experiments/ensemble/counts.ts';
import type { Answer as Share } from '../../experiments/ensemble/interval.ts';
import type { Daily, Run } from '../../store/read.ts';
import type { Leap } from './leaps.ts';
import type { Series } from './series.ts';

/** A history that ran: none of these is missing. */
export type Ran = { readonly [K in keyof Run]: K extends Optional ? Run[K] : NonNullable<Run[K]> };
type Optional =
  | 'message'
  | 'pattern'
  | 'fallDay'
  | 'firstGeneralDay'
  | 'firstGeneralMember'
  | 'firstGeneralConduct'
  | 'firstGeneralLine'
  | 'firstGeneralAbroad';

/** What the file of an ensemble holds of the first `asked` histories. */
export interface Answer {
  readonly meta: ReadonlyMap<string, string>;
  readonly asked: number;
  readonly counts: Counts;
  /** The share of histories in which the regime stands, and how well it is known. */
  readonly share: Share;
  readonly ran: readonly Ran[];
  readonly failed: readonly { readonly history: number; readonly message: string }[];
  /** Share mobilised, of all histories or of some evenly spaced ones. */
  readonly mobilised: readonly Series[];
  readonly leaps: readonly Leap[];
  /** The history shown in detail; undefined when none ran. */
  readonly typical: Typical | undefined;
  /** One number for all of them, which is equal only if every history is. */
  readonly checksum: string;
}

export interface Typical {
  readonly run: Ran;
  readonly daily: Daily;
  readonly events: readonly RecordedEvent[];
}
