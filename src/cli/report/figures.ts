import * as Plot from '@observablehq/plot';
import { CONDUCTS } from '../../engine/conduct.ts';
import { RANKS } from '../../engine/parameter.ts';
import type { Answer, Typical } from '../answer/answer.ts';
import { someOf, spreadOn, valueOn } from '../answer/series.ts';
import { dateOf, longDate, shortDate } from '../words/dates.ts';
import { many, whole } from '../words/numbers.ts';
import { DRAWN_ORDER, FALLEN, OUTCOME_WORDS } from '../words/outcomes.ts';
import { figureOf, INK } from './figure.ts';
import type { Figure } from './section.ts';

const A_ROW = 25;
/** Shapes in the order of outcomes, and the sign for each in a key. */
const SYMBOLS = [
  ['circle', '●'],
  ['square', '■'],
  ['triangle', '▲'],
  ['diamond', '◆'],
  ['star', '★'],
  ['cross', '✚'],
  ['wye', 'Y'],
  ['times', '✖'],
  ['asterisk', '✳'],
] as const;
/** A colour and a dash for each conduct that is drawn, and the sign for it. */
const LINES = [
  { colour: INK.stands, dashes: 'none', shape: '━━' },
  { colour: INK.falls, dashes: '7 3', shape: '╍╍' },
  { colour: INK.other, dashes: '2 2', shape: '┅┅' },
  { colour: INK.quiet, dashes: '8 3 2 3', shape: '━·' },
] as const;
const ENDS = [
  { label: 'stands', colour: INK.stands, shape: '●' },
  { label: 'falls', colour: INK.falls, shape: '■' },
] as const;
const TOLD = [
  { label: 'told from 0', colour: INK.falls, shape: '●' },
  { label: 'not told from 0', colour: INK.quiet, shape: '✖' },
] as const;
const MOST_LINES = 300;
const MOST_DOTS = 1000;
/** Open conducts that are drawn; serving is the rest. */
const SHOWN = ['withholds', 'defected', 'deserted', 'detained'] as const;

/** One dot a history, by how it ends. */
export function dotsFigure({ counts }: Answer): Figure {
  const all = DRAWN_ORDER.flatMap((outcome) =>
    Array.from({ length: counts.outcomes[outcome] }, () => OUTCOME_WORDS[outcome].label),
  );
  const dots = someOf(all, MOST_DOTS).map((ends, k) => ({ ends, x: k % A_ROW, y: Math.floor(k / A_ROW) }));
  const seen = DRAWN_ORDER.filter((outcome) => counts.outcomes[outcome] > 0);
  const labels = seen.map((outcome) => OUTCOME_WORDS[outcome].label);
  const inks = seen.map((outcome) =>
    FALLEN.includes(outcome) ? INK.falls : outcome === 'split' ? INK.other : INK.stands,
  );
  const symbols = SYMBOLS.slice(0, labels.length);
  const each = all.length > MOST_DOTS ? `, ${whole(MOST_DOTS)} of ${whole(all.length)} shown` : '';
  return figureOf(
    {
      id: 'endings',
      title: 'How the histories end',
      key: labels.map((label, k) => ({ label, colour: inks[k]!, shape: symbols[k]![1] })),
      caption: `One mark a history${each}: the regime falls in ${whole(counts.fell)} of ${whole(counts.ran)}.`,
      table: {
        caption: 'Histories by outcome',
        head: ['outcome', 'histories', 'what it means'],
        rows: seen.map((outcome) => [
          OUTCOME_WORDS[outcome].label,
          whole(counts.outcomes[outcome]),
          OUTCOME_WORDS[outcome].means,
        ]),
      },
    },
    {
      height: 40 + 22 * Math.ceil(dots.length / A_ROW),
      marginLeft: 10,
      x: { axis: null, domain: [-0.5, A_ROW - 0.5] },
      y: { axis: null, domain: [Math.ceil(dots.length / A_ROW) - 0.4, -0.6] },
      color: { domain: labels, range: inks },
      symbol: { domain: labels, range: symbols.map(([symbol]) => symbol) as never },
      marks: [Plot.dot(dots, { x: 'x', y: 'y', fill: 'ends', symbol: 'ends', r: 5.5 })],
    },
  );
}

