import type { HistoryRecord } from '../../engine/record/history.ts';
import { checkPredictive, type PredictiveCheck } from '../../experiments/condition/abc/predictive.ts';
import { abcSmc, type Generation, type SmcResult } from '../../experiments/condition/abc/smc.ts';
import { AT_POINTS, type PointOrders } from '../../experiments/condition/at-points.ts';
import { logLikelihood, logLikelihoodOfEvent } from '../../experiments/condition/errors.ts';
import { grainOf, meanOver, openRecord } from '../../experiments/condition/likelihood.ts';
import type { Observation } from '../../experiments/condition/observation.ts';
import { kindOf } from '../../experiments/condition/record.ts';
import { gatherSimulated, type Simulated } from '../../experiments/condition/simulated.ts';
import { type WeightedShare, weightedQuantiles, weightedShare } from '../../experiments/condition/weighted.ts';
import { factorsOf } from '../../experiments/design/factors-of.ts';
import { runEnsemble } from '../../experiments/ensemble/ensemble.ts';
import type { Entry } from '../../experiments/ensemble/entry.ts';
import { orderOf, ranksOf } from '../../experiments/sensitivity/sample.ts';
import { whole } from '../../experiments/words/numbers.ts';
import type { LoadedCase, Prior, Priors } from '../../scenario/index.ts';
import { listenForInterrupt } from '../run/interrupt.ts';
import type { Speaker } from '../speaker.ts';
import type { ConditionRequest } from './request.ts';

/** How a number's place in its spread moved. */
export interface Moved {
  readonly path: string;
  /** Tenth, half and nine tenths of the weight lie at or below these places of its prior (.1, .5 and .9 before). */
  readonly low: number;
  readonly middle: number;
  readonly high: number;
}

export interface Sampled {
  readonly result: SmcResult;
  readonly rows: readonly Observation[];
  /** Whether the regime falls, among the particles of the last complete generation. */
  readonly fell: WeightedShare | null;
  /** The numbers that moved farthest. */
  readonly moved: readonly Moved[];
  readonly checks: readonly (PredictiveCheck & { readonly row: Observation })[];
}

const PARTICLES_OF_BUDGET = 10;
const MOST_PARTICLES = 500;
const MOST_MOVED = 8;
/** Log weight of a history that no report leaves, for ranks: below any other. */
const LOST = -1e300;

/**
 * Approximate computation where weights collapse: values are drawn nearer and nearer to those under which the record is
 * likely. The distance of a history is the root of its deviance, −2 × the log likelihood of the record less the most that
 * it could be.
 */
export async function sampleBySmc(
  loaded: LoadedCase,
  record: readonly Observation[],
  told: Told,
  request: ConditionRequest,
  speaker: Speaker,
): Promise<Sampled> {
  const { priors } = loaded;
  const factors = movedBy(loaded, told, request);
  const rows = usableRows(record, loaded);
  const width = 2 * rows.length + 1;
  const budget = request.smc!;
  const interrupt = listenForInterrupt(() => speaker.note('\nstopping after this generation; what is there is shown'));
  let first = 1;
  const simulate = async (points: Float64Array, many: number): Promise<Float64Array> => {
    const orders: PointOrders = { priors, factors, points, first };
    const records = await recordsAt(loaded, orders, many, request);
    first += many;
    return summariesOf(records, rows, loaded, width);
  };
  try {
    const result = await abcSmc({
      simulator: { dimensions: factors.length, summaries: width, simulate },
      distance: (summaries, row) => devianceOf(summaries.subarray(row * width, row * width + rows.length)),
      particles: Math.min(MOST_PARTICLES, Math.max(20, Math.floor(budget / PARTICLES_OF_BUDGET))),
      seed: request.seed,
      thresholds: { last: Math.sqrt(rows.length) },
      budget,
      signal: interrupt.signal,
      onGeneration: (generation) => speaker.note(generationWords(generation)),
    });
    return {
      result,
      rows,
      ...readOff(
        result,
        rows,
        factors.map(({ path }) => path),
        width,
      ),
    };
  } finally {
    interrupt.close();
  }
}

/** What was drawn for the histories that were weighed, and how far the record moved each. */
export interface Told {
  readonly drawn: ReadonlyMap<string, Float64Array>;
  readonly logWeights: ArrayLike<number>;
}

/**
 * The numbers that the sampler moves: those asked for, or the few whose ranks go with the weights. All others are drawn from what is
 * believed of them, with every history. A sampler in eighty directions at once would hardly ever propose a point inside the cube.
 */
function movedBy({ priors }: LoadedCase, { drawn, logWeights }: Told, { move }: ConditionRequest): readonly Prior[] {
  if (move !== undefined) return factorsOf(priors, move);
  const weights = Float64Array.from(logWeights, (log) => (Number.isFinite(log) ? log : LOST));
  const bySize = priors.drawn
    .map((prior) => ({ prior, size: Math.abs(rankCorrelation(drawn.get(prior.path), weights)) }))
    .sort((a, b) => b.size - a.size);
  return bySize.slice(0, MOST_MOVED).map(({ prior }) => prior);
}

