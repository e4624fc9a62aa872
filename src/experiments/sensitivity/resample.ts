import { openStream } from '../chance/stream.ts';

/** Writes what one unit (a base row, a run, a trajectory) adds to each sum, from `at` on. */
export type Products = (unit: number, into: Float64Array, at: number) => void;

/** Counts of one batch hold at most so many numbers: 32 MiB. */
const BATCH = 1 << 22;
const LANES = 4;

/**
 * Sums of per-unit products in every bootstrap resample: `width` × `resamples`, all resamples of the first sum first.
 * A resample is how often it holds each unit, so nothing is copied: the sums are a matrix product of those counts and the
 * products. The same seed, name and number of units give the same resamples, whatever is summed.
 */
export function resampledSums(
  units: number,
  width: number,
  products: Products,
  { resamples, seed }: { readonly resamples: number; readonly seed: number },
  name: string,
): Float64Array {
  const sums = new Float64Array(width * resamples);
  const batch = Math.max(1, Math.min(resamples, Math.floor(BATCH / units)));
  for (let from = 0; from < resamples; from += batch) {
    const size = Math.min(batch, resamples - from);
    const part = new Float64Array(width * size);
    addProducts(resampleCounts(units, size, seed, `${name} ${from}`), size, units, width, products, part);
    for (let k = 0; k < width; k++) sums.set(part.subarray(k * size, (k + 1) * size), k * resamples + from);
  }
  return sums;
}

/** How often each resample holds each unit: `units` × `resamples`, a unit's counts side by side. */
export function resampleCounts(units: number, resamples: number, seed: number, name: string): Float64Array {
  const { below } = openStream(seed, `resample ${name}`);
  const counts = new Float64Array(units * resamples);
  for (let r = 0; r < resamples; r++) for (let draw = 0; draw < units; draw++) counts[below(units) * resamples + r]!++;
  return counts;
}

/** The sums over all units, each once. */
export function plainSums(units: number, width: number, products: Products): Float64Array {
  const sums = new Float64Array(width);
  addProducts(new Float64Array(units).fill(1), 1, units, width, products, sums);
  return sums;
}

/** Four units at a time: each sum is then read and written a quarter as often, which is what bounds the speed. */
function addProducts(
  counts: Float64Array,
  size: number,
  units: number,
  width: number,
  products: Products,
  sums: Float64Array,
): void {
  const lane = new Float64Array(LANES * width);
  const padded = new Float64Array(LANES * size);
  for (let unit = 0; unit < units; unit += LANES) {
    const here = Math.min(LANES, units - unit);
    if (here < LANES) lane.fill(0);
    for (let l = 0; l < here; l++) products(unit + l, lane, l * width);
    let block = counts.subarray(unit * size, (unit + here) * size);
    if (here < LANES) {
      padded.set(block);
      block = padded;
    }
    addBlock(block, size, lane, width, sums);
  }
}

function addBlock(counts: Float64Array, size: number, lane: Float64Array, width: number, sums: Float64Array): void {
  const [second, third] = [2 * size, 3 * size];
  for (let k = 0; k < width; k++) {
    const a = lane[k]!;
    const b = lane[width + k]!;
    const c = lane[2 * width + k]!;
    const d = lane[3 * width + k]!;
    const at = k * size;
    for (let r = 0; r < size; r++)
      sums[at + r]! += a * counts[r]! + b * counts[size + r]! + c * counts[second + r]! + d * counts[third + r]!;
  }
}
