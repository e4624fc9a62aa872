import type { Claim } from '../../../scenario/ledger.ts';

/** Which claims are looked at; what is empty lets all through. */
export interface Filter {
  readonly text: string;
  readonly room: string;
  readonly grade: string;
}

/** Whether a claim is looked at: every word of the text stands somewhere in it. */
export function isLookedAt(claim: Claim, { text, room, grade }: Filter): boolean {
  if ((room !== '' && claim.room !== room) || (grade !== '' && claim.grade !== grade)) return false;
  const { id, statement, speaker, evidence, counter, ifWrong } = claim;
  const all = [id, statement, speaker, evidence, counter, ifWrong.says].join(' ').toLowerCase();
  return text
    .toLowerCase()
    .split(/\s+/)
    .every((word) => all.includes(word));
}
