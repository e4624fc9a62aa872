/** Whether point `a` is nowhere worse than `b` and somewhere better; less is better. Points lie in flat rows of `width`. */
export function dominates(points: Float64Array, a: number, b: number, width: number): boolean {
  let better = false;
  for (let m = 0; m < width; m++) {
    const [x, y] = [points[a * width + m]!, points[b * width + m]!];
    if (x > y) return false;
    if (x < y) better = true;
  }
  return better;
}

/** Ranks by fronts: 0 is dominated by nobody, 1 by members of front 0 alone, and so on (Deb et al. 2002). */
export interface Fronts {
  readonly rank: Int32Array;
  /** Places by front, ascending. */
  readonly fronts: readonly Int32Array[];
  /** How many dominate each. */
  readonly dominators: Int32Array;
}

/** Sorts points (rows × width, less is better) into fronts. */
export function sortFronts(points: Float64Array, width: number): Fronts {
  const n = points.length / width;
  const dominators = new Int32Array(n);
  const beaten: number[][] = Array.from({ length: n }, () => []);
  for (let a = 0; a < n; a++)
    for (let b = a + 1; b < n; b++) {
      const way = compare(points, a, b, width);
      if (way < 0) {
        beaten[a]!.push(b);
        dominators[b]!++;
      } else if (way > 0) {
        beaten[b]!.push(a);
        dominators[a]!++;
      }
    }
  const rank = new Int32Array(n);
  const left = dominators.slice();
  const fronts: Int32Array[] = [];
  let front = Array.from({ length: n }, (_, k) => k).filter((k) => left[k] === 0);
  while (front.length > 0) {
    fronts.push(Int32Array.from(front).sort());
    const next: number[] = [];
    for (const a of front) {
      rank[a] = fronts.length - 1;
      for (const b of beaten[a]!) if (--left[b]! === 0) next.push(b);
    }
    front = next;
  }
  return { rank, fronts, dominators };
}

/** −1 where a dominates b, 1 where b dominates a, else 0: one walk over both. */
function compare(points: Float64Array, a: number, b: number, width: number): number {
  let [less, more] = [false, false];
  for (let m = 0; m < width; m++) {
    const [x, y] = [points[a * width + m]!, points[b * width + m]!];
    if (x < y) less = true;
    else if (x > y) more = true;
    if (less && more) return 0;
  }
  return less === more ? 0 : less ? -1 : 1;
}

/** Crowding distance of the members of a front (Deb et al. 2002): infinite at the ends of every objective. */
export function crowding(points: Float64Array, members: Int32Array, width: number): Float64Array {
  const distance = new Float64Array(members.length);
  const order = Array.from(members, (_, k) => k);
  for (let m = 0; m < width; m++) {
    const at = (k: number): number => points[members[k]! * width + m]!;
    order.sort((a, b) => at(a) - at(b) || a - b);
    const [first, last] = [order[0]!, order.at(-1)!];
    const range = at(last) - at(first);
    distance[first] = Number.POSITIVE_INFINITY;
    distance[last] = Number.POSITIVE_INFINITY;
    if (range === 0 || !Number.isFinite(range)) continue;
    for (let k = 1; k < order.length - 1; k++) distance[order[k]!]! += (at(order[k + 1]!) - at(order[k - 1]!)) / range;
  }
  return distance;
}
