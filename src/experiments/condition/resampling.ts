import type { Stream } from '../chance/stream.ts';

/**
 * Systematic resampling: `many` places, one uniform draw, evenly spaced marks on the stacked weights (Kitagawa 1996).
 * The history i is taken ⌊many·w⌋ or one more times. Weights of any level; throws RangeError where all are 0.
 */
export function systematic(weights: ArrayLike<number>, many: number, stream: Stream): Uint32Array {
  const whole = wholeOf(weights);
  return marked(weights, many, whole / many, stream.uniform());
}

/**
 * Residual resampling: ⌊many·w⌋ copies for certain, the rest drawn systematically from what is left over (Liu and Chen
 * 1998). The same in expectation as `systematic`; copies of a history lie next to each other, the certain ones first.
 */
export function residual(weights: ArrayLike<number>, many: number, stream: Stream): Uint32Array {
  const whole = wholeOf(weights);
  const places = new Uint32Array(many);
  const left = new Float64Array(weights.length);
  let used = 0;
  for (let i = 0; i < weights.length; i++) {
    const wanted = (weights[i]! / whole) * many;
    const copies = Math.min(Math.floor(wanted), many - used);
    places.fill(i, used, used + copies);
    used += copies;
    left[i] = Math.max(0, wanted - copies);
  }
  if (used < many) places.set(marked(left, many - used, wholeOf(left) / (many - used), stream.uniform()), used);
  return places;
}

function marked(weights: ArrayLike<number>, many: number, step: number, offset: number): Uint32Array {
  const places = new Uint32Array(many);
  let i = 0;
  let reached = weights[0]!;
  let last = 0;
  for (let k = 0; k < many; k++) {
    const mark = (k + offset) * step;
    while (reached < mark && i < weights.length - 1) {
      reached += weights[++i]!;
      if (weights[i]! > 0) last = i;
    }
    // Rounding may carry the last mark past the last weight, on to a history that has none.
    places[k] = weights[i]! > 0 ? i : last;
  }
  return places;
}

function wholeOf(weights: ArrayLike<number>): number {
  let whole = 0;
  for (let i = 0; i < weights.length; i++) whole += weights[i]!;
  if (!(whole > 0 && Number.isFinite(whole))) throw new RangeError(`found weights that add up to ${whole}`);
  return whole;
}
