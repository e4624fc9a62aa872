import { daysBetween, isDate } from './dates.ts';
import type { Path } from './fault.ts';
import { itemsAt } from './items.ts';
import { type Review, valueAt } from './review.ts';

/** For how long every coded case runs: library/cases/CODING.md, Dates. */
const CODED_DAYS = 270;

/** What would bring numbers of the coder's own into a coded case, at its top and in a formation. */
const OWN_LISTS = ['states', 'sideDeals', 'series'];
const OWN_NUMBERS = ['nearGate', 'strength', 'share', 'critical'];

/** Holds a coded case to the rules that are the same for all: its dates, and no numbers by another door. */
export function checkAlike(review: Review): void {
  checkDates(review);
  for (const key of OWN_LISTS) refuse(review, [key]);
  for (const path of itemsAt(review, ['formations'], 'a list of formations'))
    for (const key of OWN_NUMBERS) refuse(review, [...path, key]);
  for (const path of itemsAt(review, ['events'], 'a list of events')) checkAct(review, path);
}

function refuse(review: Review, path: Path): void {
  if (valueAt(review.page.value, path) !== undefined)
    review.fault(path, 'none, as a coded case takes its numbers from the common table');
}

function checkDates(review: Review): void {
  const [start, asOf, end] = ['start', 'asOf', 'end'].map((key) => dateAt(review, [key]));
  if (start === undefined || asOf === undefined || end === undefined) return;
  if (asOf !== start) review.fault(['asOf'], `${start}, as a coded case starts on its as-of date`);
  if (daysBetween(start, end) === CODED_DAYS) return;
  const right = new Date(Date.parse(start) + CODED_DAYS * 86_400_000).toISOString().slice(0, 10);
  review.fault(['end'], `${right}, ${CODED_DAYS} days after the start, as for every coded case`);
}

/** Acts known by the as-of date are coded; marches, calls and the rest would carry sizes that no level stands for. */
function checkAct(review: Review, path: Path): void {
  const kind = valueAt(review.page.value, [...path, 'kind']);
  if (typeof kind === 'string' && kind !== 'move')
    review.fault([...path, 'kind'], 'move, the only kind of act that a coded case may have');
  const [date, asOf] = [dateAt(review, [...path, 'date']), dateAt(review, ['asOf'])];
  if (date !== undefined && asOf !== undefined && date > asOf)
    review.fault([...path, 'date'], `a date up to ${asOf}, as nothing later may be known to a coded case`);
}

function dateAt(review: Review, path: Path): string | undefined {
  const date = valueAt(review.page.value, path);
  return typeof date === 'string' && isDate(date) ? date : undefined;
}
