import type { Explanation } from '../../experiments/explain/explain.ts';
import type { Terminal } from '../terminal.ts';
import { inset } from './explain-inset.ts';
import { fixed } from './explain-numbers.ts';

/** Whether he reconsiders, and the draws that could be his alone. */
export function drawLuck({ today, luck, day }: Explanation, { width }: Terminal): string[] {
  const { reconsiders, next } = today;
  const attention = reconsiders ? 'He reconsiders today' : 'He does not reconsider today';
  const again = next === null ? 'He never reconsiders again.' : `${attention}; next on day ${next} (in ${next - day}).`;
  return [
    ...inset(again, width),
    ...luck.flatMap(({ says, draw, chance, happens, asked }) => {
      const answer = happens ? 'yes' : 'no';
      return inset(
        `${says}: ${answer} (${fixed(draw)} drawn, below ${fixed(chance)} needed)${asked ? '' : '; not asked'}`,
        width,
      );
    }),
  ];
}
