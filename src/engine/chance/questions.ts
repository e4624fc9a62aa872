/**
 * What a draw is for. Each question is a stream of its own, so asking one more moves no other. A number is never
 * changed and never reused, or every recorded run would replay differently; a retired question leaves a gap.
 */
export const QUESTION = Object.freeze({
  // Asked of each member on a day.
  attention: 1,
  opportunity: 2,
  goOpen: 3,
  found: 4,
  purge: 5,
  move: 6,
  councilFound: 7,

  // Asked of the regime and the street on a day.
  arrest: 32,
  street: 33,
  hardship: 34,
  revenue: 35,
  council: 36,
  informed: 37,

  // Asked once a history.
  strength: 64,
  parameter: 65,

  // Asked once of each member.
  rent: 96,
  culpabilityRights: 97,
  culpabilityCorruption: 98,
  culpabilityExtradition: 99,
  ideology: 100,
  sensitivity: 101,
  signal: 102,
  capExit: 103,
  near: 104,
  abroad: 105,
  inGroup: 106,
  line: 107,
  critical: 108,

  // Asked once of each tie or line of command.
  tie: 128,
  trust: 129,
  chainTrust: 130,
});

/** The name of a question. */
export type Question = keyof typeof QUESTION;
