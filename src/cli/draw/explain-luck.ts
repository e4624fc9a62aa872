import type { Explanation } from '../../experiments/explain/explain.ts';
import { luckSentences } from '../../experiments/explain/sentences.ts';
import type { Terminal } from '../terminal.ts';
import { inset } from './explain-inset.ts';

/** Whether he reconsiders, and the draws that could be his alone. */
export function drawLuck({ today, luck, day }: Explanation, { width }: Terminal): string[] {
  return luckSentences(today, luck, day).flatMap((text) => inset(text, width));
}
