import * as Plot from '@observablehq/plot';
import { whole } from '../../../experiments/words/numbers.ts';
import { spreadOf } from '../../answer/quantile.ts';
import { figureOf } from '../figure.ts';
import { type Gap, ksStatistic } from '../gap.ts';
import { FALLS, INK } from '../ink.ts';
import type { Figure, ReportTable } from '../section.ts';

const MOST_ROWS = 6;
const ROW = 52;
/** Strokes of those that stand are thinned to about so many a row. */
const MOST_STROKES = 600;
/** Groups of fewer are not compared: with hundreds of numbers some will always look apart. */
const FEWEST = 5;

/** One number and the values that runs have of it. */
export interface Varied {
  readonly path: string;
  readonly values: ArrayLike<number>;
}

/** By run, in the order of the values; null where it did not run. */
type Fell = readonly (boolean | null)[];

interface Row extends Gap, Varied {
  readonly fell: readonly number[];
  readonly stood: readonly number[];
}

/** Whether enough runs end in either way for their values to be compared. */
export function canCompare(fell: Fell): boolean {
  const falls = fell.filter((fall) => fall === true).length;
  return falls >= FEWEST && fell.filter((fall) => fall === false).length >= FEWEST;
}

/**
 * The numbers whose values lie furthest apart between runs that fall and runs that stand (Kolmogorov and Smirnov), each run
 * at its place from the lowest value to the highest.
 */
export function stripsFigure(varied: readonly Varied[], fell: Fell, runs: string): Figure {
  const all = varied
    .map((one) => apart(one, fell))
    .sort((a, b) => b.distance - a.distance || (a.path < b.path ? -1 : 1));
  const beyond = all.filter(({ distance, by95 }) => distance > by95).length;
  const rows = all.slice(0, MOST_ROWS);
  const { path, distance, higher } = rows[0]!;
  const { every, marks } = marksOf(rows, fell);
  const furthest = `the furthest apart are those of ${path} (distance ${distance.toFixed(2)}, ${higher ? 'higher' : 'lower'} where it falls)`;
  const shown = every > 1 ? ` Of those that stand one in ${every} is drawn.` : '';
  return figureOf(
    {
      id: 'values',
      title: 'The numbers that differ most between falling and standing',
      caption: `Each mark is one of the ${runs}, at its place among all values of the number from lowest to highest; ${furthest}. Of ${whole(all.length)} numbers ${whole(beyond)} differ by more than chance makes in 19 of 20, where chance alone would leave about one in twenty.${shown}`,
      key: [
        { label: 'falls', colour: FALLS.colour, shape: FALLS.shape },
        { label: 'stands', colour: INK.stands, shape: '|' },
      ],
      table: tableOf(rows),
    },
    {
      height: 62 + ROW * rows.length,
      marginLeft: 20 + 7 * Math.max(...rows.map((row) => row.path.length)),
      marginTop: 8,
      marginBottom: 42,
      x: {
        label: 'from the lowest value to the highest',
        domain: [0, 1],
        ticks: [0, 0.25, 0.5, 0.75, 1],
        tickFormat: '.2f',
        labelOffset: 36,
      },
      y: { axis: null, domain: [-1, 1] },
      fy: { label: null, domain: rows.map((row) => row.path), tickSize: 0, padding: 0.15 },
      marks,
    },
  );
}

function apart({ path, values }: Varied, fell: Fell): Row {
  const those = (fall: boolean): number[] => Array.from(values).filter((_, k) => fell[k] === fall);
  const [down, up] = [those(true), those(false)];
  return { path, values, fell: down, stood: up, ...ksStatistic(down, up) };
}

function marksOf(rows: readonly Row[], fell: Fell): { readonly every: number; readonly marks: Plot.Markish[] } {
  const standing = fell.filter((fall) => fall === false).length;
  const every = Math.ceil(standing / MOST_STROKES);
  const placed = rows.flatMap(({ path, values }) => {
    const places = placesOf(values);
    const at = (fall: boolean) => fell.flatMap((ends, k) => (ends === fall ? [{ path, fall, place: places[k]! }] : []));
    return [...at(true), ...at(false).filter((_, k) => k % every === 0)];
  });
  const [falls, stands] = [placed.filter(({ fall }) => fall), placed.filter(({ fall }) => !fall)];
  const dots = { symbol: FALLS.symbol, fill: FALLS.colour, fillOpacity: 0.75, r: 3.2 };
  return {
    every,
    marks: [
      Plot.ruleY([0], { strokeOpacity: 0.2 }),
      Plot.ruleX(stands, { fy: 'path', x: 'place', y1: -0.8, y2: -0.1, stroke: INK.stands, strokeOpacity: 0.5 }),
      Plot.dot(falls, { fy: 'path', x: 'place', y: 0.45, ...dots }),
    ],
  };
}

/** The place of each value among all: 0 the lowest, 1 the highest, equal values at the middle of theirs. */
export function placesOf(values: ArrayLike<number>): Float64Array {
  const order = Array.from(values, (_, k) => k).sort((a, b) => values[a]! - values[b]!);
  const places = new Float64Array(values.length);
  const top = Math.max(1, values.length - 1);
  for (let from = 0; from < order.length; ) {
    let to = from;
    while (to + 1 < order.length && values[order[to + 1]!] === values[order[from]!]) to++;
    for (let k = from; k <= to; k++) places[order[k]!] = (from + to) / 2 / top;
    from = to + 1;
  }
  return places;
}

function tableOf(rows: readonly Row[]): ReportTable {
  const spread = ['a tenth', 'half', 'nine tenths'];
  const said = (values: readonly number[]): string[] => {
    const { low, middle, high } = spreadOf(values);
    return [low, middle, high].map((value) => String(Number(value.toPrecision(3))));
  };
  return {
    caption: 'Values where it falls and where it stands',
    head: [
      'number',
      'distance',
      'beyond chance',
      ...spread.map((part) => `falls: ${part}`),
      ...spread.map((part) => `stands: ${part}`),
    ],
    rows: rows.map(({ path, distance, by95, fell, stood }) => [
      path,
      distance.toFixed(2),
      distance > by95 ? 'yes' : 'no',
      ...said(fell),
      ...said(stood),
    ]),
  };
}
