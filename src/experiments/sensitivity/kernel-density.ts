import { exp } from '../../engine/math/exp.ts';
import { log } from '../../engine/math/log.ts';

const SQRT_TWO_PI = 2.5066282746310002;
/** A kernel further out than this adds nothing to a density in double precision. */
const NEGLIGIBLE = 1e-30;

/** Values at even steps from `low` to `high`. */
export interface EvenGrid {
  readonly low: number;
  readonly high: number;
  readonly count: number;
}

/**
 * Gaussian kernel density with Silverman's bandwidth (as scipy's `gaussian_kde`) at every point of the grid. `counts` says
 * how often each value stands in the sample. Returns false, and writes nothing, where all values are equal.
 *
 * From the grid point nearest to a value outwards the kernel is a product of factors that change by a constant factor, so that
 * three exponentials serve the whole grid.
 */
export function density(values: Float64Array, counts: Float64Array, grid: EvenGrid, into: Float64Array): boolean {
  const { size, variance } = momentsOf(values, counts);
  if (!(variance > 0)) return false;
  const width = Math.sqrt(variance) * exp(-log((3 * size) / 4) / 5);
  const step = (grid.high - grid.low) / (grid.count - 1);
  const fall = exp(-((step / width) ** 2));
  into.fill(0, 0, grid.count);
  for (let i = 0; i < values.length; i++) {
    const count = counts[i]!;
    if (count === 0) continue;
    const near = Math.min(grid.count - 1, Math.max(0, Math.round((values[i]! - grid.low) / step)));
    const off = (grid.low + near * step - values[i]!) / width;
    const here = count * exp(-off * off * 0.5);
    const stride = step / width;
    into[near]! += here;
    let factor = exp(-off * stride - 0.5 * stride * stride);
    let kernel = here * factor;
    for (let at = near + 1; at < grid.count && kernel > NEGLIGIBLE; at++) {
      into[at]! += kernel;
      factor *= fall;
      kernel *= factor;
    }
    factor = exp(off * stride - 0.5 * stride * stride);
    kernel = here * factor;
    for (let at = near - 1; at >= 0 && kernel > NEGLIGIBLE; at--) {
      into[at]! += kernel;
      factor *= fall;
      kernel *= factor;
    }
  }
  const whole = size * width * SQRT_TWO_PI;
  for (let at = 0; at < grid.count; at++) into[at]! /= whole;
  return true;
}

function momentsOf(values: Float64Array, counts: Float64Array): { size: number; variance: number } {
  let size = 0;
  let sum = 0;
  let low = Infinity;
  let high = -Infinity;
  for (let i = 0; i < values.length; i++) {
    const count = counts[i]!;
    if (count === 0) continue;
    size += count;
    sum += count * values[i]!;
    low = Math.min(low, values[i]!);
    high = Math.max(high, values[i]!);
  }
  if (!(high > low)) return { size, variance: 0 };
  const mean = sum / size;
  let squares = 0;
  for (let i = 0; i < values.length; i++) squares += counts[i]! * (values[i]! - mean) ** 2;
  return { size, variance: squares / (size - 1) };
}
