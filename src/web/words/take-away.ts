import type { Measure } from '../../experiments/study/measures.ts';
import { many, whole } from '../../experiments/words/numbers.ts';

/** Words of what can be taken away. */
export const TAKE_AWAY = {
  title: 'Take it away',
  csv: 'Histories (CSV)',
  scenario: 'Scenario (JSON)',
  answer: 'Answer (JSON)',
  pictures: 'Pictures',
  svg: (title: string): string => `SVG: ${title}`,
  png: (title: string): string => `PNG: ${title}`,
  dots: 'Histories by how they end',
  partial: (arrived: number, asked: number): string =>
    `So far ${whole(arrived)} of ${whole(asked)} histories have come in; a file holds those.`,
  command: 'The same in a terminal',
  copy: 'Copy the command',
  copied: 'Command copied',
  cannotCopy: 'The browser does not let this page copy; mark the command and copy it by hand.',
  columns: 'What the columns of the table are',
  saved: (name: string): string => `Saved ${name}`,
  failed: (why: string): string => `This could not be saved: ${why}.`,
  ownFirst: (file: string): string =>
    `The case is not in the library: save the scenario first. The command reads ${file} from the folder you are in.`,
  rest: (words: string): string => `A case cannot hold everything: run the saved scenario with ${words}.`,
  source: (engine: string, seed: number, histories: number, checksum: string): string =>
    `Fealty ${engine}, seed ${seed}, ${many(histories, 'history', 'histories')}, checksum ${checksum}`,
} as const;

/** What each column of the table of histories is. */
export const COLUMN_WORDS: Readonly<Record<Measure | 'history' | 'ran', string>> = {
  history: 'number of the history, from 1',
  ran: '1 where it could be run, else 0 and the rest is empty',
  outcome: 'how it ends',
  pattern: 'what standing looked like; empty for other ends',
  fell: '1 where the regime falls, else 0',
  fall_day: 'day of the fall, from 1',
  days: 'days lived through',
  strength: 'share of strength that had to move for the regime to fall, as drawn at the start',
  discarded: 'draws thrown away because the regime would have fallen before the first evening',
  mobilised_peak: 'greatest share of strength mobilised against the regime',
  mobilised_end: 'the same on the last evening',
  withheld_heads: 'members who withhold on the last evening, at the size that was run',
  defected_heads: 'members who have turned by then',
  deserted_heads: 'members who have deserted by then',
  opposed_heads_start: 'share of members privately against at the start',
  opposed_strength_start: 'the same, weighted by strength',
  opposed_heads_end: 'share of members privately against on the last evening',
  opposed_strength_end: 'the same, weighted by strength',
  first_general_day: 'day on which a general first takes an open step',
  first_general_line: '1 where he leads troops',
  first_general_abroad: '1 where he is abroad',
  generals_line: 'generals with troops who take an open step',
  generals_staff: 'generals on a staff who do',
  generals_abroad: 'of these generals, those abroad',
  arrest_day: 'day on which the leader of the challenge is arrested',
  purges: 'purges of commanders',
  checksum: 'checksum of the whole record; equal where every bit is',
};
