import { sobolSentence, whatMatters } from '../../experiments/sensitivity/sentence.ts';
import { namesOf } from './names.ts';
import type { Sensitivity } from './sensitivity.ts';

/** What the answer hangs on, in words; nothing is named that cannot be told from 0. */
export function sensitivitySentence(found: Sensitivity): string {
  const { answer, laid, says } = found;
  const names = namesOf(laid);
  if (answer.method === 'morris') {
    if (answer.screened.reason !== null) return `Nothing can be said of ${says}: ${answer.screened.reason}.`;
    return whatMatters(
      names,
      answer.screened.factors.map(({ muStar }) => muStar),
      'mu*',
      says,
    );
  }
  return sobolSentence(names, answer.indices, says);
}
