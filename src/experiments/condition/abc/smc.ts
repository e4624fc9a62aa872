import { openStream, type Stream } from '../../chance/stream.ts';
import { weightedQuantiles } from '../weighted.ts';
import { effectiveSize } from '../weights.ts';
import { covarianceKernel, type Kernel } from './kernel.ts';
import type { Distance, Simulator } from './simulator.ts';

/** One step of the sampler: points within ever smaller distances of what was observed. */
export interface Generation {
  /** From 0. The first is drawn from the prior. */
  readonly number: number;
  /** The distance within which a simulation was taken. */
  readonly threshold: number;
  /** Accepted points, particles × dimensions, and their summaries, particles × width. */
  readonly points: Float64Array;
  readonly summaries: Float64Array;
  readonly distances: Float64Array;
  /** Add up to 1. */
  readonly weights: Float64Array;
  readonly ess: number;
  readonly simulations: number;
  /** Simulations without a distance, and the share that was near enough, among those up to the last one taken. */
  readonly failed: number;
  readonly acceptance: number;
  /** False where the budget ended or the run was stopped before all particles were there: then these are the first so many. */
  readonly complete: boolean;
}

export interface SmcOptions {
  readonly simulator: Simulator;
  readonly distance: Distance;
  readonly particles: number;
  readonly seed: number;
  /** Thresholds of the generations, falling; or only the last of them, with those between chosen on the way. */
  readonly thresholds: readonly number[] | { readonly last: number; readonly quantile?: number };
  /** Simulations in all, at most. */
  readonly budget: number;
  /** Points simulated in one call; as many as particles where left out. What comes out depends on it, not on speed. */
  readonly batch?: number;
  readonly signal?: AbortSignal | undefined;
  readonly onGeneration?: ((generation: Generation) => void) | undefined;
}

export interface SmcResult {
  /** Every generation; the last may be incomplete, and may be empty. */
  readonly generations: readonly Generation[];
  /** The last complete one, or null. */
  readonly posterior: Generation | null;
  readonly simulations: number;
  readonly ended: 'reached' | 'budget' | 'stopped';
}

/** The next threshold where none is given: the median of the distances taken, which halves what is near enough. */
const QUANTILE = 0.5;

/**
 * Approximate Bayesian computation by population Monte Carlo (Beaumont et al. 2009; Toni et al. 2009; thresholds chosen on
 * the way as by Del Moral et al. 2012). The prior is uniform on the unit cube: a step out of it is drawn anew, from its
 * ancestor on. Particles are taken in the order in which they were proposed, so that quick simulations have no advantage.
 * Throws RangeError for thresholds that do not fall.
 */
export async function abcSmc(options: SmcOptions): Promise<SmcResult> {
  const { thresholds, budget, signal } = options;
  const stream = openStream(options.seed, 'abc-smc');
  const generations: Generation[] = [];
  let simulations = 0;
  let ended: SmcResult['ended'] = 'reached';
  for (let threshold = firstThreshold(thresholds); ; ) {
    const last = generations.at(-1) ?? null;
    const generation = await oneGeneration({ options, stream, threshold, last, left: budget - simulations });
    simulations += generation.simulations;
    generations.push(generation);
    options.onGeneration?.(generation);
    if (!generation.complete) {
      ended = signal?.aborted ? 'stopped' : 'budget';
      break;
    }
    const next = nextThreshold(thresholds, generation);
    if (next === null) break;
    threshold = next;
  }
  return { generations, posterior: generations.findLast(({ complete }) => complete) ?? null, simulations, ended };
}

function firstThreshold(thresholds: SmcOptions['thresholds']): number {
  if (!('length' in thresholds)) return Number.MAX_VALUE;
  if (thresholds.length === 0 || thresholds.some((one, k) => k > 0 && !(one < thresholds[k - 1]!)))
    throw new RangeError(`found thresholds ${thresholds.join(', ')}, expected at least one, each less than the last`);
  return thresholds[0]!;
}