/** Spearman's rank correlation; 0 where a number is not known of every history, or does not vary. */
function rankCorrelation(values: Float64Array | undefined, weights: Float64Array): number {
  if (values === undefined || values.length !== weights.length) return 0;
  const [a, b] = [ranksOf(values, orderOf(values)), ranksOf(weights, orderOf(weights))];
  const middle = (a.length + 1) / 2;
  let [both, one, other] = [0, 0, 0];
  for (let k = 0; k < a.length; k++) {
    both += (a[k]! - middle) * (b[k]! - middle);
    one += (a[k]! - middle) ** 2;
    other += (b[k]! - middle) ** 2;
  }
  return one > 0 && other > 0 ? both / Math.sqrt(one * other) : 0;
}

async function recordsAt(
  { scenario }: LoadedCase,
  orders: PointOrders,
  many: number,
  { seed, threads }: ConditionRequest,
): Promise<(HistoryRecord | null)[]> {
  const records: (HistoryRecord | null)[] = Array.from({ length: many }, () => null);
  const keep = async (entries: readonly Entry[]): Promise<void> => {
    for (const entry of entries) records[entry.history - orders.first] = entry.ran ? entry.record : null;
  };
  await runEnsemble({
    scenario,
    priors: orders as unknown as Priors,
    seed,
    from: orders.first,
    histories: many,
    threads,
    done: new Set(),
    sink: { keep },
    maker: AT_POINTS,
  });
  return records;
}

/** For each history: root deviance of every row, then what it did in the unit of every row, then whether it fell. */
function summariesOf(
  records: readonly (HistoryRecord | null)[],
  rows: readonly Observation[],
  loaded: LoadedCase,
  width: number,
): Float64Array {
  const table = new Float64Array(records.length * width).fill(Number.NaN);
  const ran = records.flatMap((record, at) => (record === null ? [] : [{ record, at }]));
  if (ran.length === 0) return table;
  const simulated = gather(
    ran.map(({ record }) => record),
    rows,
    loaded,
  );
  ran.forEach(({ record, at }, h) => {
    rows.forEach((row, k) => {
      const [log, most, did] = judged(row, simulated, h);
      table[at * width + k] = Math.sqrt(Math.max(0, 2 * (most - log)));
      table[at * width + rows.length + k] = did;
    });
    table[at * width + width - 1] = Number(record.fell);
  });
  return table;
}

/** Log likelihood of a row, the most that it could be, and what the history did. */
function judged(row: Observation, simulated: Simulated, history: number): [log: number, most: number, did: number] {
  if (kindOf(row.quantity) === 'event') {
    const day = simulated.firstDays[row.quantity]![history]!;
    const log = logLikelihoodOfEvent(row, day, row.day);
    return [log, Math.log(1 - row.error), Number(day <= row.day)];
  }
  const grain = grainOf(row.quantity, simulated);
  const did = meanOver(row, simulated, history);
  return [logLikelihood(row, did, grain), logLikelihood(row, row.value, grain), did];
}

function devianceOf(roots: Float64Array): number {
  let sum = 0;
  for (const root of roots) sum += root * root;
  return Math.sqrt(sum);
}

function usableRows(record: readonly Observation[], loaded: LoadedCase): readonly Observation[] {
  return openRecord(record, gather([], record, loaded)).used;
}

function gather(records: readonly HistoryRecord[], rows: readonly Observation[], { scenario }: LoadedCase): Simulated {
  return gatherSimulated(records, {
    names: [...new Set(rows.map(({ quantity }) => quantity))],
    days: scenario.days,
    scale: scenario.scale,
    recognisedBefore: scenario.states.filter(({ day }) => day !== null && day <= 0).length,
  });
}

function readOff({ posterior }: SmcResult, rows: readonly Observation[], paths: readonly string[], width: number) {
  if (posterior === null) return { fell: null, moved: [], checks: [] };
  const { points, summaries, weights } = posterior;
  const column = (of: Float64Array, k: number, step: number): Float64Array =>
    Float64Array.from(weights, (_, row) => of[row * step + k]!);
  const moved = paths
    .map((path, k): Moved => {
      const [low = 0, middle = 0, high = 0] = weightedQuantiles(
        column(points, k, paths.length),
        weights,
        [0.1, 0.5, 0.9],
      );
      return { path, low, middle, high };
    })
    .sort((a, b) => Math.abs(b.middle - 0.5) - Math.abs(a.middle - 0.5))
    .slice(0, MOST_MOVED);
  const did = Float64Array.from(
    { length: weights.length * rows.length },
    (_, cell) => summaries[Math.floor(cell / rows.length) * width + rows.length + (cell % rows.length)]!,
  );
  const checks = checkPredictive(
    rows.map(({ value }) => value),
    did,
    weights,
  ).map((check, k) => ({ ...check, row: rows[k]! }));
  return { fell: weightedShare(column(summaries, width - 1, width), weights), moved, checks };
}

function generationWords({ number, threshold, acceptance, ess, simulations }: Generation): string {
  const within = threshold === Number.MAX_VALUE ? 'from the prior' : `within ${threshold.toFixed(2)}`;
  return `generation ${number}: ${within}, ${whole(simulations)} histories, ${(100 * acceptance).toFixed(0)} % near enough, worth ${ess.toFixed(0)}`;
}
