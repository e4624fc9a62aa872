import type { Alternative } from '../../experiments/explain/closest.ts';
import type { Explanation } from '../../experiments/explain/explain.ts';
import type { Line } from '../../experiments/explain/lines.ts';
import type { Margin } from '../../experiments/explain/margin.ts';
import { type Moved, othersTogether } from '../../experiments/explain/moved.ts';
import type { Person } from '../../experiments/explain/person.ts';
import { RANK_WORDS } from '../../experiments/explain/person-words.ts';
import { dateOf, longDate } from '../../experiments/words/dates.ts';
import { fixed } from '../../experiments/words/digits.ts';
import { many, percent, whole } from '../../experiments/words/numbers.ts';
import { OUTCOME_WORDS } from '../../experiments/words/outcomes.ts';
import type { Answer, Choice, Unanswered } from '../places/officer/asked.ts';
import type { Bar } from '../places/officer/bars.ts';
import type { Crossing } from '../places/officer/crossings.ts';
import type { Face } from '../places/officer/faces.ts';

const DOING: Readonly<Record<Line, string>> = {
  serve: 'serving',
  withhold: 'withholding',
  turn: 'turning',
  desert: 'leaving',
};
const IS: Readonly<Record<Moved['his']['was'], string>> = {
  serves: 'serves',
  withholds: 'withholds',
  plots: 'plots',
  defected: 'has gone over',
  deserted: 'has left',
  detained: 'is detained',
};
const ROOMS: Readonly<Record<string, string>> = {
  rents: 'Rents',
  force: 'The man himself',
  hardship: 'Hardship',
  accountability: 'Accountability',
  amnesty: 'Amnesty',
  decision: 'Decision',
  surveillance: 'Surveillance',
  council: 'Council',
};
const CHOICES: Readonly<Record<Choice, string>> = {
  asked: '',
  'first-general': 'Nobody was chosen, so this is the first general to take an open step in this history.',
  'a-general': 'Nobody was chosen, and no general takes an open step in this history; this is one of them.',
};
const RANKS: Readonly<Record<Person['rank'], string>> = {
  general: 'Generals',
  field: 'Field officers',
  junior: 'Junior officers',
  nco: 'NCOs',
  enlisted: 'Soldiers',
};
const KINDS: Readonly<Record<Alternative['kind'], string>> = {
  lever: 'lever',
  assumption: 'assumption',
  coded: 'coded fact',
  his: 'what he is himself',
  public: 'what that day was like',
};

