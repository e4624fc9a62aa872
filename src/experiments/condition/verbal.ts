/**
 * The seven words of likelihood of Intelligence Community Directive 203 (2015), each with the share from which it holds.
 * They speak of likelihood, never of confidence.
 */
export const LIKELIHOOD_WORDS: readonly (readonly [from: number, word: string])[] = [
  [0, 'almost no chance'],
  [0.05, 'very unlikely'],
  [0.2, 'unlikely'],
  [0.45, 'roughly even chance'],
  [0.55, 'likely'],
  [0.8, 'very likely'],
  [0.95, 'almost certain'],
];

/** The directive's second words for the same ranges, and the bare answers, which say no more than more or less likely than not. */
const SYNONYMS: readonly (readonly [word: string, low: number, high: number])[] = [
  ['remote', 0, 0.05],
  ['highly improbable', 0.05, 0.2],
  ['improbable', 0.2, 0.45],
  ['roughly even odds', 0.45, 0.55],
  ['highly probable', 0.8, 0.95],
  ['probable', 0.55, 0.8],
  ['nearly certain', 0.95, 1],
  ['yes', 0.5, 1],
  ['no', 0, 0.5],
];

/** Every phrase with its range, longer ones first, so that `unlikely` is not found in `very unlikely`. */
const PHRASES = [
  ...LIKELIHOOD_WORDS.map(([from, word], k): readonly [string, number, number] => [
    word,
    from,
    LIKELIHOOD_WORDS[k + 1]?.[0] ?? 1,
  ]),
  ...SYNONYMS,
].sort((a, b) => b[0].length - a[0].length);

/** The range of shares that words of likelihood allow, or null where none of them is said. Of several the longest counts. */
export function rangeOfWords(text: string): readonly [low: number, high: number] | null {
  const found = PHRASES.find(([phrase]) => new RegExp(`(?<![a-z])${phrase}(?![a-z])`, 'i').test(text));
  return found === undefined ? null : [found[1], found[2]];
}
