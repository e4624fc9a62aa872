import type { DayForecast } from '../../experiments/condition/condition.ts';
import type { Observation } from '../../experiments/condition/observation.ts';
import { QUANTITIES } from '../../experiments/condition/quantities.ts';
import { LIKELIHOOD_WORDS } from '../../experiments/condition/verbal.ts';
import { confidenceInWords } from '../../experiments/words/confidence.ts';
import { dateOf, longDate, shortDate } from '../../experiments/words/dates.ts';
import { likelihoodOf } from '../../experiments/words/likelihood.ts';
import { many, whole } from '../../experiments/words/numbers.ts';
import { wrapped } from '../draw/lines.ts';
import { drawTable } from '../table.ts';
import type { Terminal } from '../terminal.ts';
import type { ConditionAnswer } from './condition.ts';
import { drawRivalry, drawSelfCheck } from './draw-checks.ts';
import { drawSampled } from './draw-smc.ts';
import { reportWords } from './report-words.ts';
import { conditionSentence } from './sentence.ts';

const MOST_DAYS = 16;
const MOST_SIGNPOSTS = 8;
const MOST_WORDS = 2;

/** What a dated record says of how it ends, as a page. */
export function drawCondition(answer: ConditionAnswer, terminal: Terminal): string[] {
  const { loaded, request, recordFile, record, found, file, failed } = answer;
  const say = (text: string): string[] => wrapped(text, terminal.width, 2);
  const head = `seed ${request.seed}; ${loaded.name} (${loaded.title}); ${many(record.length, 'report')} of ${recordFile} against ${many(request.histories, 'history', 'histories')}, one member standing for ${whole(loaded.scenario.scale)}`;
  const ignored = found.ignored.map(({ row, why }) => `line ${row.line} (${row.quantity}): ${why}`);
  return [
    ...say(head),
    ...(failed > 0 ? say(`${many(failed, 'history', 'histories')} could not be run and are left out.`) : []),
    ...(ignored.length > 0 ? say(`Not used: ${ignored.join('; ')}.`) : []),
    '',
    ...say(conditionSentence(answer)).map((line) => terminal.paint('bold', line)),
    ...say(confidenceInWords(gradesOf(answer))),
    '',
    ...drawForecast(answer, terminal),
    ...drawSignposts(answer, terminal),
    ...drawRivals(answer, terminal),
    ...drawRivalry(answer, terminal),
    ...drawSelfCheck(answer, terminal),
    ...drawSampled(answer, terminal),
    ...say(
      `Histories are kept in ${file}; weighing them runs nothing. Intervals are for as many histories as the weights are worth; they say nothing of a wrong model.`,
    ),
  ];
}

/** Inputs of the case and reports, by grade. */
export function gradesOf({ loaded, record }: Pick<ConditionAnswer, 'loaded' | 'record'>): Record<string, number> {
  const grades: Record<string, number> = { measured: 0, estimated: 0, argued: 0, assumed: 0 };
  for (const { path, grade } of loaded.inputs) if (!path.startsWith('states')) grades[grade]!++;
  for (const { grade } of record) grades[grade]!++;
  return grades;
}

function drawForecast({ loaded, found, record, through }: ConditionAnswer, { width }: Terminal): string[] {
  const days = daysShown(record, through);
  const rows = days.map((day) => {
    const forecast = found.forecast[day]!;
    const heard = record.filter((row) => row.day === day).map(reportWords);
    return [
      shortDate(dateOf(loaded.start, day)),
      shareWords(forecast),
      sizeWords(forecast.ess),
      likelihoodWords(forecast),
      heard.join('; '),
    ];
  });
  const end = longDate(dateOf(loaded.start, loaded.scenario.days));
  return [
    `That it falls by ${end}, after the reports up to each date`,
    ...drawTable(['date', 'share', 'worth', 'ICD 203', 'reported'], rows, width),
    '',
  ];
}

