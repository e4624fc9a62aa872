import { dominates } from './dominance.ts';

/**
 * The volume that points (rows × width, less is better) dominate below a reference point; exact, by exclusive volumes
 * cut into slices (While, Bradstreet and Barone 2012). A point beyond the reference in any objective adds nothing.
 */
export function hypervolume(points: Float64Array, reference: ArrayLike<number>): number {
  const width = reference.length;
  return volume(undominated(within(points, reference), width), reference);
}

/** What each point adds to the volume of all: 0 for one that another dominates or equals. */
export function contributions(points: Float64Array, reference: ArrayLike<number>): Float64Array {
  const width = reference.length;
  const all = hypervolume(points, reference);
  return Float64Array.from({ length: points.length / width }, (_, k) => {
    const rest = points.filter((_, cell) => Math.floor(cell / width) !== k);
    return all - hypervolume(rest, reference);
  });
}

function volume(points: Float64Array, reference: ArrayLike<number>): number {
  const width = reference.length;
  const n = points.length / width;
  if (n === 0) return 0;
  if (width === 1) return reference[0]! - points.reduce((low, value) => Math.min(low, value));
  if (width === 2) return area(points, reference);
  const sorted = byLast(points, width);
  let sum = 0;
  for (let k = 0; k < n; k++) sum += exclusive(sorted, k, reference);
  return sum;
}

/**
 * What point k adds to those after it. Limited to k, all those reach as far as k in the last objective, so their volume
 * is one of a dimension less.
 */
function exclusive(points: Float64Array, k: number, reference: ArrayLike<number>): number {
  const width = reference.length;
  const less = width - 1;
  const own = (m: number): number => points[k * width + m]!;
  let face = 1;
  for (let m = 0; m < less; m++) face *= reference[m]! - own(m);
  const limited = new Float64Array((points.length / width - k - 1) * less);
  for (let cell = 0; cell < limited.length; cell++) {
    const m = cell % less;
    limited[cell] = Math.max(points[(k + 1 + Math.floor(cell / less)) * width + m]!, own(m));
  }
  const shared = volume(undominated(limited, less), Array.prototype.slice.call(reference, 0, less));
  return (reference[less]! - own(less)) * (face - shared);
}

function area(points: Float64Array, reference: ArrayLike<number>): number {
  const order = Array.from({ length: points.length / 2 }, (_, k) => k).sort((a, b) => points[2 * a]! - points[2 * b]!);
  let sum = 0;
  let ceiling = reference[1]!;
  for (const k of order) {
    const height = points[2 * k + 1]!;
    if (height >= ceiling) continue;
    sum += (reference[0]! - points[2 * k]!) * (ceiling - height);
    ceiling = height;
  }
  return sum;
}

/** Worst in the last objective first, so that limited sets are flat in it. */
function byLast(points: Float64Array, width: number): Float64Array {
  const last = (k: number): number => points[k * width + width - 1]!;
  const order = Array.from({ length: points.length / width }, (_, k) => k).sort((a, b) => last(b) - last(a));
  return rows(points, order, width);
}

/** Points that no other dominates; of equal ones the first. */
function undominated(points: Float64Array, width: number): Float64Array {
  const n = points.length / width;
  const kept: number[] = [];
  for (let a = 0; a < n; a++) {
    let beaten = false;
    for (let b = 0; b < n && !beaten; b++)
      beaten = b !== a && (dominates(points, b, a, width) || (b < a && isEqual(points, a, b, width)));
    if (!beaten) kept.push(a);
  }
  return kept.length === n ? points : rows(points, kept, width);
}

function within(points: Float64Array, reference: ArrayLike<number>): Float64Array {
  const width = reference.length;
  const inside = Array.from({ length: points.length / width }, (_, k) => k).filter((k) =>
    Array.from({ length: width }, (_, m) => m).every((m) => points[k * width + m]! < reference[m]!),
  );
  return rows(points, inside, width);
}

function isEqual(points: Float64Array, a: number, b: number, width: number): boolean {
  for (let m = 0; m < width; m++) if (points[a * width + m] !== points[b * width + m]) return false;
  return true;
}

function rows(points: Float64Array, chosen: readonly number[], width: number): Float64Array {
  const some = new Float64Array(chosen.length * width);
  chosen.forEach((k, at) => {
    some.set(points.subarray(k * width, (k + 1) * width), at * width);
  });
  return some;
}
