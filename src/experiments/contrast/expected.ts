import type { Outcome, Pattern } from '../../engine/record/history.ts';
import type { RecordedPattern } from '../../scenario/record.ts';

/** How a history ended: its outcome, and how an army that still stands looks. */
export interface Ending {
  readonly outcome: Outcome;
  readonly pattern: Pattern | null;
}

const fell = (...outcomes: readonly Outcome[]) => ({ outcomes, patterns: [] as readonly Pattern[] });
const stood = (...patterns: readonly Pattern[]) => ({ outcomes: [] as readonly Outcome[], patterns });

/** Which endings of the model count as each pattern of the record: library/cases/CODING.md. */
const EXPECTED: Readonly<
  Record<RecordedPattern, { readonly outcomes: readonly Outcome[]; readonly patterns: readonly Pattern[] }>
> = {
  'command-withdraws': fell('command-withdraws'),
  'spark-then-command': fell('command-withdraws'),
  'units-turn': fell('units-turn'),
  'dissolves-then-neutral': fell('force-dissolves'),
  bleeding: stood('bleeding', 'eroded'),
  leak: stood('leak'),
  'isolated-refusal': stood('isolated-refusal'),
  none: stood('dual-loyalty', 'leak'),
};

/** Whether a history ended as the record says. */
export function isAsRecorded({ outcome, pattern }: Ending, recorded: RecordedPattern): boolean {
  const { outcomes, patterns } = EXPECTED[recorded];
  return outcomes.includes(outcome) || (outcome === 'stands' && pattern !== null && patterns.includes(pattern));
}

/** One word for an ending: the outcome, or where the regime simply stands its pattern. */
export function endingName({ outcome, pattern }: Ending): string {
  return outcome === 'stands' && pattern !== null ? pattern : outcome;
}
