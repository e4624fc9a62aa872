import { OUTCOMES, type Outcome, PATTERNS, type Pattern } from '../../engine/record/history.ts';
import { addRun, type Counts, noCounts } from '../../experiments/ensemble/counts.ts';
import { checksumOfHistories } from '../../experiments/study/arms.ts';
import { MEASURES, type Measure } from '../../experiments/study/measures.ts';
import type { Seen, SeenHistory } from './word.ts';

/** One measure of a history; NaN where it does not apply. */
export function measureOf({ measures }: SeenHistory, name: Measure): number {
  return measures[MEASURES.indexOf(name)]!;
}

/** How a history ended. */
export function outcomeOf(seen: SeenHistory): Outcome {
  return OUTCOMES[measureOf(seen, 'outcome')]!;
}

/** Counts of histories that came in. */
export function countSeen(all: Iterable<Seen>): Counts {
  const counts = noCounts();
  for (const seen of all) {
    if (!seen.ran) counts.failed += 1;
    else {
      const pattern: Pattern | null = PATTERNS[measureOf(seen, 'pattern')] ?? null;
      addRun(counts, { outcome: outcomeOf(seen), pattern, fell: measureOf(seen, 'fell') === 1 }, 1);
    }
  }
  return counts;
}

/** The checksum that `fealty run --json` prints for the same histories. */
export function checksumOfSeen(all: readonly Seen[]): string {
  const ran = all.filter((seen) => seen.ran).sort((a, b) => a.history - b.history);
  return checksumOfHistories(ran.map((seen) => ({ history: seen.history, checksum: measureOf(seen, 'checksum') })));
}
