import type { ComparedRow } from '../../experiments/compare/rows.ts';
import { many, whole } from '../../experiments/words/numbers.ts';
import { signed } from '../../experiments/words/points.ts';
import type { Differences } from '../state/ask.ts';
import { LAB } from './lab.ts';
import { nameOf, saidValue } from './levers.ts';

/** Words of Compare, and of every page that names a scenario. */
export const COMPARE = {
  title: 'Compare',
  says: 'Two to four scenarios, each lived through with the same luck: history 17 is the same draw of chance and unknowns in all of them.',
  empty:
    'Nothing is pinned yet, and the Lab shows the case as it is written. Begin with one of these, or change something in the Lab and come back.',
  begin: 'Compare these',
  asWritten: 'As the case is written',
  pinNow: 'Pin what is on the screen',
  pinWritten: 'Pin the case as written',
  notPinned: 'not pinned',
  full: 'Four are pinned; unpin one to make room.',
  alreadyPinned: 'Pinned already',
  unpin: 'Unpin',
  unpinWhat: (letter: string): string => `Unpin ${letter}`,
  earlier: (letter: string): string => `Move ${letter} one place forward`,
  later: (letter: string): string => `Move ${letter} one place back`,
  baseline: 'Compared with',
  makeBaseline: 'Compare with this',
  makeBaselineWhat: (letter: string): string => `Compare with this: ${letter}`,
  open: 'Open in the Lab',
  openWhat: (letter: string): string => `Open in the Lab: ${letter}`,
  pinStep: (says: string): string => `Pin ${says}`,
  unpinStep: (says: string): string => `Unpin ${says}`,
  orderStep: 'Reorder what is compared',
  openStep: (letter: string): string => `Open ${letter}`,
  openHistoryStep: (history: number, letter: string): string => `Open history ${history} of ${letter}`,
  refused: 'This cannot be run with the case that is open:',
  tooFew: 'Two are needed. Pin another, or change something in the Lab.',
  arms: 'What is compared',
  falls: (fell: number, ran: number): string => `falls in ${whole(fell)} of ${whole(ran)}`,
  pair: (letter: string): string => `A and ${letter}`,
  dots: (letter: string): string => `The same histories in A and ${letter}`,
  dotsSay: (letter: string): string =>
    `A pair of marks is one history: above as it ends in A, below as it ends in ${letter}. Press a mark to open that history in the Lab.`,
  groups: {
    saved: (letter: string): string => `Saved: fall in A, stand in ${letter}`,
    lost: (letter: string): string => `Lost: stand in A, fall in ${letter}`,
    fallInBoth: (): string => 'Fall in both',
    standInBoth: (): string => 'Stand in both',
    unknown: (): string => 'Not lived through yet, or could not be run in both',
  },
  mark: (history: number, letter: string, label: string): string =>
    `History ${history} in ${letter}: ${label}. Open in the Lab`,
  notYet: 'not lived through yet',
  lost: 'could not be run',
  rows: 'Results that differ',
  inputs: 'Inputs that differ',
  noRows: 'No other result differs by more than chance.',
  otherRows: (count: number): string => `${many(count, 'other row')} cannot be told apart from no difference.`,
  chanceRows: (rows: number): string =>
    `Intervals are 95 %: of ${whole(rows)} rows about ${whole(Math.max(1, rows / 20))} would seem to differ by chance alone if nothing did.`,
  same: 'To the engine both are the same.',
  what: 'What',
  difference: 'Difference',
  interval: '95 % interval',
  absent: 'absent',
  progress: (arrived: number, asked: number): string =>
    `${whole(arrived)} of ${whole(asked)} histories of all scenarios lived through`,
  size: (scale: number, seed: number): string =>
    `${scale === 1 ? 'At true size' : `At the lab’s size, one member stands for ${whole(scale)}`}; seed ${seed}.`,
  noWarrant: 'Counts in this model with these inputs; no forecast.',
} as const;

/** Two comparisons to begin with, each a scenario held against the case as written. */
export const READY: readonly { readonly says: string; readonly set: string }[] = [
  { says: 'As written, and if the foreign patron withdraws', set: 'surveillance.patron=-1' },
  { says: 'As written, and if the amnesty is law', set: 'amnesty.status=law' },
];

/** A scenario named by what is different in it. */
export function describe({ set, without, event, drop }: Differences): string {
  const parts = [
    ...set.map(settingWords),
    ...without.map((room) => `without ${LAB.roomNames[room] ?? room}`),
    ...event.map((name) => `with ${name.replaceAll('-', ' ')}`),
    ...drop.map((name) => `without ${name.replaceAll('-', ' ')}`),
  ];
  if (parts.length === 0) return COMPARE.asWritten;
  const words = parts.join('; ');
  return words[0]!.toUpperCase() + words.slice(1);
}

function settingWords(text: string): string {
  const at = text.indexOf('=');
  const [group, name, label] = text.slice(0, at).split('.');
  const value = text.slice(at + 1);
  const path = `${group}.${name}`;
  const words = /^[-+.\d]+$/.test(value)
    ? saidValue(path, Number(value), '').trim()
    : value.replaceAll(',', ', ').replaceAll('-', ' ');
  return `${nameOf(path).toLowerCase()}${label === undefined ? '' : ` (${label})`}: ${words}`;
}

/** A row as cells: in A, in the other, the difference and its interval. Shares are counts of the histories. */
export function rowCells({ kind, unit, difference }: ComparedRow): readonly [string, string, string, string] {
  const { first, second, difference: gap, low, high, paired } = difference;
  if (Number.isNaN(gap)) return ['–', '–', '–', '–'];
  if (kind === 'share') {
    const count = (share: number): string => `${whole(share * paired)} of ${whole(paired)}`;
    const more = (share: number): string => signedOr(share * paired, 1);
    return [
      count(first),
      count(second),
      `${signedOr(gap * paired, 0)} of ${whole(paired)}`,
      `${more(low)} to ${more(high)}`,
    ];
  }
  const ofStrength = unit === 'share of strength';
  const [times, sign] = ofStrength ? [100, ' %'] : [1, ''];
  const most = times * Math.max(...[first, second, low, high].map(Math.abs));
  const digits = most >= 100 ? 0 : most >= 10 ? 1 : 2;
  const [one, other] = [first, second].map((value) => `${(times * value).toFixed(digits)}${sign}`);
  const [by, least, greatest] = [gap, low, high].map((value) => signedOr(times * value, digits));
  return [one!, other!, `${by}${ofStrength ? ' points' : ''}`, `${least} to ${greatest}`];
}

/** What a row is of, with its unit; a mean says that it is one. */
export function rowSays({ kind, says, unit }: ComparedRow, scale: number): string {
  if (kind === 'share') return says;
  const each = unit === 'members' && scale > 1 ? `members, each standing for ${whole(scale)}` : unit;
  return `${says} (mean, ${each})`;
}

function signedOr(value: number, digits: number): string {
  const text = value.toFixed(digits);
  return Number(text) === 0 ? (0).toFixed(digits) : signed(text);
}
