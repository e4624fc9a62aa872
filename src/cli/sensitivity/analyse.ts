import { type Morris, morrisEffects } from '../../experiments/sensitivity/morris.ts';
import { type ReplicatedIndices, replicatedIndices } from '../../experiments/sensitivity/replicates.ts';
import type { Sobol, SobolOptions } from '../../experiments/sensitivity/sobol.ts';
import { type Step, sobolConvergence, sobolOverTime } from '../../experiments/sensitivity/sobol-series.ts';
import type { Undefined } from '../../experiments/sensitivity/verdict.ts';
import type { StoredStudy } from '../../store/study/read.ts';
import { measureNamed } from '../study/measure.ts';
import type { SensitivityRequest } from './request.ts';
import { type Laid, LEVELS } from './study.ts';

/** Shares of variance, with chance told apart, by how many rows, and by day. */
export interface SobolAnswer {
  readonly method: 'sobol';
  readonly indices: ReplicatedIndices;
  readonly convergence: readonly Step[];
  /** By day of `days`: of whether the regime has fallen by then; empty where it was not asked for. */
  readonly overTime: readonly (Sobol | Undefined)[];
  readonly days: readonly number[];
}
export interface MorrisAnswer {
  readonly method: 'morris';
  readonly screened: Morris | Undefined;
}
export type StudyAnswer = SobolAnswer | MorrisAnswer;

const LEVEL = 0.95;
/** Days on which the fall is explained over time, the last one among them. */
const DAYS_SHOWN = 10;

/** Reads the indices off a study; nothing is run. */
export function analyseStudy(stored: StoredStudy, laid: Laid, request: SensitivityRequest): StudyAnswer {
  const { measure } = measureNamed(request.of);
  const outputs = stored.measures[measure];
  const { factors, groups, design } = laid;
  const { resamples, seed, replicates } = request;
  const common = { dims: factors.length, ...(groups && { groups }), resamples, level: LEVEL, seed };
  if (request.method === 'morris') {
    const means = meanOfReplicates(outputs, replicates);
    return { method: 'morris', screened: morrisEffects(design.points, means, { ...common, levels: LEVELS }) };
  }
  const options: SobolOptions = { ...common, secondOrder: request.secondOrder === true };
  const days = request.overTime ? daysShown(Number(stored.meta.get('days'))) : [];
  return {
    method: 'sobol',
    indices: replicatedIndices(outputs, { ...options, replicates, seeds: 'row' }),
    convergence: sobolConvergence(meanOfReplicates(outputs, replicates), options),
    overTime: days.length > 0 ? sobolOverTime(fallenBy(stored, days), days.length, options) : [],
    days,
  };
}

/** The mean of each setting's replicates; NaN where one is missing, so that no row of a design is bent by a failed run. */
export function meanOfReplicates(outputs: Float64Array, replicates: number): Float64Array {
  return Float64Array.from({ length: outputs.length / replicates }, (_, row) => {
    let sum = 0;
    for (let r = 0; r < replicates; r++) sum += outputs[row * replicates + r]!;
    return sum / replicates;
  });
}

/** For each setting and day, the share of its replicates in which the regime has fallen by then. */
function fallenBy({ measures, replicates }: StoredStudy, days: readonly number[]): Float64Array {
  const rows = measures.fell.length / replicates;
  const matrix = new Float64Array(rows * days.length);
  const fallen = new Float64Array(measures.fell.length);
  days.forEach((day, d) => {
    for (let run = 0; run < fallen.length; run++) {
      const fell = measures.fell[run]!;
      fallen[run] = fell === 1 ? Number(measures.fall_day[run]! <= day) : fell;
    }
    const shares = meanOfReplicates(fallen, replicates);
    for (let row = 0; row < rows; row++) matrix[row * days.length + d] = shares[row]!;
  });
  return matrix;
}

function daysShown(days: number): number[] {
  const count = Math.min(DAYS_SHOWN, days);
  return Array.from({ length: count }, (_, k) => Math.round((days * (k + 1)) / count));
}
