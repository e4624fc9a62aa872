import { startChecksum } from '../../engine/record/checksum.ts';
import { OUTCOMES, type Outcome, PATTERNS, type Pattern } from '../../engine/record/history.ts';
import { addRun, type Counts, noCounts } from '../ensemble/counts.ts';
import { MEASURES, type Measure } from './measures.ts';

/** The measures of some runs, one array a measure; NaN where a run failed or the measure does not apply. */
export type Measured = Readonly<Record<Measure, Float64Array>>;

/** The runs from `from` to before `to`. */
export function sliceRuns(measures: Measured, from: number, to: number): Measured {
  return Object.fromEntries(MEASURES.map((name) => [name, measures[name].subarray(from, to)])) as Measured;
}

/** How the runs ended. Those without an outcome count as failed. */
export function countRuns({ outcome, pattern, fell }: Measured): Counts {
  const counts = noCounts();
  for (let k = 0; k < outcome.length; k++) {
    const slug: Outcome | undefined = OUTCOMES[outcome[k]!];
    const looked: Pattern | null = PATTERNS[pattern[k]!] ?? null;
    if (slug === undefined) counts.failed++;
    else addRun(counts, { outcome: slug, pattern: looked, fell: fell[k] === 1 }, 1);
  }
  return counts;
}

/** Checksum of the histories 1, 2, … that ran; equal to that of an ensemble with the same histories. */
export function checksumOfRuns({ checksum }: Measured): string {
  return checksumOfHistories(
    Array.from(checksum, (word, k) => ({ history: k + 1, checksum: word })).filter(
      (run) => !Number.isNaN(run.checksum),
    ),
  );
}

/** One checksum for many histories, eight hexadecimal digits; equal only if every history is, bit for bit. */
export function checksumOfHistories(ran: readonly { readonly history: number; readonly checksum: number }[]): string {
  const all = startChecksum();
  for (const { history, checksum } of ran) {
    all.word(history);
    all.word(checksum);
  }
  return all.value().toString(16).padStart(8, '0');
}
