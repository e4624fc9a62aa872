import { contourOf, type Segment } from './contours.ts';
import type { ExactCell } from './exact-map.ts';
import type { MapPlan } from './map-study.ts';

/** Chances at which a line is drawn, and how: the likelier, the more solid. */
export const CHANCES = [0.01, 0.1, 0.5] as const;
export const DASHES = ['2 3', '8 4', ''] as const;
export const TIPS_DASH = '10 3 2 3';
/** Odds beyond which a chance is as good as none or all, so that lines stay between its neighbours. */
const MOST_LOG_ODDS = 40;

export interface ExactLine {
  /** The chance on the line, or the edge of where something can tip. */
  readonly of: (typeof CHANCES)[number] | 'tips';
  readonly dash: string;
  readonly segments: readonly Segment[];
}

/** The lines that cross a map; none between the words of a choice. */
export function exactLines({ x, y }: MapPlan, cells: readonly (ExactCell | undefined)[]): ExactLine[] {
  const columns = x.levels.length;
  if (!x.continuous || !y.continuous || cells.length !== columns * y.levels.length) return [];
  const numbers = (of: (cell: ExactCell & { known: true }) => number): number[] =>
    cells.map((cell) => (cell?.known ? of(cell) : Number.NaN));
  const odds = numbers(({ chance }) => logOdds(chance));
  const chances = CHANCES.map((of, k): ExactLine => {
    return { of, dash: DASHES[k]!, segments: contourOf(odds, columns, logOdds(of)) };
  });
  const several = numbers(({ tips }) => Number(tips !== null));
  const tips: ExactLine = { of: 'tips', dash: TIPS_DASH, segments: contourOf(several, columns, 0.5) };
  return [...chances, tips].filter(({ segments }) => segments.length > 0);
}

function logOdds(chance: number): number {
  return Math.max(-MOST_LOG_ODDS, Math.min(MOST_LOG_ODDS, Math.log(chance) - Math.log1p(-chance)));
}
