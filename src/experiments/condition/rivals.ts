import { isDate } from '../../scenario/dates.ts';
import { CaseFaults, type Fault } from '../../scenario/fault.ts';
import { didYouMean } from '../../scenario/near.ts';
import type { DayForecast } from './condition.ts';
import { type Cell, readTable } from './csv.ts';
import { rangeOfWords } from './verbal.ts';

/** What somebody else said at the time. Probabilities are of the regime standing, however the question was put. */
export interface RivalForecast {
  readonly date: string;
  readonly forecaster: string;
  readonly question: string;
  /** Whether the question was asked of the fall, so that the probability was turned round. */
  readonly turned: boolean;
  /** Last day that the question speaks of; null where it does not say. */
  readonly horizon: string | null;
  /** Equal where a number was given; else what its words allow. */
  readonly low: number;
  readonly high: number;
  /** Whether the range is read from words. */
  readonly verbal: boolean;
  /** 1 if the regime stood, 0 if it fell, null where it is not known yet. */
  readonly stood: number | null;
  readonly source: string;
}

const COLUMNS = ['date', 'forecaster', 'question', 'probability', 'outcome', 'source'] as const;
type Column = (typeof COLUMNS)[number];
/** Words by which a question asks for the fall and not for standing. */
const FALL = /\b(removed|ousted|overthrown|falls?|fallen|out of office|leaves?|resigns?)\b/i;

/**
 * Reads a table of forecasts: date, forecaster, question, probability (a share or words), outcome, source; further columns
 * are passed over. `outcome` is 1 where the regime stood, for either way of asking. Throws CaseFaults with every fault.
 */
export function readRivals(text: string, fileName: string): RivalForecast[] {
  const { header, rows } = readTable(text, fileName);
  const faults: Fault[] = [];
  const names = header.map((cell) => cell.text.toLowerCase());
  for (const name of COLUMNS) {
    if (names.includes(name)) continue;
    const meant = header.find((cell) => didYouMean(cell.text, COLUMNS) === `did you mean ${name}?`) ?? header[0];
    const at = { file: fileName, line: meant?.line ?? 1, column: meant?.column ?? 1, path: 'columns' };
    faults.push({ ...at, found: `no column ${name}`, expected: `the columns ${COLUMNS.join(', ')}` });
  }
  if (faults.length > 0) throw new CaseFaults(faults);
  const read = rows.map((cells) => {
    const empty: Cell = { text: '', line: cells[0]!.line, column: cells[0]!.column };
    return readRow((name) => cells[names.indexOf(name)] ?? empty, fileName, faults);
  });
  if (faults.length > 0) throw new CaseFaults(faults);
  return read;
}

function readRow(cellOf: (name: Column) => Cell, file: string, faults: Fault[]): RivalForecast {
  const fault = (path: Column, expected: string): void => {
    const { text, line, column } = cellOf(path);
    faults.push({ file, line, column, path, found: text === '' ? 'nothing' : text, expected });
  };
  const textOf = (name: Column): string => cellOf(name).text;
  const said = textOf('probability');
  const number = said === '' ? Number.NaN : Number(said);
  const verbal = Number.isNaN(number);
  const range = verbal ? rangeOfWords(said) : ([number, number] as const);
  if (range === null || !(range[0] >= 0 && range[1] <= 1))
    fault('probability', 'a share from 0 to 1, or words of likelihood such as very unlikely');
  if (!isDate(textOf('date'))) fault('date', 'a date such as 2019-02-03');
  if (!/^[01]?$/.test(textOf('outcome'))) fault('outcome', '1 if the regime stood, 0 if it fell, or nothing');
  for (const name of ['forecaster', 'question', 'source'] as const) if (textOf(name) === '') fault(name, 'a text');
  const turned = FALL.test(textOf('question'));
  const [low, high] = range ?? [Number.NaN, Number.NaN];
  return {
    date: textOf('date'),
    forecaster: textOf('forecaster'),
    question: textOf('question'),
    turned,
    horizon: horizonOf(textOf('question')),
    low: turned ? 1 - high : low,
    high: turned ? 1 - low : high,
    verbal,
    stood: textOf('outcome') === '' ? null : Number(textOf('outcome')),
    source: textOf('source'),
  };
}

/** The last date in a question, or the end of the year that it names. */
function horizonOf(question: string): string | null {
  const date = question.match(/\d{4}-\d{2}-\d{2}/g)?.at(-1);
  if (date !== undefined) return date;
  const year = question.match(/\b(?:in|by|of|during) (?:the end of )?(\d{4})\b/i)?.[1];
  return year === undefined ? null : `${year}-12-31`;
}

/** A rival's forecast beside ours of the same day. */
export interface Comparison {
  readonly rival: RivalForecast;
  /** Brier score that the rival can have had, from best to worst within what was said; null where the outcome is not known. */
  readonly brier: readonly [low: number, high: number] | null;
  /** Day of our forecast: that of the rival, or 0 where the rival spoke before the start; null where ours had not gone so far. */
  readonly day: number | null;
  /** Our chance of standing on that day, and its Brier score. */
  readonly ours: number | null;
  readonly ourBrier: number | null;
  /** Whether the rival's horizon is ours, give or take a day: else the two answer different questions. */
  readonly sameHorizon: boolean;
}

/**
 * Lays forecasts of others beside ours, which are chances of the fall by `end`. `dayOf` gives the day of a date, 0 or less
 * before the run. Who spoke before the start is laid beside day 0, and then knew less than we do: the date says so.
 */
export function layBeside(
  rivals: readonly RivalForecast[],
  forecast: readonly DayForecast[],
  end: string,
  dayOf: (date: string) => number,
): Comparison[] {
  return rivals.map((rival) => {
    const day = Math.max(0, dayOf(rival.date));
    const share = forecast[day]?.share;
    const ours = share === undefined || Number.isNaN(share) ? null : 1 - share;
    const { stood, low, high, horizon } = rival;
    const errors = stood === null ? null : [(low - stood) ** 2, (high - stood) ** 2].sort((a, b) => a - b);
    return {
      rival,
      brier: errors === null ? null : [errors[0]!, errors[1]!],
      day: ours === null ? null : day,
      ours,
      ourBrier: ours === null || stood === null ? null : (ours - stood) ** 2,
      sameHorizon: horizon !== null && Math.abs(dayOf(horizon) - dayOf(end)) <= 1,
    };
  });
}
