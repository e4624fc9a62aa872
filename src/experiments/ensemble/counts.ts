import { OUTCOMES, type Outcome, PATTERNS, type Pattern } from '../../engine/record/history.ts';
import type { Entry } from './entry.ts';

/** How many histories ended in which way. Every outcome is there, those that never came up with 0; they add up to `ran`. */
export interface Counts {
  ran: number;
  failed: number;
  /** Of `ran`: the first six outcomes. */
  fell: number;
  readonly outcomes: Record<Outcome, number>;
  /** Of the histories that end as `stands`. */
  readonly patterns: Record<Pattern, number>;
}

/** Counts of nothing yet. */
export function noCounts(): Counts {
  return { ran: 0, failed: 0, fell: 0, outcomes: zeros(OUTCOMES), patterns: zeros(PATTERNS) };
}

/** Adds one history. */
export function addEntry(counts: Counts, entry: Entry): void {
  if (!entry.ran) {
    counts.failed += 1;
    return;
  }
  const { outcome, pattern, fell } = entry.record;
  addRun(counts, { outcome, pattern, fell }, 1);
}

/** Adds `times` histories that ended alike. */
export function addRun(
  counts: Counts,
  run: { readonly outcome: Outcome; readonly pattern: Pattern | null; readonly fell: boolean },
  times: number,
): void {
  counts.ran += times;
  counts.outcomes[run.outcome] += times;
  if (run.fell) counts.fell += times;
  if (run.pattern !== null) counts.patterns[run.pattern] += times;
}

function zeros<K extends string>(names: readonly K[]): Record<K, number> {
  return Object.fromEntries(names.map((name) => [name, 0])) as Record<K, number>;
}
