import type { Conduct } from '../../engine/conduct.ts';

/** What a day was remembered for. */
interface Remembered {
  readonly day: number;
  readonly kind: string;
  readonly says: string;
}

/** A day on which much changed in one history, and what is recorded of that day. */
export interface Leap {
  readonly history: number;
  readonly day: number;
  readonly before: number;
  readonly after: number;
  readonly events: readonly Remembered[];
  /** How many members more or fewer are in each conduct than the evening before. */
  readonly moved: Readonly<Record<Conduct, number>>;
}
