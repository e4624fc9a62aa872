import { type Given, type GivenSample, givenIndices } from '../../experiments/sensitivity/given.ts';
import { type Database, openToRead } from '../../store/database.ts';
import { readMeta } from '../../store/meta.ts';
import { type Run, readRuns } from '../../store/read.ts';
import { readDrawn } from '../../store/series.ts';
import { isStudy, readStudy } from '../../store/study/read.ts';
import { badInput } from '../exit.ts';
import { measureNamed } from '../study/measure.ts';
import { meanOfReplicates } from './analyse.ts';
import type { SensitivityRequest } from './request.ts';

/** What a past run says of the numbers that it drew. */
export interface GivenAnswer extends Given {
  readonly file: string;
  readonly meta: ReadonlyMap<string, string>;
  /** Histories, or settings of a study. */
  readonly rows: number;
}

/** Numbers of a history in the table `runs`, by the name that `--of` takes. */
const COLUMN: Readonly<Record<string, (run: Run) => number | null>> = {
  fell: ({ fell }) => (fell === null ? null : Number(fell)),
  mobilised_peak: ({ mobilisedPeak }) => mobilisedPeak,
  mobilised_end: ({ mobilisedEnd }) => mobilisedEnd,
  withheld_heads: ({ withheldHeads }) => withheldHeads,
  defected_heads: ({ defectedHeads }) => defectedHeads,
  deserted_heads: ({ desertedHeads }) => desertedHeads,
  opposed_strength_end: ({ opposedStrengthEnd }) => opposedStrengthEnd,
  generals_line: ({ generalsLine }) => generalsLine,
};

/** Reads what an ensemble's own draws say of an outcome; nothing is run. */
export async function analyseGiven(file: string, request: SensitivityRequest): Promise<GivenAnswer> {
  const database = await openToRead(file);
  try {
    return await answerOf(database, request);
  } finally {
    database.close();
  }
}

async function answerOf(database: Database, request: SensitivityRequest): Promise<GivenAnswer> {
  const { inputs, outputs, paths } = (await isStudy(database))
    ? await sampleOfStudy(database, request)
    : await sampleOfRun(database, request);
  if (paths.length === 0)
    throw badInput('bad-file', `${database.file}: found no number that varies, expected a run with some`);
  return {
    file: database.file,
    meta: await readMeta(database),
    rows: outputs.length,
    ...givenIndices({ inputs, outputs, paths }, request),
  };
}

/** Histories of an ensemble, by what was drawn for each. */
async function sampleOfRun(database: Database, { of }: SensitivityRequest): Promise<GivenSample> {
  const column = COLUMN[of];
  if (column === undefined)
    throw badInput('bad-usage', `--of: found ${of}, expected one of ${Object.keys(COLUMN).join(', ')}`);
  const runs = await readRuns(database);
  const { histories, values } = await readDrawn(database);
  const outputOf = new Map(runs.map((run) => [run.history, column(run) ?? Number.NaN]));
  const outputs = Float64Array.from(histories, (history) => outputOf.get(history) ?? Number.NaN);
  return { outputs, ...tableOf(values) };
}

/** Settings of a study's assumptions in its first world, each with the mean of its replicates. */
async function sampleOfStudy(database: Database, { of }: SensitivityRequest): Promise<GivenSample> {
  const { measures, replicates, assumptions, rows } = await readStudy(database);
  const outputs = meanOfReplicates(measures[measureNamed(of).measure], replicates).subarray(0, rows.assumptions);
  return { outputs, ...tableOf(new Map(assumptions.map(({ path, values }) => [path, values]))) };
}

/** The columns that vary, row by row. */
function tableOf(columns: ReadonlyMap<string, Float64Array>): Pick<GivenSample, 'inputs' | 'paths'> {
  const varying = [...columns].filter(([, values]) => varies(values));
  const rows = varying[0]?.[1].length ?? 0;
  const inputs = new Float64Array(rows * varying.length);
  varying.forEach(([, values], k) => {
    for (let row = 0; row < rows; row++) inputs[row * varying.length + k] = values[row]!;
  });
  return { inputs, paths: varying.map(([path]) => path) };
}

function varies(values: Float64Array): boolean {
  return values.some((value) => value !== values[0]);
}
