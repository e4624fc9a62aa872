import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type * as z from 'zod';
import { isDate } from './dates.ts';
import { checkCitations } from './evidence.ts';
import { CaseFaults } from './fault.ts';
import { readText, shownPath } from './file.ts';
import { fit } from './fit.ts';
import { caseFile, readCitations } from './library.ts';
import { readPage } from './page.ts';
import { Review } from './review.ts';
import { date, list, map, number, text, word } from './shape.ts';

/** How an army moved, in the record of a case: see library/cases/CODING.md. */
export const RECORDED_PATTERNS = [
  'command-withdraws',
  'spark-then-command',
  'units-turn',
  'dissolves-then-neutral',
  'bleeding',
  'leak',
  'isolated-refusal',
  'none',
] as const;
export type RecordedPattern = (typeof RECORDED_PATTERNS)[number];

const act = map({ date, says: text('what was done, in words') }, 'a map with a date and says, or null').nullable();

/** What happened in a case after its as-of date. No scenario reads it. */
export const recordShape = map({
  outcome: word('fell', 'held'),
  ended: date,
  firstAct: act,
  command: act,
  daysFromCommandToFall: number(0, 270, true).nullable(),
  pattern: word(...RECORDED_PATTERNS),
  sources: list(text('a path such as sources/navco'), 'a list of sources'),
  confidence: word('high', 'medium', 'low'),
  says: text('what happened, in words'),
});
export type CaseRecord = z.infer<typeof recordShape>;

/**
 * The record of a case of the library, undefined where it has none.
 *
 * @throws CaseFaults with all that is wrong with it.
 */
export function loadRecord(name: string): CaseRecord | undefined {
  const file = join(dirname(caseFile(name) ?? name), 'record.yaml');
  if (!existsSync(file)) return undefined;
  const read = readText(file);
  if (typeof read !== 'string') throw new CaseFaults([read]);
  return readRecord(shownPath(file), read);
}

/** The same from a text. */
export function readRecord(file: string, read: string): CaseRecord {
  const page = readPage(file, read);
  if (Array.isArray(page)) throw new CaseFaults(page);
  const review = new Review(page, readCitations());
  const record = fit(review, recordShape, []);
  if (record) {
    checkCitations(review, [], [], record.sources);
    checkDays(review, record);
  }
  if (review.faults.length > 0 || !record) throw new CaseFaults(review.faults);
  return record;
}

/** The days from the command's move to the fall are those between the two dates. */
function checkDays(review: Review, { outcome, ended, command, daysFromCommandToFall }: CaseRecord): void {
  const days =
    outcome === 'fell' && command !== null && isDate(ended)
      ? (Date.parse(ended) - Date.parse(command.date)) / 86_400_000
      : null;
  if (daysFromCommandToFall !== days)
    review.fault(['daysFromCommandToFall'], days === null ? 'null' : `${days}, from ${command?.date} to ${ended}`);
}
