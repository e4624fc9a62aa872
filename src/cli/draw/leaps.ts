import { CONDUCTS } from '../../engine/conduct.ts';
import { dateOf, shortDate } from '../../experiments/words/dates.ts';
import { inMembers, percent, whole } from '../../experiments/words/numbers.ts';
import type { Leap } from '../answer/leaps.ts';
import type { Terminal } from '../terminal.ts';
import { cut, wrapped } from './lines.ts';

/** The greatest changes of a day, each with its history, its date and what was recorded then. */
export function drawLeaps(leaps: readonly Leap[], start: string, { width }: Terminal, each = 1): string[] {
  if (leaps.length === 0) return ['Nothing moved from one day to the next in any history.'];
  return [
    ...wrapped(`Greatest one-day changes in the share mobilised${inMembers(each)}`, width),
    ...leaps.flatMap((leap) => [cut(what(leap, start), width), ...why(leap, width)]),
  ];
}

function what({ history, day, before, after, moved }: Leap, start: string): string {
  const when = `history ${history}, day ${day} (${shortDate(dateOf(start, day))})`;
  return `  ${when.padEnd(30)} ${percent(before)} → ${percent(after)}  ${movedInWords(moved)}`;
}

/** Who serves no longer is told by where they went. */
function movedInWords(moved: Leap['moved']): string {
  return CONDUCTS.slice(1)
    .filter((conduct) => moved[conduct] !== 0)
    .sort((a, b) => Math.abs(moved[b]) - Math.abs(moved[a]))
    .slice(0, 2)
    .map((conduct) => `${moved[conduct] > 0 ? '+' : '−'}${whole(Math.abs(moved[conduct]))} ${conduct}`)
    .join(', ');
}

function why({ events }: Leap, width: number): string[] {
  const shown = events.slice(0, 2).map(({ says }) => cut(`      ${says}`, width));
  return events.length > 2 ? [...shown, `      and ${events.length - 2} more`] : shown;
}
