import { openStream } from '../chance/stream.ts';
import { orderOf, sampleOf, whyNothing } from './sample.ts';
import { checkResampling, type Index, indexOf, type Resampling, type Undefined } from './verdict.ts';

export interface RbdFast {
  readonly reason: null;
  readonly S1: readonly Index[];
  readonly used: number;
  readonly missing: number;
}

export interface RbdFastOptions extends Resampling {
  readonly dims: number;
  /** Harmonics that count as the factor's: 10 as a rule, fewer for a smooth model. */
  readonly harmonics: number;
}

/**
 * First-order indices from any sample by RBD-FAST (Tarantola et al. 2006, in Plischke's 2010 order of the runs), less its
 * bias (Tissot and Prieur 2012). Resamples hold half of the runs, as SALib's; the half width is that for the whole sample, so √½ of SALib's.
 * Throws RangeError.
 */
export function rbdFast(inputs: Float64Array, outputs: Float64Array, options: RbdFastOptions): RbdFast | Undefined {
  checkResampling(options);
  const { dims, harmonics, resamples, level, seed } = options;
  if (!Number.isInteger(harmonics) || harmonics < 1)
    throw new RangeError(`harmonics: found ${harmonics}, expected a whole number from 1`);
  const sample = sampleOf(inputs, outputs, dims);
  const { used, missing } = sample;
  const reason = whyNothing(sample, 8 * harmonics);
  if (reason !== null) return { reason, used, missing };
  const half = used >> 1;
  const [turn, halfTurn] = [turnOf(used), turnOf(half)];
  const chosen = new Uint32Array(half);
  const counts = new Uint32Array(used);
  const S1 = sample.columns.map((column, j) => {
    const order = orderOf(column);
    const { below } = openStream(seed, `rbd-fast ${j}`);
    const again = Float64Array.from({ length: resamples }, () => {
      counts.fill(0);
      for (let draw = 0; draw < half; draw++) counts[below(used)]!++;
      let filled = 0;
      for (let place = 0; place < used; place++)
        for (let copy = counts[place]!; copy > 0; copy--) chosen[filled++] = order[place]!;
      return firstOrder(sample.outputs, chosen, harmonics, halfTurn);
    });
    return indexOf(firstOrder(sample.outputs, order, harmonics, turn), again, level, Math.sqrt(half / used));
  });
  return { reason: null, S1, used, missing };
}

/** Cosines of a whole turn in `count` steps, then its sines. */
function turnOf(count: number): Float64Array {
  return Float64Array.from({ length: 2 * count }, (_, at) =>
    at < count ? Math.cos((2 * Math.PI * at) / count) : Math.sin((2 * Math.PI * (at - count)) / count),
  );
}

function firstOrder(outputs: Float64Array, order: Uint32Array, harmonics: number, turn: Float64Array): number {
  const rows = order.length;
  const wave = backAndForth(outputs, order);
  let whole = 0;
  for (const one of wave) whole += one * one;
  if (!(whole > 0)) return Number.NaN;
  let own = 0;
  for (let k = 1; k <= harmonics; k++) {
    let real = 0;
    let imaginary = 0;
    for (let at = 0, angle = 0; at < rows; at++) {
      real += wave[at]! * turn[angle]!;
      imaginary += wave[at]! * turn[rows + angle]!;
      angle += k;
      if (angle >= rows) angle -= rows;
    }
    own += real * real + imaginary * imaginary;
  }
  const share = (2 * own) / (rows * whole);
  const bias = (2 * harmonics) / rows;
  return share - (bias / (1 - bias)) * (1 - share);
}

/** Outputs less their mean, along the factor: every other run upwards, the others back, so that the ends meet. */
function backAndForth(outputs: Float64Array, order: Uint32Array): Float64Array {
  const rows = order.length;
  const up = (rows + 1) >> 1;
  let sum = 0;
  for (const place of order) sum += outputs[place]!;
  const mean = sum / rows;
  return Float64Array.from({ length: rows }, (_, at) => {
    const place = at < up ? 2 * at : 2 * (rows - 1 - at) + 1;
    return outputs[order[place]!]! - mean;
  });
}
