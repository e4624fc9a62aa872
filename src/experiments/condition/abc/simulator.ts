/** What is simulated at one point or many. */
export interface Simulator {
  /** How many numbers say where a point lies in the unit cube. */
  readonly dimensions: number;
  /** How many numbers a simulation is summed up in. */
  readonly summaries: number;
  /**
   * Simulates at `rows` points (rows × dimensions, each in [0, 1], the prior uniform there) and gives rows × summaries. A
   * simulation that failed has NaN. Luck is the simulator's own: it must not be the same for two calls.
   */
  simulate(points: Float64Array, rows: number): Promise<Float64Array>;
}

/** How far row `row` of summaries (rows × width) lies from what was observed; NaN or ∞ is never near enough. */
export type Distance = (summaries: Float64Array, row: number) => number;

/** Euclidean distance in units of `scales`; a scale of 0 leaves its summary out. */
export function euclidean(observed: ArrayLike<number>, scales: ArrayLike<number>): Distance {
  const width = observed.length;
  return (summaries, row) => {
    let sum = 0;
    for (let k = 0; k < width; k++) {
      if (scales[k] === 0) continue;
      const difference = (summaries[row * width + k]! - observed[k]!) / scales[k]!;
      sum += difference * difference;
    }
    return Math.sqrt(sum);
  };
}

/** Makes the median absolute deviation of a normal its standard deviation: 1 / Φ⁻¹(¾). */
const MAD_OF_NORMAL = 1.4826;

/** A scale for each summary that outliers do not move: 1.4826 × its median absolute deviation; NaN rows are left out. */
export function madScales(summaries: Float64Array, width: number): Float64Array {
  const rows = summaries.length / width;
  return Float64Array.from({ length: width }, (_, k) => {
    const column = Float64Array.from({ length: rows }, (_, i) => summaries[i * width + k]!).filter(
      (value) => !Number.isNaN(value),
    );
    const middle = median(column);
    return MAD_OF_NORMAL * median(column.map((value) => Math.abs(value - middle)));
  });
}

function median(values: Float64Array): number {
  const sorted = values.toSorted();
  const half = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[half]! : (sorted[half - 1]! + sorted[half]!) / 2;
}
