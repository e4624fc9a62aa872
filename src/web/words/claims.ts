import type { Difference, Turned } from '../../experiments/compare/paired.ts';
import { rowSays } from '../../experiments/compare/rows.ts';
import type { Grade, Leverage } from '../../experiments/leverage/leverage.ts';
import { leverageSentence } from '../../experiments/leverage/sentence.ts';
import { listed, many, whole } from '../../experiments/words/numbers.ts';
import type { Claim } from '../../scenario/ledger.ts';

/** Words of the Claims. */
export const CLAIMS = {
  title: 'Which report, if it were wrong, would change the conclusion?',
  nothingYet: 'Nothing is known of that yet: no claim has been tried on these histories.',
  present: 'As it is asked now',
  measure: 'Measure what each claim moves',
  goOn: 'Go on',
  again: 'Measure again',
  stop: 'Stop, and keep what is there',
  histories: 'Histories of each',
  measureSays:
    'Lives through the histories on the screen again with each claim wrong in turn, one at a time, at the lab’s size and on the same luck.',
  progress: (done: number, of: number, histories: number): string =>
    `From ${whole(done)} of ${many(of, 'claim')}, ${whole(histories)} histories each.`,
  stale: 'What follows was measured on another case, luck or scenario than the one on the screen.',
  filters: 'Which claims',
  find: 'Find in the text',
  room: 'Room',
  grade: 'Grade',
  any: 'any',
  shown: (count: number, of: number): string => `${whole(count)} of ${many(of, 'claim')} shown.`,
  noneShown: 'No claim is like that.',
  clearTitle: 'Would change how often it falls',
  clearSays: (tried: number): string =>
    `By leverage times weakness of the evidence. Weakness goes by grade in steps of a quarter, a convention: measured ¼, estimated ½, argued ¾, assumed 1. Each is told from nothing at 95 %: of ${many(tried, 'claim')} that move nothing, about ${whole(Math.max(1, tried / 20))} would stand here by chance.`,
  unclearTitle: 'Chance could explain what was seen',
  unclearSays: 'In no order of strength: what chance could make is no rank.',
  untriedTitle: 'Not tried',
  untriedSays: 'Not tried yet, or what the world would be like cannot be run in this case.',
  details: 'Grounds and sources',
  speaker: 'Said by',
  value: 'Value',
  evidence: 'What supports it',
  counter: 'The best evidence against it',
  ifWrong: 'If it were wrong',
  command: 'On the command line',
  sources: 'Sources',
  behind: 'Inputs of this case that rest on it',
  press: 'If this claim were wrong',
  pressId: (id: string): string => `If ${id} were wrong`,
  back: 'Back: the claim holds',
  backId: (id: string): string => `${id} holds again`,
  toLab: 'See it in the Lab',
  wrongNow: 'wrong in what is shown',
  held: 'If it holds',
  wrong: 'If it is wrong',
  chartTitle: 'What each claim moves',
  chartX: 'more (right) or fewer (left) of 100 histories that fall, if the claim is wrong',
  chartHead: [
    'claim',
    'grade',
    'falls if it holds',
    'falls if wrong',
    'of',
    'saved',
    'lost',
    '95 %, of 100',
    'priority',
  ],
  clear: 'more than chance',
  unclear: 'chance could make it',
  size: (scale: number): string =>
    scale === 1
      ? 'At the true size of the force.'
      : `At the lab’s size, one member for ${whole(scale)}: read nothing about generals from so small a force.`,
} as const;

/** A mark for a grade, beside its word: filled where somebody measured. */
export const GRADE_MARKS: Readonly<Record<Grade, string>> = {
  measured: '●',
  estimated: '◐',
  argued: '◇',
  assumed: '○',
};

/** The answer to the question of the page, from what was tried. */
export function reportSentence(rows: readonly Leverage[], planned: number, replicates: number): string {
  if (rows.length === 0) return CLAIMS.nothingYet;
  const sofar = rows.length < planned ? `${CLAIMS.progress(rows.length, planned, replicates)} ` : '';
  const [first] = rows.filter(({ difference }) => difference.clear);
  const most = first ? ` First ${first.id}: if it is wrong, ${fallsInPlaceOf(first.turned)}.` : '';
  return `${sofar}${leverageSentence(rows, replicates)}${most}`;
}

/** `the same 50 histories fall in 15 in place of 2`. */
function fallsInPlaceOf({ paired, fallInBoth, saved, lost }: Turned): string {
  return `of the same ${whole(paired)} histories ${whole(fallInBoth + lost)} fall in place of ${whole(fallInBoth + saved)}`;
}

/** What a claim was seen to move, in a sentence. */
export function movedSentence({ turned, difference, otherwise, moves }: Leverage): string {
  const { saved, lost } = turned;
  const others = moves.filter((name) => name !== 'stands');
  const also = others.length > 0 ? ` Beside that it moves, by more than chance: ${listed(others.map(rowSays))}.` : '';
  if (saved + lost === 0) {
    const ways = otherwise > 0 ? `; ${whole(otherwise)} end in another way on the same side` : '';
    return `If it is wrong, all ${whole(turned.paired)} histories end on the same side${ways}.${also}`;
  }
  const verdict = difference.clear
    ? `that is ${between(difference)} of 100 (95 % interval)`
    : 'chance could make such a difference';
  return `If it is wrong, ${fallsInPlaceOf(turned)}: ${whole(lost)} lost, ${whole(saved)} saved; ${verdict}.${also}`;
}

/** An interval of a difference as counts out of 100: `between 8 and 31 more`. */
function between({ low, high }: Difference): string {
  const [a, b] = [low, high].map((share) => Math.round(100 * Math.abs(share))).sort((one, other) => one - other);
  return `between ${a} and ${b} ${high > 0 ? 'more' : 'fewer'}`;
}

/** The interval for a table: `−3 to +12`. */
export function spanOf({ low, high }: Difference): string {
  const signed = (share: number): string => {
    const count = Math.round(100 * share);
    return count < 0 ? `−${-count}` : `+${count}`;
  };
  return `${signed(low)} to ${signed(high)}`;
}

/** How the same histories end before and after a claim was made wrong. */
export function turnedSentence({ paired, standInBoth, fallInBoth, saved, lost }: Turned, clear: boolean): string {
  if (paired === 0) return '';
  const verdict = saved + lost === 0 ? 'nothing turns' : clear ? 'more than chance' : 'chance alone could do that';
  return `Of the same ${many(paired, 'history', 'histories')}, ${whole(standInBoth)} stand in both and ${whole(fallInBoth)} fall in both; ${whole(saved)} saved, ${whole(lost)} lost: ${verdict}.`;
}

/** What the chart of claims says. */
export function leverageSays(rows: readonly Leverage[]): string {
  const clear = rows.filter(({ difference }) => difference.clear).length;
  return `${many(rows.length, 'claim')} tried; for ${clear === 0 ? 'none' : whole(clear)} the interval leaves out no difference. A filled mark is more than chance, a hollow one is not.`;
}

/** The value of a claim: `20 (14 to 20) states`. */
export function amountOf({ value, range, unit }: Claim): string {
  if (value === undefined && range === undefined) return '';
  const span = range ? `${range[0]} to ${range[1]}` : '';
  const number = value === undefined ? span : range ? `${value} (${span})` : String(value);
  return `${number} ${unit ?? ''}`.trim();
}
