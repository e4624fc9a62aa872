import type { ContrastRow } from '../../experiments/contrast/row.ts';
import { BASE_RATE, type Score } from '../../experiments/contrast/score.ts';
import { longDate } from '../../experiments/words/dates.ts';
import { many, whole } from '../../experiments/words/numbers.ts';
import { OUTCOME_WORDS, PATTERN_WORDS } from '../../experiments/words/outcomes.ts';
import type { CaseRecord, RecordedPattern } from '../../scenario/record.ts';

/** How armies moved, as the record has it. */
const RECORDED: Readonly<Record<RecordedPattern, string>> = {
  'command-withdraws': 'the command withdrew together',
  'spark-then-command': 'a spark below, then the command',
  'units-turn': 'units turned with their commanders',
  'dissolves-then-neutral': 'the force dissolved, then stood aside',
  bleeding: 'it bled',
  leak: 'it leaked',
  'isolated-refusal': 'isolated refusal',
  none: 'nobody moved',
};

/** Words of the Cases. */
export const CASES = {
  title: 'Other crises, and what the model says of them',
  lead: 'Rules and numbers were frozen before these cases were coded, and none was fitted to any of them. Misses come first.',
  lost: 'Nothing is known yet of how the model does on them: they are lived through while nothing else is.',
  begin: 'Live through the coded cases',
  goOn: 'Go on',
  stop: 'Stop, and keep what is there',
  histories: 'Histories of each',
  progress: (done: number, of: number, histories: number): string =>
    `From ${whole(done)} of ${many(of, 'coded case')}, ${whole(histories)} histories each, at the lab’s size.`,
  now: (name: string, done: number): string => `Now ${name}: ${many(done, 'history', 'histories')}.`,
  asOf: (date: string, members: number): string => `As of ${longDate(date)}; ${many(members, 'member')}.`,
  open: 'Open in the lab',
  openName: (title: string): string => `Open in the lab: ${title}`,
  opened: 'open in the lab',
  details: 'Record, sources and README',
  readme: 'README',
  recordTitle: 'What happened',
  noRecord: 'No record of this kind is kept of it, so nothing is scored.',
  modelTitle: 'What the model says',
  waiting: 'not lived through yet',
  recordRows: {
    outcome: 'Outcome',
    ended: 'Ended',
    firstAct: 'First act',
    command: 'The command',
    days: 'Days from the command to the fall',
    confidence: 'Confidence of the coding',
    sources: 'Sources',
  },
  nothing: 'none',
  coded: 'Coded cases, each with its record',
  plain: 'Cases without such a record',
  presets: 'Models of the literature, as case files',
  tableTitle: 'The same as a table, misses first',
  tableHead: [
    '',
    'case',
    'record',
    'falls',
    '95 %, of 100',
    'of',
    'usual ending',
    'ends as recorded',
    'days: record | model',
  ],
  missSide: 'wrong side',
  missPattern: 'right side, another way',
  hit: 'as recorded',
  referenceTitle: 'Simulated against exact',
  referenceLead:
    'What can be proved stands beside what the engine does when it runs these models from their case files, worked out now, in this page.',
} as const;

/** How far a row is from its record, with a shape: `✗✗`, `✗` or `✓`. */
export function missOf({ sideRight, patternRight }: ContrastRow): { readonly mark: string; readonly says: string } {
  if (!sideRight) return { mark: '✗✗', says: CASES.missSide };
  return patternRight ? { mark: '✓', says: CASES.hit } : { mark: '✗', says: CASES.missPattern };
}

/** The record in a few words: `fell: units turned with their commanders`. */
export function recordSays({ outcome, pattern }: CaseRecord): string {
  return `${outcome}: ${RECORDED[pattern]}`;
}

/** What the histories of a case say, in a sentence. */
export function modelSays({ fell, ran, usual, asRecorded }: ContrastRow): string {
  return `It falls in ${whole(fell.count)} of ${whole(ran)} histories (of 100, between ${Math.floor(100 * fell.low)} and ${Math.ceil(100 * fell.high)}; 95 % interval). Most often: ${endingSays(usual.ending)} (${whole(usual.count)}). As recorded: ${whole(asRecorded)}.`;
}

/** An ending by its slug, in words. */
export function endingSays(slug: string): string {
  const outcome = (OUTCOME_WORDS as Readonly<Record<string, { label: string } | undefined>>)[slug];
  const pattern = (PATTERN_WORDS as Readonly<Record<string, string | undefined>>)[slug];
  return outcome?.label ?? (pattern === undefined ? slug : `stands, ${pattern.replace(/:.*/, '')}`);
}

/** What the score is worth, in counts and beside what anybody could have said. */
export function scoreSays({ brier, brierOfBaseRate, brierOfShare, ranked }: Score): string {
  const pairs = Number.isNaN(ranked)
    ? ''
    : ` Of two cases of which one fell, more histories of that one fall in ${Math.round(100 * ranked)} of 100 pairs (50 is chance).`;
  return `Brier score of the falls ${brier.toFixed(3)} (0 is best). One forecast of ${BASE_RATE.toFixed(2)} for all, the share of nonviolent campaigns with defection, gives ${brierOfBaseRate.toFixed(3)}; the share of these cases that fell, which nobody could know, ${brierOfShare.toFixed(3)}.${pairs}`;
}
