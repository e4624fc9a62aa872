import { PATTERNS } from '../../engine/record/history.ts';
import type { Counts } from '../../experiments/ensemble/counts.ts';
import { whole } from '../../experiments/words/numbers.ts';
import { PATTERN_WORDS } from '../../experiments/words/outcomes.ts';
import type { Terminal } from '../terminal.ts';
import { cut } from './lines.ts';

/** What standing looked like, in the histories in which the army stands behind the regime. */
export function drawPatterns({ outcomes, patterns }: Counts, { width }: Terminal): string[] {
  if (outcomes.stands === 0) return [];
  const digits = whole(outcomes.stands).length;
  return [
    `What standing looks like, in ${whole(outcomes.stands)} of them`,
    ...PATTERNS.filter((pattern) => patterns[pattern] > 0).map((pattern) =>
      cut(`  ${whole(patterns[pattern]).padStart(digits)}  ${PATTERN_WORDS[pattern]}`, width),
    ),
  ];
}
