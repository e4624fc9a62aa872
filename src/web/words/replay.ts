import type { RecordedEvent } from '../../engine/record/history.ts';
import type { SavedReplay } from '../../experiments/replay/saved.ts';
import { dateOf, longDate, shortDate } from '../../experiments/words/dates.ts';
import { listed, many, percent, whole } from '../../experiments/words/numbers.ts';
import { OUTCOME_WORDS, PATTERN_WORDS } from '../../experiments/words/outcomes.ts';
import { FORCE } from './force.ts';

/** Words around histories that are kept as files. */
export const REPLAY = {
  save: 'Save this history',
  saveTitle: 'The history that is drawn, everybody on every evening, as a file that opens in any copy of the lab.',
  saved: (bytes: number): string =>
    `Saved: ${whole(Math.max(1, bytes / 1000))} kB. Drop it on any page of the lab to see it again.`,
  title: 'A history from a file',
  none: 'No history is open. Drop a file on this page that was saved with “Save this history”, or choose one; a link does not carry it.',
  banner:
    'You are looking at a file. Nothing on this page is computed anew, and what you change in the lab does not change it.',
  own: (name: string): string => `${name} is no case of this library, so it cannot be lived again here.`,
  again: 'Live it again in the lab',
  close: 'Close the file',
  day: 'Evening',
  earlier: 'Previous evening',
  later: 'Next evening',
  nextChange: 'Next evening on which somebody changes',
  events: 'What happened',
  noEvents: 'Nothing is recorded.',
  goTo: (day: number): string => `Go to day ${day}`,
  mobilised: 'Share of strength mobilised against the regime',
  table: ['day', 'date', 'mobilised', 'street', 'index', 'survived'] as const,
  pick: 'Choose a member in the picture to follow him.',
} as const;

/** What the file is, and who lived it. */
export function fileSentences({ about, record }: SavedReplay, engine: string): string[] {
  const size = about.scale === 1 ? 'at its true size' : `with one member in ${whole(about.scale)}`;
  const by =
    about.engine === engine
      ? `model ${about.engine}, which is the one here`
      : `model ${about.engine}; the one here is ${engine}`;
  const otherwise = about.differences.length === 0 ? 'as the case is written' : `with ${listed(about.differences)}`;
  return [
    `History ${record.history} of ${about.title}, seed ${record.seed}, ${size}, ${otherwise}.`,
    `Lived by ${by}.`,
    `Case ${about.case}, ${many(record.members, 'member')}, from ${longDate(about.start)}.`,
  ];
}

/** How it ended. */
export function endSentence({ about, record }: SavedReplay): string {
  const { outcome, pattern, days, fell } = record;
  const date = longDate(dateOf(about.start, days));
  const looks = pattern === null ? '' : ` (${PATTERN_WORDS[pattern]})`;
  return fell
    ? `The regime falls on day ${days}, ${date}: ${OUTCOME_WORDS[outcome].clause}.`
    : `On day ${days}, ${date}, ${OUTCOME_WORDS[outcome].clause}${looks}.`;
}

/** `Day 20, 21 January 2001: 8 % mobilised, index 0.17 of 0.42.` */
export function eveningSentence({ about, record }: SavedReplay, day: number): string {
  const date = `${day === 0 ? 'The start' : `Day ${day}`}, ${longDate(dateOf(about.start, day))}`;
  if (day === 0) return `${date}.`;
  const index = `index ${record.index[day - 1]!.toFixed(2)} of a strength of ${record.strength.toFixed(2)}`;
  return `${date}: ${percent(record.mobilised[day - 1]!)} of strength mobilised, ${index}.`;
}

/** An act, with its date. */
export function eventWords({ about }: SavedReplay, { day, says }: RecordedEvent): string {
  return `${shortDate(dateOf(about.start, day))}: ${says}`;
}

/** Who a member is, and every change of his up to a day. */
export function memberWords({ about, places, first, changes }: SavedReplay, member: number, day: number): string {
  const { rank, formation, unit } = places;
  const own = [...changes.member.keys()].filter((k) => changes.member[k] === member && changes.day[k]! <= day);
  const did = own.map(
    (k) => `${shortDate(dateOf(about.start, changes.day[k]!))} he ${FORCE.does(changes.conduct[k]!)}`,
  );
  const post = FORCE.post(about.formations[formation[member]!]!.name, unit[member]!);
  return `${FORCE.rank(rank[member]!)}, member ${member}, ${post}: at the start he ${[FORCE.does(first[member]!), ...did].join('; from ')}.`;
}