function nextThreshold(
  thresholds: SmcOptions['thresholds'],
  { number, threshold, distances, weights }: Generation,
): number | null {
  if ('length' in thresholds) return thresholds[number + 1] ?? null;
  if (threshold <= thresholds.last) return null;
  const [quantile = 0] = weightedQuantiles(distances, weights, [thresholds.quantile ?? QUANTILE]);
  // Where distances are whole numbers a quantile may repeat: then go just below.
  const lower = quantile < threshold ? quantile : Math.max(...distances.filter((distance) => distance < threshold));
  return Math.max(thresholds.last, lower);
}

interface Task {
  readonly options: SmcOptions;
  readonly stream: Stream;
  readonly threshold: number;
  readonly last: Generation | null;
  readonly left: number;
}

async function oneGeneration(task: Task): Promise<Generation> {
  const { options, threshold, last, left } = task;
  const { simulator, particles, distance, batch = particles, signal } = options;
  const { dimensions, summaries: width } = simulator;
  const kernel = last === null ? null : covarianceKernel(last.points, last.weights, dimensions);
  const points = new Float64Array(particles * dimensions);
  const summaries = new Float64Array(particles * width);
  const distances = new Float64Array(particles);
  let [used, simulations, looked, failed] = [0, 0, 0, 0];
  while (used < particles && simulations < left && !signal?.aborted) {
    const rows = Math.min(batch, left - simulations);
    const proposed = propose(task, kernel, rows);
    const made = await simulator.simulate(proposed, rows);
    simulations += rows;
    for (let row = 0; row < rows && used < particles; row++) {
      const from = distance(made, row);
      looked++;
      if (Number.isNaN(from)) failed++;
      if (!(from <= threshold)) continue;
      points.set(proposed.subarray(row * dimensions, (row + 1) * dimensions), used * dimensions);
      summaries.set(made.subarray(row * width, (row + 1) * width), used * width);
      distances[used++] = from;
    }
  }
  const kept = points.slice(0, used * dimensions);
  const weights = weigh(kept, used, kernel, last);
  return {
    number: last === null ? 0 : last.number + 1,
    threshold,
    points: kept,
    summaries: summaries.slice(0, used * width),
    distances: distances.slice(0, used),
    weights,
    ess: effectiveSize(weights),
    simulations,
    failed,
    acceptance: used / looked,
    complete: used === particles,
  };
}

/** Points of the prior, or steps from the last generation that stay in the cube. */
function propose({ options, stream, last }: Task, kernel: Kernel | null, rows: number): Float64Array {
  const { dimensions } = options.simulator;
  const points = new Float64Array(rows * dimensions);
  if (last === null || kernel === null) return points.map(() => stream.uniform());
  const heaps = cumulated(last.weights);
  for (let row = 0; row < rows; row++) {
    const point = points.subarray(row * dimensions, (row + 1) * dimensions);
    do kernel.step(last.points, drawFrom(heaps, stream), stream, point);
    while (point.some((coordinate) => !(coordinate >= 0 && coordinate <= 1)));
  }
  return points;
}

/** Prior over proposal, 1 / Σ w·K; the prior and what is lost outside the cube are the same for all points. */
function weigh(points: Float64Array, used: number, kernel: Kernel | null, last: Generation | null): Float64Array {
  const weights = new Float64Array(used).fill(1);
  if (kernel !== null && last !== null)
    for (let i = 0; i < used; i++) {
      let sum = 0;
      for (let j = 0; j < last.weights.length; j++) sum += last.weights[j]! * kernel.density(last.points, j, points, i);
      weights[i] = 1 / sum;
    }
  const whole = weights.reduce((sum, weight) => sum + weight, 0);
  return weights.map((weight) => weight / whole);
}

function cumulated(weights: Float64Array): Float64Array {
  let sum = 0;
  return weights.map((weight) => {
    sum += weight;
    return sum;
  });
}

function drawFrom(heaps: Float64Array, stream: Stream): number {
  const mark = stream.uniform() * heaps.at(-1)!;
  let [low, high] = [0, heaps.length - 1];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (heaps[middle]! < mark) low = middle + 1;
    else high = middle;
  }
  return low;
}
