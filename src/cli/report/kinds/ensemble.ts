import {
  confidenceInWords,
  intervalInWords,
  likelihoodInWords,
  neededInWords,
} from '../../../experiments/words/confidence.ts';
import { dateOf, longDate } from '../../../experiments/words/dates.ts';
import { many, whole } from '../../../experiments/words/numbers.ts';
import { DRAWN_ORDER, OUTCOME_WORDS } from '../../../experiments/words/outcomes.ts';
import { sentenceOf } from '../../../experiments/words/sentence.ts';
import type { Drawn } from '../../../store/series.ts';
import type { Answer } from '../../answer/answer.ts';
import { openingShares, oppositionOf } from '../../run/shares.ts';
import type { CaseAgain } from '../again.ts';
import { conductsFigure } from '../figures/conducts.ts';
import { desertedFigure } from '../figures/deserted.ts';
import { fallDaysFigure } from '../figures/fall-days.ts';
import { mobilisedFigure } from '../figures/mobilised.ts';
import { oppositionFigure } from '../figures/opposition.ts';
import { canCompare, stripsFigure } from '../figures/strips.ts';
import { unitFigure } from '../figures/units.ts';
import { claimsLeanedOn, gradesOf, whatGoesIn } from '../grounds.ts';
import { signOf } from '../ink.ts';
import { limits, provenance } from '../provenance.ts';
import type { Figure, Report, Section } from '../section.ts';
import { firstGenerals } from './first-generals.ts';

interface EnsembleSource {
  readonly file: string;
  readonly answer: Answer;
  /** The case that the file was made from; null where it has changed since, or cannot be found. */
  readonly again: CaseAgain | null;
  readonly drawn: Drawn;
}

/** An ensemble as a report. */
export function ensembleReport({ file, answer, again, drawn }: EnsembleSource): Report {
  const { meta, counts, ran } = answer;
  const name = meta.get('case') ?? '';
  const [start, days, scale] = [meta.get('start') ?? '', Number(meta.get('days')), Number(meta.get('scale'))];
  const [from, until] = [dateOf(start, 1), dateOf(start, days)];
  const known = again ? `, known as of ${longDate(again.loaded.asOf)}` : '';
  const each = scale === 1 ? 'at true size' : `one simulated member stands for ${whole(scale)}`;
  const lived = (): Section[] => [
    overTime(answer, start, days),
    whoMoves(answer, start, days, scale),
    valuesBehind(answer, drawn),
  ];
  return {
    title: again?.loaded.title ?? `The case ${name}`,
    subtitle: `${many(counts.ran, 'history', 'histories')} of ${many(days, 'day')}, ${longDate(from)} to ${longDate(until)}${known}; ${each}.`,
    sentence: sentenceOf(counts, until),
    sections: [
      endings(answer, again),
      ...(ran.length === 0 ? [] : lived()),
      ...(again ? [whatGoesIn(again), claimsLeanedOn(again)] : [unknownCase(name)]),
      limits(),
      provenance(meta, [
        ['histories run', whole(counts.ran)],
        ['histories that failed', whole(counts.failed)],
        ['checksum of the histories', answer.checksum],
        ['file', file],
        ['command', meta.get('command') ?? ''],
      ]),
    ],
    command: meta.get('command') ?? '',
  };
}

function endings(answer: Answer, again: CaseAgain | null): Section {
  const { counts, share, failed } = answer;
  const left = `${many(failed.length, 'history', 'histories')} of ${whole(counts.ran + failed.length)} could not be run and are left out.`;
  const rows = DRAWN_ORDER.filter((outcome) => counts.outcomes[outcome] > 0).map((outcome) => ({
    label: OUTCOME_WORDS[outcome].label,
    count: counts.outcomes[outcome],
    sign: signOf(outcome),
    cells: [OUTCOME_WORDS[outcome].means],
  }));
  const about = {
    id: 'endings',
    title: 'How the histories end',
    caption: `One mark a history: the regime falls in ${whole(counts.fell)} of ${whole(counts.ran)}.`,
  };
  return {
    heading: 'The answer',
    text: [
      ...(failed.length > 0 ? [left] : []),
      ...(counts.ran === 0 ? [] : [intervalInWords(counts, share), likelihoodInWords(share)]),
      ...(again ? [confidenceInWords(gradesOf(again.loaded))] : []),
      ...(counts.ran === 0 ? [] : [neededInWords(counts, share)]),
    ],
    figures: rows.length > 0 ? [unitFigure(about, ['outcome', 'histories', 'what it means'], rows)] : [],
  };
}

function overTime(answer: Answer, start: string, days: number): Section {
  return {
    heading: 'Over time',
    text: answer.counts.fell === 0 ? ['The regime falls in none of the histories, so there are no days of falls.'] : [],
    figures: present([mobilisedFigure(answer, start, days), fallDaysFigure(answer, start, days)]),
  };
}

function whoMoves(answer: Answer, start: string, days: number, scale: number): Section {
  const generals = firstGenerals(answer.ran, start);
  const { run } = answer.typical!;
  const fall = run.fell ? `the regime falls on day ${run.fallDay}, ` : '';
  const middle = `The middle history is number ${run.history}: ${fall}${OUTCOME_WORDS[run.outcome].clause}.`;
  const conducts = conductsFigure(answer.typical!, start, days, scale);
  return {
    heading: 'Who moves',
    text: [
      ...(generals ? [] : ['No general takes an open step in any history.']),
      conducts ? middle : `${middle} In it everybody serves throughout.`,
    ],
    figures: present([
      generals,
      conducts,
      desertedFigure(answer, scale),
      oppositionFigure(oppositionOf(answer.ran, openingShares(answer))),
    ]),
  };
}

function valuesBehind({ ran, counts }: Answer, { histories, values }: Drawn): Section {
  const ended = new Map(ran.map((run) => [run.history, run.fell]));
  const fell = histories.map((history) => ended.get(history) ?? null);
  const heading = 'Which values go with a fall';
  if (values.size === 0)
    return { heading, text: ['No number varies in this case: what differs between histories is chance.'] };
  if (!canCompare(fell)) {
    const few = `Too few histories end in one of the two ways for their values to be compared (${many(counts.fell, 'fall')} of ${whole(counts.ran)}): among ${many(values.size, 'number')} some would always look apart.`;
    return { heading, text: [few] };
  }
  const varied = [...values].map(([path, all]) => ({ path, values: all }));
  const text =
    'That a value goes with a fall is an association over these histories. How much of the answer hangs on it is for fealty sensitivity to say.';
  return { heading, text: [text], figures: [stripsFigure(varied, fell, 'histories')] };
}

function unknownCase(name: string): Section {
  return {
    heading: 'What goes in',
    text: [
      `The case ${name} has changed since this was run, or is not here, so its inputs and claims are left out. The numbers above are those of the file.`,
    ],
  };
}

function present(figures: readonly (Figure | undefined)[]): Figure[] {
  return figures.filter((figure) => figure !== undefined);
}
