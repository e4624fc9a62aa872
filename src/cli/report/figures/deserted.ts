import * as Plot from '@observablehq/plot';
import { many, whole } from '../../../experiments/words/numbers.ts';
import type { Answer } from '../../answer/answer.ts';
import { quantile } from '../../answer/quantile.ts';
import { someOf } from '../../answer/series.ts';
import { figureOf, stackRadius } from '../figure.ts';
import { FALLS, STANDS } from '../ink.ts';
import type { Figure } from '../section.ts';

const MOST_DOTS = 300;
const HEIGHT = 200;
const SHARES = [0.1, 0.25, 0.5, 0.75, 0.9, 1];

/** Desertions by the end, one mark a history. */
export function desertedFigure({ ran }: Answer, scale: number): Figure {
  const people = ran.map(({ desertedHeads }) => desertedHeads * scale);
  const dots = someOf(ran, MOST_DOTS).map(({ desertedHeads, fell }) => {
    return { people: desertedHeads * scale, ends: fell ? 'falls' : 'stands' };
  });
  const r = stackRadius(
    dots.map((dot) => dot.people),
    HEIGHT,
    60,
  );
  const all = dots.length < ran.length ? ` (${whole(dots.length)} of ${whole(ran.length)}, evenly spaced)` : '';
  return figureOf(
    {
      id: 'deserted',
      title: 'Desertions by the end',
      caption: `One mark a history${all}, in persons: half of ${many(ran.length, 'history', 'histories')} have at most ${whole(quantile(people, 0.5))}, the one with most has ${whole(quantile(people, 1))}.`,
      key: [
        { label: 'stands', ...STANDS },
        { label: 'falls', ...FALLS },
      ],
      table: {
        caption: 'Persons who have deserted by the end',
        head: ['share of histories', 'at most'],
        rows: SHARES.map((share) => [share.toFixed(2), whole(quantile(people, share))]),
      },
    },
    {
      height: 60 + HEIGHT,
      marginLeft: 16,
      marginBottom: 42,
      x: { label: 'persons', nice: true, labelOffset: 36 },
      y: { axis: null },
      color: { domain: ['stands', 'falls'], range: [STANDS.colour, FALLS.colour] },
      symbol: { domain: ['stands', 'falls'], range: [STANDS.symbol, FALLS.symbol] as never },
      marks: [
        Plot.dot(dots, Plot.dodgeY({ x: 'people', fill: 'ends', symbol: 'ends', r, padding: r / 5, anchor: 'bottom' })),
      ],
    },
  );
}