/** The share mobilised in every history; one that fell keeps its last value. */
export function mobilisedFigure({ mobilised, counts }: Answer, start: string, days: number): Figure {
  const drawn = someOf(mobilised, MOST_LINES);
  const at = monthly(days);
  const points = drawn.flatMap(({ history, fell, values }) =>
    thinned(values).map((day) => ({
      history,
      day: date(start, day),
      share: values[day - 1]!,
      ends: fell ? 'falls' : 'stands',
    })),
  );
  const falls = drawn
    .filter(({ fell }) => fell)
    .map(({ values }) => ({ day: date(start, values.length), share: values[values.length - 1]!, ends: 'falls' }));
  const rows = at.map((day) => {
    const { low, middle, high } = spreadOn(mobilised, day);
    return [
      shortDate(dateOf(start, day)),
      low.toFixed(3),
      middle.toFixed(3),
      high.toFixed(3),
      Math.max(...mobilised.map((series) => valueOn(series, day))).toFixed(3),
    ];
  });
  return figureOf(
    {
      id: 'mobilised',
      key: ENDS,
      title: 'Share of the force mobilised against the regime',
      caption: `One line a history (${whole(drawn.length)} of ${whole(counts.ran)}); a square marks a fall. Half of the histories lie at or below ${rows.at(-1)?.[2] ?? '0'} on the last day.`,
      table: {
        caption: 'Share mobilised, over histories',
        head: ['date', 'a tenth at or below', 'half', 'nine tenths', 'most'],
        rows,
      },
    },
    {
      height: 300,
      x: { type: 'utc', label: null },
      y: { label: 'share of strength', grid: true, zero: true },
      color: { domain: ['stands', 'falls'], range: [INK.stands, INK.falls] },
      marks: [
        Plot.line(points, { x: 'day', y: 'share', z: 'history', stroke: 'ends', strokeOpacity: 0.45, strokeWidth: 1 }),
        Plot.dot(falls, { x: 'day', y: 'share', fill: 'ends', symbol: 'square', r: 3 }),
      ],
    },
  );
}

/** Who does not serve in the middle history, by conduct. */
export function conductsFigure({ run, daily }: Typical, start: string, scale: number): Figure {
  const sums = SHOWN.map((conduct) => {
    const heads = new Float64Array(daily.days);
    for (const rank of RANKS)
      for (const [day, count] of (daily.counts[`${conduct}_${rank}`] ?? []).entries()) heads[day]! += count;
    return { conduct: label(conduct), heads };
  });
  const points = sums.flatMap(({ conduct, heads }) =>
    thinned(heads).map((day) => ({ conduct, day: date(start, day), people: heads[day - 1]! * scale })),
  );
  const rows = monthly(daily.days).map((day) => [
    shortDate(dateOf(start, day)),
    ...sums.map(({ heads }) => whole(heads[day - 1]! * scale)),
  ]);
  return figureOf(
    {
      id: 'conducts',
      key: sums.map(({ conduct }, k) => ({ label: conduct, colour: LINES[k]!.colour, shape: LINES[k]!.shape })),
      title: 'Who does not serve, in the middle history',
      caption: `History ${run.history}, the middle one from the firmest regime to the weakest, in persons${scale > 1 ? ` (each simulated member stands for ${whole(scale)})` : ''}.`,
      table: {
        caption: `History ${run.history}, persons by conduct`,
        head: ['date', ...sums.map(({ conduct }) => conduct)],
        rows,
      },
    },
    {
      height: 260,
      x: { type: 'utc', label: null },
      y: { label: 'persons', grid: true, zero: true },
      marks: [
        ...sums.map(({ conduct }, k) =>
          Plot.line(
            points.filter((point) => point.conduct === conduct),
            { x: 'day', y: 'people', stroke: LINES[k]!.colour, strokeWidth: 2, strokeDasharray: LINES[k]!.dashes },
          ),
        ),
      ],
    },
  );
}

