import { type Effects, elementaryEffects, type Grid } from './effects.ts';
import { resampledSums } from './resample.ts';
import { movedNames } from './saltelli.ts';
import { checkResampling, deviation, type Index, indexOf, type Resampling, type Undefined } from './verdict.ts';

export interface MorrisOptions extends Resampling {
  readonly dims: number;
  /** Levels of the grid, even; a jump is levels / (2 (levels − 1)) of the range. */
  readonly levels: number;
  readonly groups?: readonly string[];
  /** Effects in standard deviations instead of by range. */
  readonly scaled?: boolean;
}

/** What screening says of one factor or group; effects in units of the output for a move over the whole range. */
export interface Screened {
  readonly name: string;
  /** Mean effect. Of a group: the mean over its members, whose signs may cancel. */
  readonly mu: number;
  /** Mean of absolute effects, with its interval: how much it matters. */
  readonly muStar: Index;
  /** Standard deviation of the effects: interaction or curvature. Null for a group of several, or one trajectory. */
  readonly sigma: number | null;
}

export interface Morris {
  readonly reason: null;
  readonly factors: readonly Screened[];
  /** Trajectories without a missing output, and those left out for one. */
  readonly used: number;
  readonly missing: number;
}

/**
 * Screening by elementary effects (Morris 1991; absolute effects by Campolongo et al. 2007). `points` is rows × dims in
 * any units, rows in trajectories of dims + 1 (or groups + 1). Numbers are SALib's. Throws RangeError.
 */
export function morrisEffects(points: Float64Array, outputs: Float64Array, options: MorrisOptions): Morris | Undefined {
  checkResampling(options);
  const names = movedNames(options);
  const { dims, level, resamples } = options;
  const grid = gridOf(options, names);
  checkShape(points, outputs, grid);
  const found = elementaryEffects(points, outputs, grid);
  const { effects, used, missing } = found;
  if (used === 0) return { reason: 'no trajectory without a missing output', used, missing };
  const sums = resampledSums(used, dims, absolutes(found, dims), options, 'trajectories');
  const factors = names.map((name, group): Screened => {
    const members = grid.groupOf.flatMap((of, j) => (of === group ? [j] : []));
    const own = members.map((j) => effects.subarray(j * used, (j + 1) * used));
    const resampled = new Float64Array(resamples);
    for (const j of members)
      for (let r = 0; r < resamples; r++) resampled[r]! += sums[j * resamples + r]! / used / members.length;
    return {
      name,
      mu: mean(own.map(mean)),
      muStar: indexOf(mean(own.map((list) => mean(list.map(Math.abs)))), resampled, level),
      sigma: own.length === 1 && used > 1 ? deviation(own[0]!) : null,
    };
  });
  return { reason: null, factors, used, missing };
}

function absolutes({ effects, used }: Effects, dims: number) {
  return (unit: number, into: Float64Array, at: number): void => {
    for (let j = 0; j < dims; j++) into[at + j] = Math.abs(effects[j * used + unit]!);
  };
}

function gridOf({ dims, levels, groups, scaled = false }: MorrisOptions, names: readonly string[]): Grid {
  if (!Number.isInteger(levels) || levels < 2 || levels % 2 === 1)
    throw new RangeError(`levels: found ${levels}, expected an even whole number from 2`);
  const groupOf = Array.from({ length: dims }, (_, j) => (groups ? names.indexOf(groups[j]!) : j));
  return { dims, groupOf, groups: names.length, jump: levels / (2 * (levels - 1)), scaled };
}

function checkShape(points: Float64Array, outputs: Float64Array, { dims, groups }: Grid): void {
  if (outputs.length === 0 || outputs.length % (groups + 1) !== 0)
    throw new RangeError(`outputs: found ${outputs.length} numbers, expected trajectories of ${groups + 1}`);
  if (points.length !== outputs.length * dims)
    throw new RangeError(
      `points: found ${points.length} numbers, expected ${outputs.length} rows of ${dims}: ${outputs.length * dims}`,
    );
}

function mean(values: ArrayLike<number>): number {
  let sum = 0;
  for (let i = 0; i < values.length; i++) sum += values[i]!;
  return sum / values.length;
}
