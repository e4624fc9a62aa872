import { assertWhole } from './whole.ts';

/** Choices that are all tried; beyond, the best found by exchange is taken. */
const MOST_TRIED = 200_000;

/** Trajectories of a set, and how they lie: `rows` points each of `dims` numbers, one trajectory after the other. */
export interface Trajectories {
  readonly points: Float64Array;
  readonly rows: number;
  readonly dims: number;
}

/**
 * The `keep` trajectories that lie farthest from each other: numbers in ascending order. The measure is the root of the sum of
 * their squared distances (Campolongo, Cariboni and Saltelli 2007). Up to 200,000 choices are all tried; beyond, one is added at a
 * time, the best next to those taken (Ruano et al. 2012), and then exchanged while that helps. Throws RangeError.
 */
export function farthestApart(of: Trajectories, keep: number): number[] {
  const { between, count } = distances(of);
  assertWhole('trajectories to keep', keep, 2, count);
  const squares = between.map((distance) => distance * distance);
  return choices(count, keep) <= MOST_TRIED ? bestOfAll(squares, count, keep) : byExchange(squares, count, keep);
}

/** Rows of the chosen trajectories, in the order of `chosen`. */
export function takeTrajectories({ points, rows, dims }: Trajectories, chosen: readonly number[]): Float64Array {
  const size = rows * dims;
  const taken = new Float64Array(chosen.length * size);
  chosen.forEach((t, at) => {
    taken.set(points.subarray(t * size, (t + 1) * size), at * size);
  });
  return taken;
}

/**
 * Distances between trajectories, `count` × `count`, symmetric: the sum of the Euclidean distances of all points of one to all
 * points of the other, and 0 for equal ones.
 */
export function distances({ points, rows, dims }: Trajectories): { between: Float64Array; count: number } {
  const size = rows * dims;
  const count = points.length / size;
  assertWhole('points: trajectories in them', count, 1);
  const between = new Float64Array(count * count);
  for (let s = 0; s < count; s++)
    for (let t = 0; t < s; t++) {
      const distance = distanceOf(points, s * size, t * size, size, dims);
      between[s * count + t] = distance;
      between[t * count + s] = distance;
    }
  return { between, count };
}

function distanceOf(points: Float64Array, from: number, to: number, size: number, dims: number): number {
  let sum = 0;
  let equal = true;
  for (let k = 0; equal && k < size; k++) equal = points[from + k] === points[to + k];
  if (equal) return 0;
  for (let a = from; a < from + size; a += dims)
    for (let b = to; b < to + size; b += dims) {
      let square = 0;
      for (let j = 0; j < dims; j++) square += (points[a + j]! - points[b + j]!) ** 2;
      sum += Math.sqrt(square);
    }
  return sum;
}

function choices(count: number, keep: number): number {
  let ways = 1;
  for (let k = 1; k <= Math.min(keep, count - keep) && ways <= MOST_TRIED; k++) ways *= (count - k + 1) / k;
  return Math.round(ways);
}

function bestOfAll(squares: Float64Array, count: number, keep: number): number[] {
  const taken: number[] = [];
  let best: number[] = [];
  let most = -1;
  const extend = (from: number, score: number): void => {
    if (taken.length === keep) {
      if (score > most) [best, most] = [[...taken], score];
      return;
    }
    for (let t = from; t <= count - (keep - taken.length); t++) {
      let more = score;
      for (const s of taken) more += squares[s * count + t]!;
      taken.push(t);
      extend(t + 1, more);
      taken.pop();
    }
  };
  extend(0, 0);
  return best;
}

function byExchange(squares: Float64Array, count: number, keep: number): number[] {
  const taken: number[] = [];
  const near = (t: number, without = -1): number =>
    taken.reduce((sum, s) => (s === without ? sum : sum + squares[s * count + t]!), 0);
  const all = Array.from({ length: count }, (_, t) => t);
  const rest = (): number[] => all.filter((t) => !taken.includes(t));
  const widest = squares.reduce((best, square, at) => (square > squares[best]! ? at : best), 0);
  taken.push(Math.floor(widest / count), widest % count);
  if (taken[0] === taken[1]) taken[1] = (taken[0]! + 1) % count;
  while (taken.length < keep) taken.push(rest().reduce((best, t) => (near(t) > near(best) ? t : best)));
  for (let moved = true; moved; ) {
    moved = false;
    for (let k = 0; k < keep; k++) {
      const out = taken[k]!;
      const into = rest().reduce((best, t) => (near(t, out) > near(best, out) ? t : best));
      // Rounding must not make two sets exchange for ever.
      if (near(into, out) <= near(out, out) * (1 + 1e-12)) continue;
      taken[k] = into;
      moved = true;
    }
  }
  return taken.sort((a, b) => a - b);
}
