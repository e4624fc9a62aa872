/** The seven words of ICD 203, each with the share from which it holds. They speak of likelihood, never of confidence. */
const WORDS: readonly (readonly [from: number, word: string])[] = [
  [0, 'almost no chance'],
  [0.05, 'very unlikely'],
  [0.2, 'unlikely'],
  [0.45, 'roughly even chance'],
  [0.55, 'likely'],
  [0.8, 'very likely'],
  [0.95, 'almost certain'],
];

/** The word for a share. */
export function likelihood(share: number): string {
  return WORDS.findLast(([from]) => share >= from)?.[1] ?? WORDS[0]![1];
}

/** The word or words that an interval allows: `unlikely`, or `very unlikely to unlikely`. */
export function likelihoodOf(low: number, high: number): string {
  const [first, last] = [likelihood(low), likelihood(high)];
  return first === last ? first : `${first} to ${last}`;
}