/** Words of the page of one member on one day. */
export const OFFICER = {
  signed: (value: number, decimals: number): string => `${value < 0 ? '-' : '+'}${Math.abs(value).toFixed(decimals)}`,
  room: (room: string): string => ROOMS[room] ?? room,
  asking: 'Asking …',
  faults: 'What is asked for cannot be run, so this is the last that could.',
  crashed: (message: string): string => `This page’s worker stopped (${message}). Change anything to ask again.`,
  invented: 'Officers are numbered and invented: no number stands for a living person or a real unit.',
  size: (scale: number, members: number): string =>
    scale === 1
      ? `All ${whole(members)} members of the force are here.`
      : `At the lab’s size of ${whole(members)} members, each stands for ${whole(scale)}.`,
  choice: (choice: Choice): string => CHOICES[choice],
  controls: {
    title: 'Whom to ask about',
    history: 'History',
    day: 'Day',
    dayNumber: 'Day, as a number',
    dayWords: (start: string, day: number): string => `day ${day}, ${longDate(dateOf(start, day))}`,
    member: 'Member',
    previous: 'Previous member',
    next: 'Next member',
    firstGeneral: 'First general to move',
    firstAnybody: 'First anybody to move',
    nobody: (whose: 'general' | 'anyone', history: number): string =>
      `${whose === 'general' ? 'No general' : 'Nobody'} takes an open step in history ${history}.`,
    commander: 'His commander',
    noCommander: 'Nobody commands him',
    subordinates: (count: number): string => (count === 0 ? 'Nobody answers to him' : `His subordinates (${count})`),
    subordinate: (rank: Person['rank'], member: number): string => `${RANK_WORDS[rank]}, member ${member}`,
    historyChange: (history: number): string => `History ${history}`,
  },
  day: (start: string, day: number): string => `Day ${day}, ${longDate(dateOf(start, day))}`,
  why: whyOf,
  plotter: 'He plots already, so he gives up only where another line leads by more than a margin (decision.abandon).',
  lines: {
    title: 'His four lines',
    x: 'chance of a fall, as he sees it (p) →',
    y: '↑ worth, career-years',
    his: (p: number): string => `his belief ${fixed(p)}`,
    crossing: ({ p, to }: Crossing): string => `${DOING[to]} is best from ${fixed(p)}`,
    label: (line: Line, open: boolean, wide: boolean): string =>
      open ? line : wide ? `${line} (closed)` : `(${line})`,
    thick:
      'The band marks what is best at each belief; the upright is what he believes, the diamond what is best there, rings are where the best changes.',
    head: ['Line', 'If the regime stands', 'If it falls', 'At his belief', 'In the way'],
    atHis: 'best at his belief',
  },
  margin: {
    title: 'What each room contributed',
    x: 'adds to the lead, career-years',
    total: 'Together',
    says: marginSays,
    alone: 'Only one line is open to him, so nothing had to be weighed.',
    head: ['Room', 'Part', 'Adds, career-years'],
    roomTotal: 'together',
    lead: 'The decision',
  },
  faces: {
    title: 'What he believed, and the truth',
    x: 'share of the force’s strength',
    believed: 'He expects to be mobilised',
    moved: 'Was mobilised by then',
    open: 'Openly do anything but serve',
    dissent: 'Serve, and dissent in private',
    opposed: 'Would gain from a fall',
    silent: 'Would gain, and yet serve',
    says: facesSays,
    head: ['What', 'Who knows it', 'Share of strength'],
    kinds: { believed: 'he believes it', seen: 'open to all', hidden: 'kept private' } satisfies Record<
      Face['what'],
      string
    >,
    words: 'How he came to his belief',
  },
  opened: 'The decision, opened',
  member: (member: number): string => `Member ${member}: `,
  luck: {
    title: 'His luck',
    says: 'What chance alone settled: each draw is between 0 and 1, and the thing happens where it is below its chance.',
  },
  changes: {
    title: 'What would have had him do otherwise',
    says: 'Each is one thing changed at dawn of that day, with all else and everybody’s luck kept. A width is that of the range where an analyst would look; it ranks, and is no likelihood.',
    none: 'No single change within its bounds would have had him do anything else.',
    turns: (conduct: Alternative['conduct']): string => (conduct === 'serves' ? 'keeps him' : 'turns him'),
    widths: (distance: number): string => `${fixed(distance)} ${distance === 1 ? 'width' : 'widths'} away`,
    kind: (kind: Alternative['kind']): string => KINDS[kind],
    nobodySets: 'Nobody can set it.',
    tryIt: 'Try it',
    tryItWhat: (setting: string): string => `Try it: ${setting} from the first day on`,
    morning: 'Try it that morning',
    morningWhat: (setting: string, day: number): string =>
      `Try it that morning: ${setting} from day ${day} on, on this page alone`,
    did: (setting: string): string => `Try ${setting}`,
    didMorning: (setting: string, day: number): string => `Try ${setting} from day ${day}`,
    trying: 'Living it through …',
    cannot: 'No history can be lived with it.',
    fromStart: (moved: Moved): string => `Set from the first day on: ${movedSays(moved)}`,
    thatMorning: (moved: Moved): string => `Set that morning: ${movedSays(moved)}`,
    acting: (setting: string, day: number): string =>
      `On this page alone ${setting} holds from the morning of day ${day}; everything below is of that history.`,
    takeBack: 'Take it back',
    undid: 'Take it back',
  },
  whom: {
    title: 'Whom else it moves',
    caption: (from: 'start' | 'morning', day: number, scale: number): string =>
      `Others whose conduct differs, ${from === 'start' ? 'set from the first day on' : `set on the morning of day ${day}`}${scale === 1 ? '' : `, in members, each standing for ${whole(scale)}`}`,
    head: (day: number): readonly string[] => [
      'Rank',
      'Others',
      `Differ on evening ${day}`,
      'serve no more',
      'serve instead',
      'Differ at the end',
      'serve no more',
      'serve instead',
    ],
    rank: (rank: Person['rank']): string => RANKS[rank],
    all: 'All',
    ending: endingSays,
  },
  refused: refusedSays,
  lastDay: (day: number): string => `Go to day ${day}`,
  firstMember: (members: number): string => `Go to member ${members - 1}`,
} as const;

