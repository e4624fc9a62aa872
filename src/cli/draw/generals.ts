import { dateOf, longDate } from '../../experiments/words/dates.ts';
import { listed, whole } from '../../experiments/words/numbers.ts';
import { type FirstGenerals, PLACES, type Place } from '../answer/generals.ts';
import { quantile } from '../answer/quantile.ts';
import type { Terminal } from '../terminal.ts';
import { wrapped } from './lines.ts';

const WORDS: Readonly<Record<Place, string>> = {
  abroad: 'posted abroad',
  staff: 'on a staff at home',
  withTroops: 'in command of troops',
};
const DID: Readonly<Record<string, string>> = {
  withholds: 'withheld his force',
  defected: 'went over openly',
  deserted: 'left',
};

/** Where the first general to go stood, in how many histories, and what he did. */
export function drawGenerals(
  { first, none, days, conducts }: FirstGenerals,
  start: string,
  { width }: Terminal,
): string[] {
  const histories = none + days.length;
  if (days.length === 0) return [`No general took an open step in any of ${whole(histories)} histories.`];
  const places = PLACES.filter((place) => first[place] > 0).map((place) => `${WORDS[place]} in ${whole(first[place])}`);
  const did = Object.entries(conducts)
    .sort(([, a], [, b]) => b - a)
    .map(([conduct, count]) => `${DID[conduct] ?? conduct} in ${whole(count)}`);
  const middle = quantile(days, 0.5);
  const text =
    `First general to go: ${listed(places)} of ${whole(histories)} histories${none > 0 ? ` (none goes in ${whole(none)})` : ''}. ` +
    `He ${listed(did)}. In half of the histories with one, by ${longDate(dateOf(start, middle))} (day ${middle}).`;
  return wrapped(text, width, 2);
}
