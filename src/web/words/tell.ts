import { listed, many, whole } from '../../experiments/words/numbers.ts';

/** Words of the page that is printed or handed on. */
export const TELL = {
  print: 'Print',
  lead: (title: string, asOf: string): string => `${title}. As of ${asOf}.`,
  waiting: (arrived: number, asked: number): string =>
    `${whole(arrived)} of ${whole(asked)} histories have come in; wait for the rest before you hand this on.`,
  nothing: 'There is nothing to tell yet: what is asked cannot be run. The faults stand above.',
  histories: 'Pictures of the histories',
  historiesSay: (ran: number, failed: number): string =>
    `One mark a history, ${whole(ran)} in all.${failed > 0 ? ` ${many(failed, 'history', 'histories')} could not be run and ${failed === 1 ? 'is' : 'are'} left out.` : ''}`,
  ending: 'Ending',
  count: 'Histories',
  mobilisedSays: (ran: number, date: string, least: string, middle: string, most: string): string =>
    `One line a history, ${whole(ran)} of them and no mean; a shape ends each that ends otherwise than standing, and a history keeps its last value. By ${date} from ${least} to ${most} of strength, in the middle history ${middle}.`,
  day: 'Day',
  scenario: 'The scenario',
  changed: (words: string): string => `Changed in the case: ${words}.`,
  unchanged: 'The case is run as it is written.',
  written: 'In the case',
  here: 'Here',
  against: 'Against the case as written, on the same luck',
  againstSay: 'A is the case as written, B is this scenario.',
  claims: 'Claims leaned on',
  claimsSay: (claims: number, changed: number): string =>
    claims === 0
      ? 'No input that varies or was changed cites a claim.'
      : `Inputs that vary between histories or were changed lean on ${many(claims, 'claim')}, ${changed === 0 ? 'none of them behind an input that was changed' : `${whole(changed)} of them behind an input that was changed; those come first`}.`,
  counter: 'Best evidence against',
  behind: 'Behind',
  toClaims: 'Every claim with its sources and what it moves',
  changedClaim: 'behind a change',
  inputs: (grades: Readonly<Record<string, number>>): string =>
    `Inputs by grade, lists of states left out: ${listed(Object.entries(grades).map(([grade, count]) => `${whole(count)} ${grade}`))}.`,
  limits: 'What this cannot say',
  limitsSay:
    'A count of histories is about this model with these inputs. It is no chance of anything outside. Chance, unknown values and unknown structure are three things; only the first two are in the counts.',
  provenance: 'Where it comes from',
  facts: {
    case: 'Case',
    hash: 'Hash of what is run',
    engine: 'Engine',
    seed: 'Seed',
    size: 'Size',
    days: 'Days',
    histories: 'Histories',
    checksum: 'Checksum',
    link: 'Link',
  },
  members: (members: number, scale: number): string =>
    scale === 1 ? many(members, 'member') : `${many(members, 'member')}, each standing for ${whole(scale)}`,
  cite: 'To cite it',
  citation: (facts: Cited): string =>
    `Fealty ${facts.engine}. “${facts.title}” (case ${facts.case}, as of ${facts.asOf}), ${facts.changed}; seed ${facts.seed}, ${many(facts.histories, 'history', 'histories')}, ${facts.scale === 1 ? 'at true size' : `one member standing for ${whole(facts.scale)}`}; checksum ${facts.checksum}. ${facts.link}`,
} as const;

/** What a citation names. */
export interface Cited {
  readonly engine: string;
  readonly title: string;
  readonly case: string;
  readonly asOf: string;
  readonly changed: string;
  readonly seed: number;
  readonly histories: number;
  readonly scale: number;
  readonly checksum: string;
  readonly link: string;
}
