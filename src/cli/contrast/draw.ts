import type { ContrastRow } from '../../experiments/contrast/row.ts';
import { BASE_RATE, type Score } from '../../experiments/contrast/score.ts';
import { contrastSentence } from '../../experiments/contrast/sentence.ts';
import { whole } from '../../experiments/words/numbers.ts';
import { wrapped } from '../draw/lines.ts';
import { invocation } from '../invocation.ts';
import type { Terminal } from '../terminal.ts';
import type { CasesRequest } from './request.ts';

const HEAD = ['', 'case', 'record', 'falls', 'usual ending', 'as', 'days'];

/** The table, misses first, and what it adds up to. */
export function drawContrast(
  rows: readonly ContrastRow[],
  score: Score,
  { seed, histories }: CasesRequest,
  { width }: Terminal,
): string[] {
  const say = (text: string): string[] => wrapped(text, width, 2);
  return [
    ...say(
      `seed ${seed}; ${whole(histories)} histories of 270 days of each coded case, beside its record. Rules and numbers were frozen before the cases were coded (library/cases/CODING.md).`,
    ),
    '',
    ...say(contrastSentence(score)),
    '',
    ...aligned([HEAD, ...rows.map(cellsOf)]),
    '',
    ...say(
      'record: what happened, and how. falls: of 100 histories, with the 95 % interval. usual ending: the most common one, in how many of 100. as: of 100, those that end in the recorded pattern. days: from the first move of the command to the fall, in the record and in half of the model’s falls. ✗✗ on the wrong side, ✗ on the right side in another way.',
    ),
    ...say(
      `Brier score of the falls ${score.brier.toFixed(3)} (0 is best). One forecast of ${BASE_RATE.toFixed(2)} for all (the share of nonviolent campaigns with defection) gives ${score.brierOfBaseRate.toFixed(3)}, and the share of these cases that fell, which nobody could know, ${score.brierOfShare.toFixed(3)}. Of two cases of which one fell, more histories of that one fall in ${Math.round(100 * score.ranked)} of 100 pairs (50 is chance). No number was fitted to any case, so none had to be left out.`,
    ),
    ...say(`One of them: ${invocation()} run tunisia-2011`),
  ];
}

function cellsOf(row: ContrastRow): string[] {
  const { record, fell, usual, ran, asRecorded, daysFromCommandToFall } = row;
  const per = (count: number): string => String(Math.round((100 * count) / ran));
  const mark = row.sideRight ? (row.patternRight ? '' : '✗') : '✗✗';
  const days = [record.daysFromCommandToFall, daysFromCommandToFall].map((count) => count ?? '–').join(' | ');
  return [
    mark,
    row.name,
    `${record.outcome}: ${record.pattern}`,
    `${per(fell.count)} (${Math.floor(100 * fell.low)}–${Math.ceil(100 * fell.high)})`,
    `${usual.ending} ${per(usual.count)}`,
    per(asRecorded),
    days,
  ];
}

/** Rows under a heading with every word whole: names are there to be typed again, whatever the width. */
function aligned(rows: readonly (readonly string[])[]): string[] {
  const widths = HEAD.map((_, at) => Math.max(...rows.map((row) => row[at]!.length)));
  return rows.map((row) =>
    row
      .map((cell, at) => cell.padEnd(widths[at]!))
      .join('  ')
      .trimEnd(),
  );
}