function whyOf({ today, best, belief }: Explanation, margin: Margin | undefined): string {
  if (today.cause === 'gone' || margin === undefined) return '';
  const start = today.cause === 'reconsidered' ? '' : 'As he sees it that morning: ';
  const p = belief.on ? `At his belief of ${percent(belief.p)} that the regime falls` : 'As nobody forms a belief';
  const says = `${p}, ${DOING[best]} is worth ${fixed(margin.lead)} career-years more to him than ${DOING[margin.next]}, the next best.`;
  return start + (start ? says.charAt(0).toLowerCase() + says.slice(1) : says);
}

function marginSays({ best, next, lead, rooms }: Margin, bars: readonly Bar[], decimals: number): string {
  const sorted = bars.toSorted((a, b) => b.adds - a.adds);
  const through = (bar: Bar | undefined, says: string, sign: number): string[] =>
    bar && bar.adds * sign > 0
      ? [`${says} ${OFFICER.room(bar.room).toLowerCase()} (${OFFICER.signed(bar.shown, decimals)})`]
      : [];
  const most = [
    ...through(sorted[0], 'most speaks for it through', 1),
    ...through(sorted.at(-1), 'most against it through', -1),
  ];
  const sum = `The ${many(rooms.length, 'room')} add up to ${OFFICER.signed(lead, decimals)} career-years, the lead of ${DOING[best]}`;
  const sides = `Bars to the right speak for ${DOING[best]}, hollow ones to the left for ${DOING[next]}.`;
  return `${sides} ${[sum, ...most].join('; ')}.`;
}

function facesSays({ belief, truth }: Explanation): string {
  const gap = truth.opposed - truth.open;
  const hides =
    gap > 0
      ? `${percent(truth.opposed)} of strength would gain from a fall on the other side, and ${percent(truth.open)} openly do anything but serve: the rest is hidden behind service.`
      : `${percent(truth.opposed)} of strength would gain from a fall on the other side; ${percent(truth.open)} openly do anything but serve.`;
  const believed = belief.on
    ? `He expects ${percent(belief.expected)} to be mobilised, and ${percent(truth.mobilised)} was. `
    : '';
  return believed + hides;
}

function movedSays(moved: Moved): string {
  const { his, day } = moved;
  const { otherwise, lost, kept } = othersTogether(moved, 'thatEvening');
  const he =
    his.was === his.is
      ? `he ${IS[his.is]} all the same on the evening of day ${day}`
      : `he ${IS[his.is]} on the evening of day ${day}, where he otherwise ${IS[his.was]}`;
  if (otherwise === 0) return `${he}; nobody else does otherwise by then.`;
  const does = `${many(otherwise, 'other')} ${otherwise === 1 ? 'does' : 'do'} otherwise by then`;
  return `${he}; ${does} (${lost} no longer serving, ${kept} serving instead).`;
}

function endingSays({ endings: { was, is } }: Moved): string {
  const how = ({ outcome, fell, days }: Moved['endings']['was']): string =>
    fell ? `${OUTCOME_WORDS[outcome].clause}, on day ${days}` : OUTCOME_WORDS[outcome].clause;
  return how(was) === how(is)
    ? `The history ends as it did: ${how(was)}.`
    : `The history ends otherwise: ${how(is)}; as it was, ${how(was)}.`;
}

function refusedSays({ refused, message, history, day, days, members, lastDay }: Unanswered): string {
  if (refused === 'fell-before' && lastDay !== undefined)
    return `In history ${history} the regime fell on day ${lastDay}, so nobody decides anything on day ${day}. Ask about day ${lastDay} or one before it.`;
  if (refused === 'no-such-day')
    return `There is no day ${day} to decide on: this case runs from day 1 to day ${days}.`;
  if (refused === 'no-such-member' && members !== undefined)
    return `There is no such member: at this size the force has members 0 to ${members - 1}.`;
  if (refused === 'cannot-start')
    return `History ${history} cannot begin with these values, since the regime would not stand on its first day: ${message}.`;
  return `This cannot be asked: ${message}.`;
}

/** Why somebody is looked at, and how much of the force is here. */
export function aboutOf({ choice, scale, members }: Answer): string[] {
  return [OFFICER.choice(choice), OFFICER.size(scale, members), OFFICER.invented].filter((text) => text !== '');
}
