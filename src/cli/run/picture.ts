import { CONDUCTS } from '../../engine/conduct.ts';
import { RANKS } from '../../engine/parameter.ts';
import {
  confidenceInWords,
  intervalInWords,
  likelihoodInWords,
  neededInWords,
} from '../../experiments/words/confidence.ts';
import { longDate } from '../../experiments/words/dates.ts';
import { inMembers, many, whole } from '../../experiments/words/numbers.ts';
import { OUTCOME_WORDS } from '../../experiments/words/outcomes.ts';
import { sentenceOf } from '../../experiments/words/sentence.ts';
import type { Answer, Typical } from '../answer/answer.ts';
import { firstGenerals } from '../answer/generals.ts';
import { drawConducts } from '../draw/conducts.ts';
import { drawDesertions } from '../draw/desertions.ts';
import { drawDots } from '../draw/dots.ts';
import { drawGenerals } from '../draw/generals.ts';
import { drawLeaps } from '../draw/leaps.ts';
import { wrapped } from '../draw/lines.ts';
import { drawMobilised } from '../draw/mobilised.ts';
import { drawOpposition } from '../draw/opposition.ts';
import { drawPatterns } from '../draw/patterns.ts';
import type { Terminal } from '../terminal.ts';
import { firstStepOf, openingShares, oppositionOf } from './shares.ts';

/** What the file does not hold: the calendar, and how well the inputs are founded. */
export interface Frame {
  readonly title: string;
  readonly asOf: string;
  readonly start: string;
  readonly until: string;
  readonly days: number;
  readonly grades: Readonly<Record<string, number>>;
}

/** The line that comes first, before anything is run. */
export function headline(meta: ReadonlyMap<string, string>, frame: Frame, histories: number): string {
  const each = Number(meta.get('scale'));
  const members = `${whole(Number(meta.get('members')))} members`;
  const size =
    each === 1 ? `${members}, the true size` : `${members}, each standing for ${each} (counts below are of members)`;
  return (
    `seed ${meta.get('seed')}  ${meta.get('case')} (${frame.title}), known as of ${longDate(frame.asOf)}; ` +
    `${many(histories, 'history', 'histories')} of ${many(frame.days, 'day')} to ${longDate(frame.until)}; ${size}`
  );
}

/** The answer as it stands on the screen. */
export function drawAnswer(answer: Answer, frame: Frame, terminal: Terminal): string[] {
  const { counts, share, typical } = answer;
  const each = Number(answer.meta.get('scale'));
  const text = (words: string) => wrapped(words, terminal.width);
  const failed = answer.failed.length === 0 ? [] : text(failedInWords(answer));
  const sentence = text(sentenceOf(counts, frame.until)).map((line) => terminal.paint('bold', line));
  if (typical === undefined) return [...sentence, ...failed];
  const sections = [
    [...sentence, ...failed],
    [
      ...text(intervalInWords(counts, share)),
      ...text(likelihoodInWords(share)),
      ...text(confidenceInWords(frame.grades)),
    ],
    drawDots(counts, terminal),
    drawPatterns(counts, terminal),
    drawMobilised(answer.mobilised, frame, terminal),
    [...text(typicalInWords(typical, each)), ...drawConducts(conductsOf(typical, frame), terminal)],
    drawLeaps(answer.leaps, frame.start, terminal, each),
    drawGenerals(firstGenerals(answer.ran.map(firstStepOf)), frame.start, terminal),
    drawDesertions(desertionsOf(answer, typical, frame), terminal, each),
    drawOpposition(oppositionOf(answer.ran, openingShares(answer)), terminal),
    text(neededInWords(counts, share)),
  ];
  return sections.filter((lines) => lines.length > 0).flatMap((lines) => [...lines, '']);
}

function failedInWords({ failed, asked }: Answer): string {
  const [first] = failed;
  return `${whole(failed.length)} of ${whole(asked)} could not be run and are left out; history ${first?.history}: ${first?.message}`;
}

function typicalInWords({ run }: Typical, each: number): string {
  const end = run.fell ? `the regime falls on day ${run.fallDay}: ` : '';
  return (
    `History ${run.history}, the middle one from the firmest regime to the weakest (${end}` +
    `${OUTCOME_WORDS[run.outcome].clause}): who does not serve, by rank${inMembers(each)}. Each row is drawn to its own peak.`
  );
}

function conductsOf({ daily }: Typical, { start, days }: Frame) {
  const counts = CONDUCTS.flatMap((conduct) => RANKS.map((rank) => daily.counts[`${conduct}_${rank}`] ?? []));
  return { start, days, counts };
}

function desertionsOf({ ran }: Answer, { run, daily }: Typical, { start, days }: Frame) {
  const total = new Float64Array(daily.days);
  for (const rank of RANKS) {
    for (const [day, count] of (daily.counts[`deserted_${rank}`] ?? []).entries()) total[day]! += count;
  }
  return { start, days, history: run.history, total, ends: ran.map(({ desertedHeads }) => desertedHeads) };
}
