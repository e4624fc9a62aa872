import { many, whole } from '../words/numbers.ts';
import type { Comparison } from './rows.ts';

/** What the second world does to the first, in one sentence; a difference that chance could make is never claimed. */
export function pairSentence(letter: string, { turned, rows }: Comparison): string {
  if (turned.paired === 0) return `No history could be run both as A and as ${letter}.`;
  const fell = rows.find(({ name }) => name === 'fell')!.difference;
  const histories = `Of ${many(turned.paired, 'shared history', 'shared histories')}`;
  const both = `${whole(turned.standInBoth)} stand in both and ${whole(turned.fallInBoth)} fall in both`;
  const saved = `${whole(turned.saved)} fall in A and stand in ${letter}`;
  const lost = `${whole(turned.lost)} stand in A and fall in ${letter}`;
  const verdict = fell.clear
    ? `the regime falls ${fell.difference > 0 ? 'more' : 'less'} often in ${letter}`
    : 'chance alone could make such a difference';
  return `${histories} ${both}; ${saved}, ${lost}: ${verdict}.`;
}
