import { beliefSentences } from '../../experiments/explain/belief-words.ts';
import type { Explanation } from '../../experiments/explain/explain.ts';
import type { Terminal } from '../terminal.ts';
import { wrapped } from './lines.ts';

/** How he came to his belief, each part against the truth, and what everybody hides. */
export function drawBelief(explanation: Explanation, { width }: Terminal): string[] {
  return beliefSentences(explanation).flatMap((text) => wrapped(text, width, 2));
}
