import * as Plot from '@observablehq/plot';
import { type About, figureOf } from '../figure.ts';
import { INK } from '../ink.ts';
import type { Figure } from '../section.ts';

const TOLD = [
  { label: 'more than chance could make', colour: INK.falls, shape: '━●━' },
  { label: 'chance could make it', colour: INK.quiet, shape: '╌○╌' },
];

/** Something with an estimate and its interval. */
interface IntervalRow {
  readonly name: string;
  readonly value: number;
  readonly low: number;
  readonly high: number;
  /** Whether the interval leaves 0 out; null where there is no such question. */
  readonly clear: boolean | null;
  readonly cells: readonly string[];
}

/** Estimates with their intervals, one row each; filled where chance is left out, hollow where it is not. */
export function intervalFigure(
  about: Omit<About, 'table'> & { readonly unit: string; readonly head: readonly string[] },
  rows: readonly IntervalRow[],
): Figure {
  const { unit, head, ...own } = about;
  const longest = Math.max(...rows.map(({ name }) => name.length), 4);
  const asked = rows.some(({ clear }) => clear !== null);
  const told = rows.filter(({ clear }) => clear !== false);
  const untold = rows.filter(({ clear }) => clear === false);
  const ink = asked ? INK.falls : INK.stands;
  const span = { y: 'name', x1: 'low', x2: 'high', strokeWidth: 2 } as const;
  const dot = { y: 'name', x: 'value', r: 4.5 } as const;
  return figureOf(
    {
      key: asked ? TOLD : [],
      ...own,
      table: { caption: about.title, head, rows: rows.map(({ name, cells }) => [name, ...cells]) },
    },
    {
      height: 64 + 24 * rows.length,
      marginLeft: Math.min(330, 20 + 6.6 * longest),
      marginTop: 10,
      marginBottom: 42,
      x: { label: unit, grid: true, nice: true, labelOffset: 36 },
      y: { label: null, domain: rows.map(({ name }) => name), tickSize: 0 },
      marks: [
        ...(asked ? [Plot.ruleX([0], { strokeOpacity: 0.6 })] : []),
        Plot.ruleY(untold, { ...span, stroke: INK.quiet, strokeDasharray: '3 3' }),
        Plot.ruleY(told, { ...span, stroke: ink }),
        Plot.dot(untold, { ...dot, stroke: INK.quiet, strokeWidth: 1.6, fill: 'none' }),
        Plot.dot(told, { ...dot, fill: ink }),
      ],
    },
  );
}
