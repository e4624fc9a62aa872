import type { Cases } from './cases.ts';
import { midpointQuantile } from './midpoint-quantile.ts';
import { type Appetite, bestOf, inTurn, type Move, type Stand, type Step } from './step.ts';

/**
 * The best slice to cut off a box. `orders` lists the runs in the box by each input (by label for a category). Undefined where
 * no cut is worth more than 0 or the best would leave fewer than `least` runs.
 */
export function bestPeel(stand: Stand, orders: readonly Int32Array[], appetite: Appetite): Step | undefined {
  const moves = inTurn(stand.cases.inputs).flatMap((place): Move[] => {
    const limit = stand.limits[place]!;
    const order = orders[place]!;
    if ('kept' in limit) return withoutLabel(stand.cases, order, place, limit.kept);
    return [
      { place, ...upperCut(stand.cases, order, place, limit, appetite.share) },
      { place, ...lowerCut(stand.cases, order, place, limit, appetite.share) },
    ];
  });
  return bestOf(moves, stand, appetite);
}

/** Takes out of every order the runs that are no longer in the box. */
export function stillInside(orders: readonly Int32Array[], broken: Uint16Array): Int32Array[] {
  return orders.map((order) => {
    let left = 0;
    for (let place = 0; place < order.length; place++) {
      const row = order[place]!;
      order[left] = row;
      left += broken[row] === 0 ? 1 : 0;
    }
    return order.subarray(0, left);
  });
}

interface Ends {
  readonly low: number;
  readonly high: number;
}

function upperCut({ inputs, outcome }: Cases, order: Int32Array, place: number, { low }: Ends, share: number) {
  const { values, kind } = inputs[place]!;
  const middle = midpointQuantile((nth) => values[order[nth]!]!, order.length, 1 - share);
  const bound = kind === 'whole' ? Math.floor(middle) : middle;
  let last = order.length - 1;
  let sum = 0;
  for (; last >= 0; last--) {
    if (values[order[last]!]! <= bound) break;
    sum -= outcome[order[last]!]!;
  }
  const outer = kind === 'whole' && last >= 0 ? values[order[last]!]! : bound;
  return { limit: { low, high: outer }, runs: last + 1 - order.length, sum };
}

function lowerCut({ inputs, outcome }: Cases, order: Int32Array, place: number, { low, high }: Ends, share: number) {
  const { values, kind } = inputs[place]!;
  const middle = midpointQuantile((nth) => values[order[nth]!]!, order.length, share);
  const bound = kind === 'whole' ? Math.floor(middle) : middle;
  // Rounded down, the bound may be the least value itself, of which at least that one must go.
  const strict = kind === 'whole' && bound === low;
  let first = 0;
  let sum = 0;
  for (; first < order.length; first++) {
    const value = values[order[first]!]!;
    if (strict ? value > bound : value >= bound) break;
    sum -= outcome[order[first]!]!;
  }
  const outer = kind === 'whole' && first < order.length ? values[order[first]!]! : bound;
  return { limit: { low: outer, high }, runs: -first, sum };
}

function withoutLabel({ inputs, outcome }: Cases, order: Int32Array, place: number, kept: readonly number[]): Move[] {
  if (kept.length === 1) return [];
  const { values, labels } = inputs[place]!;
  const runs = new Float64Array(labels.length);
  const sums = new Float64Array(labels.length);
  for (const row of order) {
    runs[values[row]!]!--;
    sums[values[row]!]! -= outcome[row]!;
  }
  return kept.map((label) => {
    const limit = { kept: kept.filter((other) => other !== label) };
    return { place, limit, runs: runs[label]!, sum: sums[label]! };
  });
}
