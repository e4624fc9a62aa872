import { hypervolume } from './hypervolume.ts';

/** How far the reference lies beyond the worst, as a share of the range, so that the ends of a front count too (Ishibuchi et al. 2018). */
const BEYOND = 0.1;

/**
 * How much of the trade-off several searches had found after each step: the volume that their fronts (rows × width, less is
 * better) dominate, as a share of the box that all fronts of all searches span. 1 would be one point best in everything.
 */
export function searchVolumes(searches: readonly (readonly Float64Array[])[], width: number): number[][] {
  const low = new Float64Array(width).fill(Number.POSITIVE_INFINITY);
  const high = new Float64Array(width).fill(Number.NEGATIVE_INFINITY);
  for (const front of searches.flat())
    front.forEach((value, cell) => {
      const m = cell % width;
      low[m] = Math.min(low[m]!, value);
      high[m] = Math.max(high[m]!, value);
    });
  const scaled = (value: number, cell: number): number => {
    const m = cell % width;
    return high[m]! > low[m]! ? (value - low[m]!) / (high[m]! - low[m]!) : 0;
  };
  const reference = Array.from({ length: width }, () => 1 + BEYOND);
  const box = (1 + BEYOND) ** width;
  return searches.map((steps) => steps.map((front) => hypervolume(front.map(scaled), reference) / box));
}

/** How far searches from different seeds lie apart after as many steps. */
export interface VolumeSpread {
  readonly low: number;
  readonly middle: number;
  readonly high: number;
}

/**
 * Least, middle and greatest volume of several searches by step (searches × steps, as `searchVolumes` gives them); a search
 * that stopped early counts with its last. Where the ends lie far apart one search was not enough.
 */
export function volumeSpread(volumes: readonly (readonly number[])[]): VolumeSpread[] {
  const steps = volumes.reduce((most, { length }) => Math.max(most, length), 0);
  return Array.from({ length: steps }, (_, step) => {
    const sorted = volumes.map((own) => own[Math.min(step, own.length - 1)]!).sort((a, b) => a - b);
    const half = (sorted.length - 1) / 2;
    const middle = (sorted[Math.floor(half)]! + sorted[Math.ceil(half)]!) / 2;
    return { low: sorted[0]!, middle, high: sorted.at(-1)! };
  });
}
