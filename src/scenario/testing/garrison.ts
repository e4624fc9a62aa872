import type { LoadedCase } from '../asked-case.ts';
import { CaseFaults, formatFault } from '../fault.ts';
import { readCase } from '../read-case.ts';
import type { LoadOptions } from '../settings.ts';

/** A small case without a fault. Its lines are counted by the tests: line 9 is the first formation. */
export const GARRISON = `format: 1
name: garrison
title: A garrison
summary: Made up.
start: 2001-01-01
asOf: 2001-01-11
end: 2001-03-01
formations:
  - {name: foot, branch: army, members: 400, deploy: 0.5, grade: assumed, why: Round.}
  - {name: horse, branch: army, members: {value: 100, range: [90, 120], grade: measured, sources: [sources/book]}}
states:
  - {name: East, bloc: coast, weight: 2, date: 2000-12-01, grade: measured, sources: [sources/book]}
  - {name: West, bloc: coast, weight: 1, date: null, threshold: 0.5, grade: assumed, why: It follows.}
sideDeals:
  - {formation: horse, date: 2001-02-01, coverage: [0, 1, 1], status: law, reward: 1, grade: argued, why: A rumour.}
events:
  - {name: march, date: 2001-01-05, kind: march, says: A march., size: 0.5, grade: argued, why: Large.}
  - {date: 2001-01-06, kind: call, says: A call., size: 1, cost: 0.2, credit: 1, grade: argued, claims: [R1-01]}
  - {date: 2001-01-07, kind: move, says: One goes., who: {formation: foot, rank: nco, count: 1}, conduct: deserted, grade: measured, sources: [sources/book]}
  - {name: law, on: false, date: 2001-02-01, kind: set, says: A law., path: amnesty.status, value: law, grade: assumed, why: A what-if.}
series:
  street:
    - {date: 2001-01-02, value: 0.2, grade: measured, sources: [sources/book]}
    - {date: 2001-01-06, value: 0.6, grade: measured, sources: [sources/book]}
parameters:
  amnesty:
    reversal: {between: [0.02, 0.08], grade: estimated, sources: [sources/book]}
    waiver: {value: off, grade: measured, sources: [sources/book]}
    status: {oneOf: [first-reading, law], weights: [3, 1], grade: argued, claims: [R1-01]}
  rents:
    mean: {value: {general: 5, field: 1.8, junior: 0.6, nco: 0.2, enlisted: 0.05}, times: {logBetween: [0.5, 2]}, grade: assumed, why: Half to double.}
  council:
    seats: {between: [6, 24], grade: assumed, why: Any.}
`;

const CITATIONS = { claims: new Set(['R1-01', 'R1-02']), sources: new Set(['sources/book', 'sources/map']) };

/** Loads a text as a case. */
export function load(text: string = GARRISON, options: LoadOptions = {}): LoadedCase {
  return readCase('case.yaml', text, options, CITATIONS);
}

/** The messages of a text's faults, none if it loads. */
export function messages(text: string, options: LoadOptions = {}): string[] {
  try {
    load(text, options);
    return [];
  } catch (error) {
    if (error instanceof CaseFaults) return error.faults.map(formatFault);
    throw error;
  }
}

/** The garrison with one piece of its text replaced; throws if the piece is not there exactly once. */
export function changed(piece: string, by: string): string {
  if (GARRISON.split(piece).length !== 2) throw new RangeError(`the garrison does not hold this once: ${piece}`);
  return GARRISON.replace(piece, () => by);
}

/** The garrison with one more line at its end. */
export function longer(line: string): string {
  return `${GARRISON}${line}\n`;
}
