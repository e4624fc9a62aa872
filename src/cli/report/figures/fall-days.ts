import * as Plot from '@observablehq/plot';
import { dateOf, longDate } from '../../../experiments/words/dates.ts';
import { many, whole } from '../../../experiments/words/numbers.ts';
import { FALLEN, OUTCOME_WORDS } from '../../../experiments/words/outcomes.ts';
import type { Answer } from '../../answer/answer.ts';
import { quantile } from '../../answer/quantile.ts';
import { someOf } from '../../answer/series.ts';
import { dotsOf, figureOf, stackRadius } from '../figure.ts';
import { signOf } from '../ink.ts';
import type { Figure, ReportTable } from '../section.ts';
import { moment } from './ticks.ts';

const ROW = 60;
const MOST_DOTS = 300;
/** More falls than this are told by their quantiles. */
const MOST_LISTED = 200;

interface Fall {
  readonly history: number;
  readonly outcome: keyof typeof OUTCOME_WORDS;
  readonly day: number;
}

/** On which day it falls, one mark a history, a row for each way; undefined where it falls in none. */
export function fallDaysFigure({ ran }: Answer, start: string, days: number): Figure | undefined {
  const falls = ran
    .filter((run) => run.fell)
    .map(({ history, outcome, fallDay }) => ({ history, outcome, day: fallDay! }));
  if (falls.length === 0) return undefined;
  const drawn = someOf(falls, MOST_DOTS);
  const labels = waysOf(drawn).map((way) => OUTCOME_WORDS[way].label);
  const when = (day: number): string => longDate(dateOf(start, day));
  const middle = quantile(
    falls.map(({ day }) => day),
    0.5,
  );
  const all = drawn.length < falls.length ? ` (${whole(drawn.length)} of ${whole(falls.length)}, evenly spaced)` : '';
  return figureOf(
    {
      id: 'fall-days',
      title: 'When it falls',
      caption: `One mark a history${all}: of ${many(falls.length, 'fall')}, half come by ${when(middle)} (day ${middle}).`,
      table: tableOf(falls, when),
    },
    {
      height: 34 + ROW * labels.length,
      marginLeft: 12 + 6.6 * Math.max(...labels.map(({ length }) => length)),
      marginTop: 4,
      x: { type: 'utc', label: null, domain: [moment(start, 1), moment(start, days)], ticks: 6 },
      y: { axis: null },
      fy: { label: null, domain: labels, padding: 0, tickSize: 0 },
      marks: [Plot.frame({ anchor: 'bottom', strokeOpacity: 0.25 }), ...marksOf(drawn, start)],
    },
  );
}

function waysOf(falls: readonly Fall[]) {
  return FALLEN.filter((outcome) => falls.some((fall) => fall.outcome === outcome));
}

function marksOf(falls: readonly Fall[], start: string): Plot.Markish[] {
  const byWay = waysOf(falls).map((way) => ({ way, those: falls.filter(({ outcome }) => outcome === way) }));
  const radii = byWay.map(({ those }) =>
    stackRadius(
      those.map(({ day }) => day),
      ROW - 14,
      50,
    ),
  );
  const r = Math.min(...radii);
  return byWay.map(({ way, those }) => {
    const dots = those.map(({ day }) => ({ at: moment(start, day), way: OUTCOME_WORDS[way].label }));
    const stacked = Plot.dodgeY({ x: 'at', fy: 'way', r, padding: r / 5, anchor: 'bottom' });
    return dotsOf(dots, signOf(way), stacked as Plot.DotOptions);
  });
}

function tableOf(falls: readonly Fall[], when: (day: number) => string): ReportTable {
  const days = falls.map(({ day }) => day);
  if (falls.length > MOST_LISTED)
    return {
      caption: 'Days of the falls',
      head: ['share of falls', 'by day', 'date'],
      rows: [0.1, 0.25, 0.5, 0.75, 0.9, 1].map((share) => {
        const day = quantile(days, share);
        return [share.toFixed(2), whole(day), when(day)];
      }),
    };
  return {
    caption: 'Every fall',
    head: ['history', 'day', 'date', 'how'],
    rows: falls
      .toSorted((a, b) => a.day - b.day || a.history - b.history)
      .map(({ history, day, outcome }) => [String(history), whole(day), when(day), OUTCOME_WORDS[outcome].label]),
  };
}
