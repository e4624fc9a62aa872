import { wilson } from '../../experiments/ensemble/interval.ts';
import type { StoredStudy } from '../../store/study/read.ts';
import { studyHead } from '../study/object.ts';
import type { ArmAnswer, CompareRequest } from './compare.ts';
import { comparedSentence } from './sentence.ts';

/** The comparison for programs; the fields are listed in README.md. */
export function comparedObject(
  stored: StoredStudy,
  answers: readonly ArmAnswer[],
  { histories }: CompareRequest,
  command: string,
) {
  return {
    ...studyHead(stored, answers[0]!.arm.loaded),
    histories,
    arms: answers.map(({ arm, counts, checksum }) => ({
      name: arm.letter,
      case: arm.loaded.name,
      says: arm.says,
      ran: counts.ran,
      failed: counts.failed,
      outcomes: counts.outcomes,
      fell: counts.fell,
      interval: { of: 'fell', ...wilson(counts.fell, counts.ran), level: 0.95, method: 'wilson' },
      checksum,
    })),
    pairs: answers.slice(1).map((answer) => ({
      first: 'A',
      second: answer.arm.letter,
      sentence: comparedSentence(answer),
      ...answer.against!.comparison.turned,
      rows: answer.against!.comparison.rows.map(({ difference, ...row }) => ({ ...row, ...difference })),
      inputs: answer.against!.inputs,
    })),
    sentence: answers.slice(1).map(comparedSentence).join(' '),
    command,
  };
}
