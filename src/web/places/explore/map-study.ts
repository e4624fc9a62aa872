import { NOTHING_SET, type Study } from '../../../experiments/study/study.ts';
import type { LoadedCase } from '../../../scenario/asked-case.ts';
import { FAILED, type KeptRuns, RAN } from '../../runner/study-kept.ts';
import type { Job } from './job.ts';
import type { MapAxis } from './map-axis.ts';

/** A map: two sides, and so many histories of each cell. */
export interface MapPlan {
  readonly x: MapAxis;
  readonly y: MapAxis;
  readonly histories: number;
}

/** How one cell ended, of the histories that have come. */
export interface MapCell {
  readonly column: number;
  readonly row: number;
  readonly ran: number;
  readonly failed: number;
  readonly fell: number;
}

/** The study of a map. All cells share their luck: history 3 of one cell is history 3 of the next, elsewhere on the map. */
export function mapJob({ hash, name, scenario, priors }: LoadedCase, plan: MapPlan, seed: number): Job {
  const { x, y, histories } = plan;
  const points = Float64Array.from(y.levels.flatMap((up) => x.levels.flatMap((across) => [across.u, up.u])));
  const study: Study = {
    worlds: [{ name, says: '', scenario, priors }],
    levers: NOTHING_SET,
    assumptions: { factors: [x.factor, y.factor], points, rows: x.levels.length * y.levels.length },
    replicates: histories,
    seed,
    block: 0,
    rest: 'drawn',
    weeks: false,
  };
  const runs = coarseToFine(plan).flatMap((cell) => Array.from({ length: histories }, (_, k) => cell * histories + k));
  const sides = `${x.entry.path} ${x.levels.length} ${y.entry.path} ${y.levels.length}`;
  return { key: `map ${hash} ${seed} ${sides} ${histories}`, study, runs };
}

/** Cells by number, those of the coarsest map first: every second, fourth, … level of a number, all words of a choice. */
export function coarseToFine({ x, y }: Pick<MapPlan, 'x' | 'y'>): number[] {
  const columns = x.levels.length;
  const ranked: { readonly cell: number; readonly rank: number }[] = [];
  for (let row = 0; row < y.levels.length; row++)
    for (let column = 0; column < columns; column++)
      ranked.push({ cell: row * columns + column, rank: Math.max(rankOf(x, column), rankOf(y, row)) });
  return ranked.sort((a, b) => a.rank - b.rank || a.cell - b.cell).map(({ cell }) => cell);
}

const COARSEST = 4;

function rankOf({ continuous }: MapAxis, at: number): number {
  if (!continuous) return 0;
  let rank = 0;
  for (let step = COARSEST; at % step !== 0; step /= 2) rank++;
  return rank;
}

/** The cells of a map, row by row, with what has come of each. */
export function cellsOf({ x, y, histories }: MapPlan, kept: KeptRuns | undefined): MapCell[] {
  return y.levels.flatMap((_, row) =>
    x.levels.map((__, column) => {
      const from = (row * x.levels.length + column) * histories;
      let [ran, failed, fell] = [0, 0, 0];
      for (let run = from; kept !== undefined && run < from + histories; run++) {
        if (kept.came[run] === FAILED) failed++;
        if (kept.came[run] !== RAN) continue;
        ran++;
        if (kept.measured.fell[run] === 1) fell++;
      }
      return { column, row, ran, failed, fell };
    }),
  );
}
