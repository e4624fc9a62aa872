import type { Dimension } from '../../experiments/discovery/cases.ts';
import { dimensionOf, varies } from '../../experiments/discovery/dimensions.ts';
import { placeOf } from '../../experiments/study/study.ts';
import { type Database, openToRead } from '../../store/database.ts';
import { readRuns } from '../../store/read.ts';
import { readDrawn } from '../../store/series.ts';
import { isStudy, readStudy, type StoredFactor, type StoredStudy } from '../../store/study/read.ts';
import { badInput } from '../exit.ts';
import { measureNamed } from '../study/measure.ts';

/** Runs as a search for boxes wants them: a value of each input and an outcome a run; NaN for one that failed. */
export interface Rows {
  readonly dimensions: readonly Dimension[];
  readonly outcome: Float64Array;
  /** Runs of which nothing is known yet: a study that was stopped is searched as far as it goes. */
  readonly missing: number;
}

/** The runs of any past file, ensemble or study. */
export async function rowsOfFile(file: string, of: string): Promise<Rows> {
  const database = await openToRead(file);
  try {
    return (await isStudy(database)) ? rowsOfStudy(await readStudy(database), of) : await rowsOfRun(database, of);
  } finally {
    database.close();
  }
}

/** The runs of a study: its world where there are several, its levers and its assumptions. */
export function rowsOfStudy(stored: StoredStudy, of: string): Rows {
  const { runs, measures, worlds, levers, assumptions, done } = stored;
  const places = Array.from({ length: runs }, (_, run) => placeOf(shapeOf(stored), run));
  const column = (factor: StoredFactor, axis: 'lever' | 'assumption'): Dimension =>
    dimensionOf(
      factor.path,
      Float64Array.from(places, (place) => factor.values[place[axis]]!),
    );
  const which: Dimension = {
    name: 'world',
    kind: 'category',
    values: places.map(({ world }) => world),
    labels: worlds.map(({ name }) => name),
  };
  const dimensions = [
    ...(worlds.length > 1 ? [which] : []),
    ...levers.map((factor) => column(factor, 'lever')),
    ...assumptions.map((factor) => column(factor, 'assumption')),
  ];
  return { dimensions: dimensions.filter(varies), outcome: measures[measureNamed(of).measure], missing: runs - done };
}

function shapeOf({ worlds, rows, replicates }: StoredStudy) {
  return { worlds, levers: { rows: rows.levers }, assumptions: { rows: rows.assumptions }, replicates };
}

async function rowsOfRun(database: Database, of: string): Promise<Rows> {
  const { measure } = measureNamed(of);
  const camel = measure.replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase());
  const runs = await readRuns(database);
  const { histories, values } = await readDrawn(database);
  const numberOf = new Map(
    runs.map((run) => {
      const found = (run as unknown as Record<string, unknown>)[camel];
      return [run.history, run.failed || found === undefined || found === null ? Number.NaN : Number(found)];
    }),
  );
  const outcome = Float64Array.from(histories, (history) => numberOf.get(history) ?? Number.NaN);
  if (outcome.every(Number.isNaN))
    throw badInput('bad-file', `${database.file}: a run does not keep ${of}, a study does`);
  const dimensions = [...values].map(([path, column]) => dimensionOf(path, column)).filter(varies);
  return { dimensions, outcome, missing: 0 };
}
