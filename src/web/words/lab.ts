import { listed, many, whole } from '../../experiments/words/numbers.ts';
import type { Strength } from '../runner/strengths.ts';
import { nameOf } from './levers.ts';

/** Words of the Lab. */
export const LAB = {
  histories: 'Histories',
  dotsLabel: 'Histories, one mark each; arrow keys choose which one is drawn below',
  waiting: 'not lived through yet',
  lost: 'could not be run',
  history: (history: number): string => `History ${history}`,
  ended: (history: number, label: string, was: string | undefined): string =>
    `History ${history}: ${label}${was === undefined ? '' : `; before: ${was}`}`,
  another: 'Another history (N)',
  oneKey: 'One-key commands: N for another history',
  force: 'The force',
  evening: 'Evening',
  start: 'the start',
  play: 'Let the days pass',
  pause: 'Pause',
  levers: 'Levers: what somebody in the story can do',
  leversMore: 'The other levers',
  strongest: (tried: number): string =>
    `The strongest five first, by what turning each did to the first ${tried} histories.`,
  trying: (done: number, planned: number): string => `Trying what each does: ${done} of ${planned} turns so far.`,
  untried: 'In no order of strength yet: each is tried when nothing is being moved.',
  turnFalls: (words: string, after: number, before: number, of: number): string =>
    `at ${words} it falls in ${after} of ${of} in place of ${before}`,
  turnPeak: (words: string, before: string, after: string): string =>
    `ends no more otherwise than chance would; at ${words} the peak is ${after} of strength in place of ${before}`,
  turnNothing: (of: number): string => `moves nothing that ${of} histories could tell from chance`,
  assumptions: 'Assumptions: how the world works',
  assumptionsSay: 'Not at anybody’s hand. Change one to see what hangs on it; its grounds are under Claims.',
  find: 'Find an assumption',
  more: (count: number): string => `and ${whole(count)} more: write what you look for.`,
  events: 'Dated acts of the case',
  rooms: 'Mechanisms',
  roomsSay: 'Switch one off to see what it contributes.',
  roomNames: {
    recognition: 'recognition by states',
    hardship: 'hardship and the street',
    rents: 'rents',
    accountability: 'accountability',
    amnesty: 'amnesty',
    surveillance: 'surveillance',
    belief: 'belief',
    decision: 'decision',
    council: 'councils of commanders',
    response: 'the regime’s response',
  } as Readonly<Record<string, string>>,
  asWritten: 'as the case has it',
  reset: 'Back to the case',
  resetWhat: (name: string): string => `${name}: back to the case`,
  resetAll: 'Everything back to the case',
  number: (name: string): string => `${name}, as a number`,
  set: (name: string, words: string): string => `${name}: ${words}`,
  off: (name: string): string => `Without ${name}`,
  on: (name: string): string => `With ${name}`,
  luck: 'Luck and pins',
  seed: 'Seed',
  drawWhole: (members: number): string => `Draw all ${whole(members)}`,
  drawingWhole: 'Living through this history with everybody; until then, the lab’s size.',
  wholeDrawn: 'This history at true size: another force with the same luck, so it may end otherwise.',
  thinnedDrawn: (scale: number): string => `A mark stands for ${whole(scale)}.`,
  openOfficer: (member: number): string => `Why did officer ${member} do what he did on this day?`,
  andMore: (count: number): string => `and ${whole(count)} more`,
  howMany: 'How many histories',
  pin: 'Pin to compare',
  pinned: (count: number): string => `Pinned: ${count} of 4`,
  mobilised: 'Share of strength mobilised against the regime',
  mobilisedSays: (shown: number, last: string): string =>
    `One line a history, ${whole(shown)} of them, none of them a mean. ${last}`,
  background: 'Work in the background: try every lever, then the true size',
  wholeTitle: 'At true size',
  wholeSays: (members: number, arrived: number, asked: number): string =>
    `The same histories with all ${whole(members)} members, one by one: ${whole(arrived)} of ${whole(asked)} so far. A tally of its own, never added to the one above.`,
  uncertain: 'Three kinds of not knowing',
  chance: (histories: number): string => `Chance: ${many(histories, 'history', 'histories')} with luck of their own.`,
  unknown: (drawn: number): string =>
    `Unknown values: ${many(drawn, 'number')} drawn anew for each history from the ranges that the case gives.`,
  structure:
    'Unknown structure: how the world works may itself be otherwise. Nothing here averages over that; see Explore.',
  toExplore: 'Explore',
  size: (scale: number, members: number): string =>
    scale === 1
      ? `At its true size, ${many(members, 'member')}.`
      : `At the lab’s size: ${many(members, 'member')}, each standing for ${whole(scale)}. So thinned, councils have few generals, and it can end otherwise than at true size.`,
  proving: (done: number, asked: number): string =>
    `Lived through when this page was built; your browser lives through them again: ${whole(done)} of ${whole(asked)}, the same to the last bit.`,
  proved: 'Lived through when this page was built, and again in your browser: the same to the last bit.',
  differs:
    'Your browser comes to other digits than the machine that built this page. What is shown is what your browser found; please report it with the name of the browser.',
  computing: (arrived: number, asked: number): string => `${whole(arrived)} of ${whole(asked)} histories lived through`,
  before: 'Marks with a ring ended otherwise before the last change.',
  shapes: 'What the marks mean',
  details: 'What happened in this history',
  noEvents: 'Nothing happened.',
  day: 'Day',
  crashed: (times: number): string =>
    `${times === 1 ? 'A worker' : `${times} workers`} broke off and ${times === 1 ? 'was' : 'were'} replaced; the histories affected are marked as not run.`,
} as const;

/** What the change that was last made did to the same histories; says so where chance alone could have done it. */
export function changedSentence(saved: number, lost: number, paired: number, clear: boolean): string {
  if (paired === 0) return '';
  if (saved + lost === 0) return `Against before: all ${whole(paired)} histories end on the same side as they did.`;
  const parts = [
    ...(lost > 0 ? [`${whole(lost)} now fall`] : []),
    ...(saved > 0 ? [`${whole(saved)} no longer fall`] : []),
  ];
  const sure = clear ? '' : ' So few that chance could do it.';
  return `Against before, of the same ${whole(paired)} histories ${listed(parts)}.${sure}`;
}

/** The end of the sentence of the page: which lever comes closest to another ending, from what was tried so far. */
export function closestSentence(
  strengths: readonly Strength[],
  planned: number,
  tried: number,
  falls: boolean,
): string {
  if (planned === 0 || strengths.length === 0) return '';
  const progress = strengths.length < planned ? ` (${strengths.length} of ${planned} turns tried)` : '';
  const clear = strengths.filter((one) => one.clear);
  if (clear.length === 0 && progress !== '') return `What comes closest to changing that is being tried${progress}.`;
  if (clear.length === 0)
    return `No single lever, turned as far as an analyst would look, changes that by more than chance in ${tried} histories.`;
  const most = clear.toSorted((a, b) => Math.abs(b.after - b.before) - Math.abs(a.after - a.before))[0]!;
  const { turn, before, after, turned } = most;
  const how =
    after > before || falls ? `falls in ${after} of ${turned.paired} in place of ${before}` : `falls in ${after}`;
  return `What comes closest to changing that: ${nameOf(turn.entry.path).toLowerCase()} at ${turn.words} (it ${how})${progress}.`;
}