/** Day 0, every day of a report, and the last; evenly thinned where there are many. */
function daysShown(record: readonly Observation[], through: number): number[] {
  const days = [
    ...new Set([0, ...record.map(({ day }) => day).filter((day) => day >= 1 && day <= through), through]),
  ].sort((a, b) => a - b);
  if (days.length <= MOST_DAYS) return days;
  return Array.from({ length: MOST_DAYS }, (_, k) => days[Math.round((k * (days.length - 1)) / (MOST_DAYS - 1))]!);
}

function shareWords({ share, low, high }: DayForecast): string {
  const two = (value: number): string => Math.max(0, value).toFixed(2);
  return Number.isNaN(share) ? 'none left' : `${two(share)} [${two(low)}, ${two(high)}]`;
}

/** The word or two that an interval allows; a wider one allows none. */
function likelihoodWords({ share, low, high }: DayForecast): string {
  if (Number.isNaN(share)) return '–';
  return wordsBetween(low, high) > MOST_WORDS ? 'too wide for a word' : likelihoodOf(low, high);
}

function wordsBetween(low: number, high: number): number {
  return LIKELIHOOD_WORDS.filter(([from], k) => from <= high && (LIKELIHOOD_WORDS[k + 1]?.[0] ?? 2) > low).length;
}

function sizeWords(ess: number): string {
  return ess >= 10 ? whole(ess) : ess.toFixed(1);
}

function drawSignposts({ loaded, watch }: ConditionAnswer, { width }: Terminal): string[] {
  const told = watch.signposts.filter(({ diagnostic }) => diagnostic);
  const date = longDate(dateOf(loaded.start, watch.day));
  if (told.length === 0) {
    const why = `Signposts for ${date}: as many histories as the record leaves by then cannot tell what goes before a fall.`;
    return [...wrapped(why, width, 2), ''];
  }
  const ratio = (value: number, low: number, high: number): string =>
    `x${number(value)} [${number(low)}, ${number(high)}]`;
  const rows = told
    .slice(0, MOST_SIGNPOSTS)
    .map((post) => [
      ratio(post.ratio, post.low, post.high),
      ratio(post.ratioOfAbsence, post.absenceLow, post.absenceHigh),
      QUANTITIES[post.event]!.says,
    ]);
  return [
    `What to watch by ${date}: how many times the odds of a fall, if it has happened by then and if not`,
    ...drawTable(['if it has', 'if not', ''], rows, width),
    `${many(watch.signposts.length - told.length, 'other event')} tell nothing apart.`,
    '',
  ];
}

function drawRivals({ rivals }: ConditionAnswer, { width }: Terminal): string[] {
  if (rivals.length === 0) return [];
  const rows = rivals.map(({ rival, ours, brier, ourBrier, sameHorizon }) => {
    const range =
      rival.low === rival.high ? rival.low.toFixed(2) : `${rival.low.toFixed(2)} to ${rival.high.toFixed(2)}`;
    const theirs =
      brier === null
        ? '–'
        : brier[0] === brier[1]
          ? brier[0].toFixed(3)
          : `${brier[0].toFixed(3)} to ${brier[1].toFixed(3)}`;
    return [
      rival.date,
      range,
      ours?.toFixed(2) ?? '–',
      theirs,
      ourBrier?.toFixed(3) ?? '–',
      `${rival.forecaster}${sameHorizon ? '' : ' (another horizon)'}`,
    ];
  });
  return [
    'That it stands, beside forecasts of the time (Brier score: 0 is best, 1 worst)',
    ...drawTable(['date', 'theirs', 'ours', 'their Brier', 'our Brier', 'who'], rows, width),
    ...wrapped('Whoever spoke before the start is laid beside our day 0, and knew less than it does.', width, 2),
    '',
  ];
}

function number(value: number): string {
  return value >= 10 ? whole(value) : value.toFixed(value < 0.1 ? 2 : 1);
}
