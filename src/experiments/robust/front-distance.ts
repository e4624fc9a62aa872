/** How far found points lie from a known front, and the front from them; less is better in every objective. */
export interface FrontDistance {
  /** Mean distance from a found point to the front (Van Veldhuizen 1999). */
  readonly GD: number;
  /** Mean distance from a point of the front to what was found. */
  readonly IGD: number;
  /** The same counting only objectives in which the found point is worse (Ishibuchi et al. 2015). */
  readonly GDplus: number;
  readonly IGDplus: number;
}

/** Distances between found points and a front, both rows × width. */
export function frontDistance(found: Float64Array, front: Float64Array, width: number): FrontDistance {
  return {
    GD: meanNearest(found, front, width, (a, z) => a - z),
    IGD: meanNearest(front, found, width, (z, a) => a - z),
    GDplus: meanNearest(found, front, width, (a, z) => Math.max(0, a - z)),
    IGDplus: meanNearest(front, found, width, (z, a) => Math.max(0, a - z)),
  };
}

function meanNearest(
  from: Float64Array,
  to: Float64Array,
  width: number,
  gap: (one: number, other: number) => number,
): number {
  let sum = 0;
  for (let i = 0; i < from.length; i += width) {
    let nearest = Number.POSITIVE_INFINITY;
    for (let j = 0; j < to.length; j += width) {
      let squares = 0;
      for (let m = 0; m < width; m++) squares += gap(from[i + m]!, to[j + m]!) ** 2;
      nearest = Math.min(nearest, squares);
    }
    sum += Math.sqrt(nearest);
  }
  return sum / (from.length / width);
}
