/** Elementary effects of the complete trajectories: `effects` is `dims` × `used`, a factor's effects side by side. */
export interface Effects {
  readonly effects: Float64Array;
  readonly used: number;
  readonly missing: number;
}

/** What a trajectory is: every step moves one group of factors, all by whole jumps of the grid. */
export interface Grid {
  readonly dims: number;
  /** Group of each factor, by number from 0. */
  readonly groupOf: readonly number[];
  readonly groups: number;
  /** Jump of a factor, as a share of its range. */
  readonly jump: number;
  /** In standard deviations of factor and output along the trajectory rather than by range (Sin and Gernaey 2009). */
  readonly scaled: boolean;
}

/**
 * Effects of every factor in every trajectory without a missing output. `points` is rows × dims. Throws RangeError where a
 * step moves none, or two groups, or a group twice.
 */
export function elementaryEffects(points: Float64Array, outputs: Float64Array, grid: Grid): Effects {
  const size = grid.groups + 1;
  const all = outputs.length / size;
  const whole: number[] = [];
  for (let t = 0; t < all; t++) if (outputs.subarray(t * size, (t + 1) * size).every(Number.isFinite)) whole.push(t);
  const effects = new Float64Array(grid.dims * whole.length);
  whole.forEach((t, at) => {
    readTrajectory(points, outputs, t, grid, effects.subarray(at), whole.length);
  });
  return { effects, used: whole.length, missing: all - whole.length };
}

function readTrajectory(
  points: Float64Array,
  outputs: Float64Array,
  trajectory: number,
  grid: Grid,
  into: Float64Array,
  stride: number,
): void {
  const { dims, groups, jump, scaled } = grid;
  const seen = new Set<number>();
  const first = trajectory * (groups + 1);
  const spread = scaled ? spreadOf(outputs, first, 1, groups + 1) : 1;
  for (let row = first + 1; row <= first + groups; row++) {
    const group = movedGroup(points, row, grid);
    if (seen.has(group)) throw new RangeError(`points: row ${row} moves what an earlier row of its trajectory moved`);
    seen.add(group);
    for (let j = 0; j < dims; j++) {
      const step = points[row * dims + j]! - points[(row - 1) * dims + j]!;
      if (step === 0) continue;
      const change = (outputs[row]! - outputs[row - 1]!) * Math.sign(step);
      // A trajectory along which the output stands still has no effect in any units.
      const factor = scaled ? spreadOf(points, first * dims + j, dims, groups + 1) / Math.abs(step) / spread : 1 / jump;
      into[j * stride] = change === 0 ? 0 : change * factor;
    }
  }
}

function movedGroup(points: Float64Array, row: number, { dims, groupOf }: Grid): number {
  let group = -1;
  for (let j = 0; j < dims; j++) {
    if (points[row * dims + j] === points[(row - 1) * dims + j]) continue;
    if (group >= 0 && groupOf[j] !== group)
      throw new RangeError(`points: row ${row} moves factors of two groups, expected one group at a time`);
    group = groupOf[j]!;
  }
  if (group < 0) throw new RangeError(`points: row ${row} is the same as the row before, expected one factor to move`);
  return group;
}

function spreadOf(numbers: Float64Array, from: number, step: number, count: number): number {
  let sum = 0;
  for (let i = 0; i < count; i++) sum += numbers[from + i * step]!;
  const mean = sum / count;
  let squares = 0;
  for (let i = 0; i < count; i++) squares += (numbers[from + i * step]! - mean) ** 2;
  return Math.sqrt(squares / count);
}
