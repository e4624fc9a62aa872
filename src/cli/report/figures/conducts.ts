import * as Plot from '@observablehq/plot';
import { CONDUCTS } from '../../../engine/conduct.ts';
import { RANKS } from '../../../engine/parameter.ts';
import { dateOf, shortDate } from '../../../experiments/words/dates.ts';
import { whole } from '../../../experiments/words/numbers.ts';
import type { Typical } from '../../answer/answer.ts';
import { figureOf } from '../figure.ts';
import { INK } from '../ink.ts';
import type { Figure } from '../section.ts';
import { daysToDraw, moment, monthly } from './ticks.ts';

const RANK_WORDS: Readonly<Record<(typeof RANKS)[number], string>> = {
  general: 'generals',
  field: 'field officers',
  junior: 'junior officers',
  nco: 'NCOs',
  enlisted: 'enlisted',
};
const DO: Readonly<Record<string, string>> = {
  withholds: 'withhold',
  plots: 'plot',
  defected: 'have turned',
  deserted: 'have deserted',
  detained: 'are detained',
};
const ROW = 34;

/** Who does not serve in the middle history, by rank, each row drawn to its own peak; undefined where all serve. */
export function conductsFigure(
  { run, daily }: Typical,
  start: string,
  days: number,
  scale: number,
): Figure | undefined {
  const rows = rowsOf(daily, scale);
  if (rows.length === 0) return undefined;
  const highest = rows.reduce((most, row) => (row.peak > most.peak ? row : most));
  const members = scale > 1 ? `, each simulated member standing for ${whole(scale)}` : '';
  return figureOf(
    {
      id: 'conducts',
      title: 'Who does not serve in the middle history, by rank',
      caption: `History ${run.history}, the middle one from the firmest regime to the weakest, in persons${members}: at most ${whole(highest.peak)} ${highest.name}. Each row is drawn to its own peak.`,
      table: {
        caption: `History ${run.history}, persons`,
        head: ['date', ...rows.map(({ name, peak }) => `${name} (peak ${whole(peak)})`)],
        rows: monthly(daily.days).map((day) => [
          shortDate(dateOf(start, day)),
          ...rows.map(({ people }) => whole(people[day - 1]!)),
        ]),
      },
    },
    {
      height: 30 + ROW * rows.length,
      marginLeft: 170,
      marginRight: 140,
      marginTop: 4,
      x: { type: 'utc', label: null, domain: [moment(start, 1), moment(start, days)], ticks: 6 },
      y: { axis: null, domain: [0, 1.1] },
      fy: { axis: null, domain: rows.map(({ name }) => name), padding: 0.12 },
      marks: marksOf(rows, start),
    },
  );
}

interface Row {
  readonly name: string;
  readonly people: Float64Array;
  readonly peak: number;
}

function rowsOf(daily: Typical['daily'], scale: number): Row[] {
  return RANKS.flatMap((rank) =>
    CONDUCTS.slice(1).flatMap((conduct) => {
      const people = (daily.counts[`${conduct}_${rank}`] ?? new Float64Array(0)).map((count) => count * scale);
      const peak = people.reduce((most, count) => Math.max(most, count), 0);
      return peak === 0 ? [] : [{ name: `${RANK_WORDS[rank]} ${DO[conduct]}`, people, peak }];
    }),
  );
}

function marksOf(rows: readonly Row[], start: string): Plot.Markish[] {
  const points = rows.flatMap(({ name, people, peak }) =>
    // Less than one fiftieth of a row is not seen.
    daysToDraw(people, peak / 100).map((day) => ({ name, day: moment(start, day), height: people[day - 1]! / peak })),
  );
  const said = rows.map(({ name, people, peak }) => {
    return { name, says: `peak ${whole(peak)}, last ${whole(people.at(-1)!)}` };
  });
  return [
    Plot.areaY(points, { fy: 'name', x: 'day', y: 'height', fill: INK.other, fillOpacity: 0.35, stroke: INK.other }),
    Plot.ruleY(rows, { fy: 'name', y: 0, strokeOpacity: 0.4 }),
    Plot.text(said, { fy: 'name', text: 'name', frameAnchor: 'left', textAnchor: 'end', dx: -10 }),
    Plot.text(said, { fy: 'name', text: 'says', frameAnchor: 'right', textAnchor: 'start', dx: 10 }),
  ];
}