/** Desertions, one mark a history. */
export function desertionsFigure({ ran }: Answer, scale: number): Figure {
  const all = ran.map(({ history, desertedHeads, fell }) => ({
    history,
    people: desertedHeads * scale,
    ends: fell ? 'falls' : 'stands',
  }));
  const sorted = all.map(({ people }) => people).sort((a, b) => a - b);
  const at = (share: number): string =>
    whole(sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0);
  return figureOf(
    {
      id: 'desertions',
      key: ENDS,
      title: 'Desertions by the end',
      caption: `One mark a history, in persons: half of ${many(sorted.length, 'history', 'histories')} have at most ${at(0.5)}.`,
      table: {
        caption: 'Persons who deserted, over histories',
        head: ['share of histories', 'at most'],
        rows: [0.1, 0.25, 0.5, 0.75, 0.9].map((share) => [share.toFixed(2), at(share)]),
      },
    },
    {
      height: 46 + 6.2 * highest(sorted),
      marginLeft: 10,
      x: { label: 'persons' },
      y: { axis: null },
      color: { domain: ['stands', 'falls'], range: [INK.stands, INK.falls] },
      marks: [Plot.dot(all, Plot.dodgeY({ x: 'people', fill: 'ends', symbol: 'ends', r: 2.5, anchor: 'bottom' }))],
      symbol: { domain: ['stands', 'falls'], range: ['circle', 'square'] as never },
    },
  );
}

/** How many marks stand on the value that most histories share. */
function highest(sorted: readonly number[]): number {
  let [most, run] = [10, 0];
  sorted.forEach((value, k) => {
    run = value === sorted[k - 1] ? run + 1 : 1;
    most = Math.max(most, run);
  });
  return Math.min(most, 100);
}

/** Everything with an estimate and an interval, one row each. */
export function intervalFigure(
  about: {
    readonly id: string;
    readonly title: string;
    readonly caption: string;
    readonly unit: string;
    readonly head: readonly string[];
  },
  rows: readonly {
    readonly name: string;
    readonly value: number;
    readonly low: number;
    readonly high: number;
    readonly clear: boolean;
    readonly cells: readonly string[];
  }[],
): Figure {
  const longest = Math.max(...rows.map(({ name }) => name.length), 4);
  const marked = rows.map((row) => ({ ...row, says: row.clear ? 'told from 0' : 'not told from 0' }));
  return figureOf(
    {
      id: about.id,
      key: TOLD,
      title: about.title,
      caption: about.caption,
      table: { caption: about.title, head: about.head, rows: rows.map(({ name, cells }) => [name, ...cells]) },
    },
    {
      height: 60 + 22 * rows.length,
      marginLeft: Math.min(300, 14 + 6.4 * longest),
      x: { label: about.unit, grid: true },
      y: { label: null, domain: rows.map(({ name }) => name) },
      color: { domain: ['told from 0', 'not told from 0'], range: [INK.falls, INK.quiet] },
      symbol: { domain: ['told from 0', 'not told from 0'], range: ['circle', 'times'] as never },
      marks: [
        Plot.ruleX([0], { strokeOpacity: 0.5 }),
        Plot.ruleY(marked, { y: 'name', x1: 'low', x2: 'high', stroke: 'says', strokeWidth: 2 }),
        Plot.dot(marked, { y: 'name', x: 'value', fill: 'says', stroke: 'says', symbol: 'says', r: 4 }),
      ],
    },
  );
}

function label(conduct: (typeof SHOWN)[number]): string {
  if (!CONDUCTS.includes(conduct)) throw new RangeError(`found ${conduct}, expected a conduct`);
  return { withholds: 'withhold', defected: 'turned', deserted: 'deserted', detained: 'detained' }[conduct];
}

function date(start: string, day: number): Date {
  return new Date(dateOf(start, day));
}

/** Every third day and the last: a line looks the same and the page is a third of the size. */
function thinned(values: ArrayLike<number>): number[] {
  const days: number[] = [];
  for (let day = 1; day < values.length; day += 3) days.push(day);
  if (values.length > 0) days.push(values.length);
  return days;
}

function monthly(days: number): number[] {
  const all: number[] = [];
  for (let day = 30; day < days; day += 30) all.push(day);
  return [...all, days];
}

/** `3 February 2019 to 31 December 2019`. */
export function spanOf(start: string, days: number): string {
  return `${longDate(dateOf(start, 1))} to ${longDate(dateOf(start, days))}`;
}
