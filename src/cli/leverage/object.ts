import { leverageSentence } from '../../experiments/leverage/sentence.ts';
import { studyHead } from '../study/object.ts';
import type { KeyAssumptions } from './leverage.ts';

/** The key assumptions for programs; the fields are listed in README.md. */
export function leverageObject(found: KeyAssumptions, command: string) {
  const { loaded, stored, rows, claims, untried } = found;
  return {
    ...studyHead(stored, loaded),
    sentence: leverageSentence(rows, stored.replicates),
    claims: rows.map(({ difference, turned, ...row }) => {
      const { statement, ifWrong } = claims.get(row.id)!;
      return { ...row, statement, ifWrong: ifWrong.says, ...turned, ...difference };
    }),
    untried: untried.map(({ claim, why }) => ({ id: claim.id, why })),
    command,
  };
}
