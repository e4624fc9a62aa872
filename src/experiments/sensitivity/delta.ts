import { exp } from '../../engine/math/exp.ts';
import { log } from '../../engine/math/log.ts';
import { openStream, shuffle } from '../chance/stream.ts';
import { halfArea, type Profile, profileOf } from './profile.ts';
import { resampleCounts } from './resample.ts';
import { orderOf, type Sample, sampleOf, whyNothing } from './sample.ts';
import { checkResampling, type Index, indexOf, quantile, type Resampling, type Undefined } from './verdict.ts';

const MOST_CLASSES = 48;
const FEWEST_ROWS = 20;

export interface DeltaFactor {
  /** Estimate from the sample itself: above 0 even for a factor that does nothing. */
  readonly raw: number;
  /**
   * The same less its bias by resampling (Plischke et al. 2013, equation 30); without resamples it is `raw`. Some bias
   * stays, so the verdict is whether `raw` is above `noise`.
   */
  readonly delta: Index;
  /** First-order index by the classes' means (Plischke et al. 2013). */
  readonly S1: number;
}

export interface Delta {
  readonly reason: null;
  readonly factors: readonly DeltaFactor[];
  /** What the raw estimate of a shuffled factor stays below at the level; null with fewer than two resamples. */
  readonly noise: number | null;
  readonly classes: number;
  readonly used: number;
  readonly missing: number;
}

/**
 * Borgonovo's (2007) delta: half the mean area between the density of the output and that of the output when the factor is
 * known; 0 for independence, at most 1. Estimated from any sample by Plischke et al. (2013), with SALib's classes, kernel and
 * grid; an output with at most ten values by their shares. Unlike SALib the bias is taken off the estimate of the sample,
 * not off that of one more resample. Throws RangeError.
 */
export function borgonovoDelta(
  inputs: Float64Array,
  outputs: Float64Array,
  options: Resampling & { readonly dims: number },
): Delta | Undefined {
  checkResampling(options);
  const sample = sampleOf(inputs, outputs, options.dims);
  const { used, missing } = sample;
  const reason = whyNothing(sample, FEWEST_ROWS);
  if (reason !== null) return { reason, used, missing };
  const classes = classesFor(used);
  const profile = profileOf(sample.outputs);
  const once = new Float64Array(used).fill(1);
  const orders = sample.columns.map(orderOf);
  const own = deltasOf(sample, orders, classes, profile, once);
  const { resamples, level, seed } = options;
  const again = orders.map(() => new Float64Array(resamples));
  for (let r = 0; r < resamples; r++) {
    const resampled = deltasOf(sample, orders, classes, profile, resampleCounts(used, 1, seed, `delta ${r}`));
    for (const [j, list] of again.entries()) list[r] = 2 * own[j]! - resampled[j]!;
  }
  const noise = resamples > 1 ? quantile(shuffled(sample, classes, profile, options), level) : null;
  const factors = orders.map((order, j): DeltaFactor => {
    const mean = again[j]!.reduce((sum, one) => sum + one, 0) / resamples;
    const index = indexOf(resamples > 0 ? mean : own[j]!, again[j]!, level);
    const verdict = noise === null ? 'no interval' : own[j]! > noise ? 'above 0' : 'indistinguishable from 0';
    return { raw: own[j]!, delta: { ...index, verdict }, S1: firstOrder(sample.outputs, order, classes) };
  });
  return { reason: null, factors, noise, classes, used, missing };
}

/** Classes of equal size for so many rows (Plischke et al. 2013, with SALib's rule). */
function classesFor(rows: number): number {
  const bend = 1 - 2 / (exp((2 * (1500 - rows)) / 500) + 1);
  return Math.min(Math.ceil(exp((log(rows) * 2) / (7 + bend))), MOST_CLASSES);
}

/** Estimates, in ascending order, for a factor that has nothing to do with the output. */
function shuffled(sample: Sample, classes: number, profile: Profile, { resamples, seed }: Resampling): Float64Array {
  const once = new Float64Array(sample.used).fill(1);
  const order = Uint32Array.from(once, (_, at) => at);
  const luck = openStream(seed, 'delta of a dummy');
  return Float64Array.from({ length: resamples }, () => {
    shuffle(order, luck);
    return deltasOf(sample, [order], classes, profile, once)[0]!;
  }).sort();
}

function deltasOf(
  { outputs, used }: Sample,
  orders: readonly Uint32Array[],
  classes: number,
  { weights, read }: Profile,
  counts: Float64Array,
): Float64Array {
  const [whole, part] = [new Float64Array(weights.length), new Float64Array(weights.length)];
  const wholeVaries = read(outputs, counts, whole);
  const [values, inClass] = [new Float64Array(used), new Float64Array(used)];
  if (!wholeVaries) return new Float64Array(orders.length);
  return Float64Array.from(orders, (order) => {
    let delta = 0;
    let from = 0;
    let left = counts[order[0]!]!;
    for (let c = 1; c <= classes; c++) {
      const size = Math.floor((c * used) / classes) - Math.floor(((c - 1) * used) / classes);
      let filled = 0;
      // A row that stands in the resample several times may lie on both sides of a class's edge.
      for (let room = size; room > 0; ) {
        const taken = Math.min(room, left);
        if (taken > 0) {
          values[filled] = outputs[order[from]!]!;
          inClass[filled++] = taken;
        }
        room -= taken;
        left -= taken;
        if (left === 0 && ++from < used) left = counts[order[from]!]!;
      }
      const varies = read(values.subarray(0, filled), inClass, part);
      delta += (size / used) * halfArea(weights, whole, varies ? part : null);
    }
    return delta;
  });
}

function firstOrder(outputs: Float64Array, order: Uint32Array, classes: number): number {
  const rows = outputs.length;
  const mean = outputs.reduce((sum, one) => sum + one, 0) / rows;
  let between = 0;
  for (let c = 0; c < classes; c++) {
    const from = Math.floor((c * rows) / classes);
    const to = Math.floor(((c + 1) * rows) / classes);
    let sum = 0;
    for (let at = from; at < to; at++) sum += outputs[order[at]!]! - mean;
    between += sum ** 2 / (to - from);
  }
  return between / outputs.reduce((sum, one) => sum + (one - mean) ** 2, 0);
}
