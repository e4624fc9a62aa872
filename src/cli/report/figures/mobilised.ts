import * as Plot from '@observablehq/plot';
import { dateOf, shortDate } from '../../../experiments/words/dates.ts';
import { many, whole } from '../../../experiments/words/numbers.ts';
import type { Answer } from '../../answer/answer.ts';
import { type Series, someOf, spreadOn, valueOn } from '../../answer/series.ts';
import { figureOf } from '../figure.ts';
import { INK } from '../ink.ts';
import type { Figure, ReportTable } from '../section.ts';
import { daysToDraw, moment, monthly } from './ticks.ts';

const MOST_LINES = 300;
/** With fewer histories a tenth of them is no history at all. */
const FEWEST_FOR_TENTHS = 20;
const HEIGHT = 320;
/** Where nine tenths lie this far below the peak, a square-root axis lets both be read. */
const FLAT = 0.2;
const ENDS = [
  { label: 'stands', colour: INK.stands, shape: '─' },
  { label: 'falls', colour: INK.falls, shape: '─■' },
];
const SPREADS = [
  { label: 'half of histories at or below', colour: INK.line, shape: '━' },
  { label: 'a tenth, and nine tenths', colour: INK.line, shape: '╌╌' },
];

/** The share mobilised in every history; one that fell keeps its last value in what is said of all. */
export function mobilisedFigure({ mobilised, counts }: Answer, start: string, days: number): Figure {
  const drawn = someOf(mobilised, MOST_LINES);
  const enough = mobilised.length >= FEWEST_FOR_TENTHS;
  const spreads = enough
    ? Array.from({ length: days }, (_, k) => ({ day: moment(start, k + 1), ...spreadOn(mobilised, k + 1) }))
    : [];
  const last = spreads.at(-1);
  const middle = last
    ? ` On the last day half of them lie at or below ${last.middle.toFixed(3)} and nine tenths at or below ${last.high.toFixed(3)}.`
    : '';
  const some = drawn.length < counts.ran ? `${whole(drawn.length)} of ` : '';
  return figureOf(
    {
      id: 'mobilised',
      title: 'Share of the force mobilised against the regime',
      caption: `One thin line a history (${some}${whole(counts.ran)}); a square marks a fall, in ${many(counts.fell, 'history', 'histories')}.${middle}`,
      key: enough ? [...ENDS, ...SPREADS] : ENDS,
      table: tableOf(mobilised, start, days, enough),
    },
    { ...axesOf(drawn, spreads, start, days), marks: marksOf(drawn, spreads, start) },
  );
}

type Spreads = readonly { readonly day: Date; readonly low: number; readonly middle: number; readonly high: number }[];

function axesOf(drawn: readonly Series[], spreads: Spreads, start: string, days: number): Plot.PlotOptions {
  const flat = spreads.length > 0 && Math.max(...spreads.map(({ high }) => high)) < FLAT * peakOf(drawn);
  return {
    height: HEIGHT,
    x: { type: 'utc', label: null, domain: [moment(start, 1), moment(start, days)] },
    y: {
      type: flat ? 'sqrt' : 'linear',
      label: `share of strength${flat ? ' (square-root axis)' : ''}`,
      grid: true,
      zero: true,
      ticks: 6,
    },
  };
}

function marksOf(drawn: readonly Series[], spreads: Spreads, start: string): Plot.Markish[] {
  // Half of a unit of the drawing is not seen.
  const within = peakOf(drawn) / HEIGHT / 2;
  const lines = (fall: boolean, stroke: string) =>
    Plot.line(
      drawn
        .filter(({ fell }) => fell === fall)
        .flatMap(({ history, values }) =>
          daysToDraw(values, within).map((day) => ({ history, day: moment(start, day), share: values[day - 1]! })),
        ),
      { x: 'day', y: 'share', z: 'history', stroke, strokeOpacity: 0.55, strokeWidth: 0.9 },
    );
  const falls = drawn
    .filter(({ fell }) => fell)
    .map(({ values }) => ({ day: moment(start, values.length), share: values[values.length - 1]! }));
  return [
    lines(false, INK.stands),
    lines(true, INK.falls),
    Plot.line(spreads, { x: 'day', y: 'low', strokeWidth: 1.2, strokeDasharray: '4 3' }),
    Plot.line(spreads, { x: 'day', y: 'high', strokeWidth: 1.2, strokeDasharray: '4 3' }),
    Plot.line(spreads, { x: 'day', y: 'middle', strokeWidth: 2 }),
    Plot.dot(falls, { x: 'day', y: 'share', fill: INK.falls, symbol: 'square', r: 3.4 }),
  ];
}

function peakOf(drawn: readonly Series[]): number {
  return drawn.reduce((most, { values }) => Math.max(most, ...Array.from(values)), 1e-6);
}

function tableOf(all: readonly Series[], start: string, days: number, enough: boolean): ReportTable {
  const caption = 'Share mobilised; a history that fell keeps its last value';
  const date = (day: number): string => shortDate(dateOf(start, day));
  const rows = monthly(days);
  if (!enough)
    return {
      caption,
      head: ['date', ...all.map(({ history }) => `history ${history}`)],
      rows: rows.map((day) => [date(day), ...all.map((series) => valueOn(series, day).toFixed(3))]),
    };
  return {
    caption,
    head: ['date', 'a tenth at or below', 'half', 'nine tenths', 'all', 'fallen so far'],
    rows: rows.map((day) => {
      const { low, middle, high } = spreadOn(all, day);
      const most = Math.max(...all.map((series) => valueOn(series, day)));
      const fallen = all.filter(({ fell, values }) => fell && values.length <= day).length;
      return [date(day), ...[low, middle, high, most].map((share) => share.toFixed(3)), whole(fallen)];
    }),
  };
}
