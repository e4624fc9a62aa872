import { LIKELIHOOD_WORDS } from '../condition/verbal.ts';

/** The word for a share. */
export function likelihood(share: number): string {
  return LIKELIHOOD_WORDS.findLast(([from]) => share >= from)?.[1] ?? LIKELIHOOD_WORDS[0]![1];
}

/** The word or words that an interval allows: `unlikely`, or `very unlikely to unlikely`. */
export function likelihoodOf(low: number, high: number): string {
  const [first, last] = [likelihood(low), likelihood(high)];
  return first === last ? first : `${first} to ${last}`;
}
