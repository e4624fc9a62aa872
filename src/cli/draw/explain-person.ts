import type { Person } from '../../experiments/explain/person.ts';
import { calledOf, postSentences, traitsSentence } from '../../experiments/explain/person-words.ts';
import type { Terminal } from '../terminal.ts';
import { wrapped } from './lines.ts';

/** Who he is, in a few lines: a number, never a name. */
export function drawPerson(who: Person, { width, paint }: Terminal): string[] {
  return [
    ...wrapped(`${paint('bold', calledOf(who))} (member ${who.member}): ${postSentences(who)}`, width, 2),
    ...wrapped(traitsSentence(who), width, 2),
  ];
}
