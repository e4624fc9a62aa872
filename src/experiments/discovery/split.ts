import type { Cases } from './cases.ts';

/** A question that parts runs in two: is the input above `at`, or is it this `label`? */
export type Question =
  | { readonly place: number; readonly at: readonly [number, number] }
  | { readonly place: number; readonly label: number };

/** A question, and how much it lessens the spread of outcomes. */
export interface Split {
  readonly question: Question;
  readonly gain: number;
}

/**
 * The question that lessens the sum of squared deviations from the mean most (for outcomes 0 and 1 that is Gini's impurity), among those that leave
 * `least` runs or more on either side; the first input, and the lowest cut, of equals. `orders` lists the runs by each input. Undefined
 * if there is none.
 */
export function bestSplit(cases: Cases, orders: readonly Int32Array[], least: number): Split | undefined {
  const rows = orders[0]!;
  let mean = 0;
  for (const row of rows) mean += cases.outcome[row]! / rows.length;
  let best: Split | undefined;
  orders.forEach((order, place) => {
    const found =
      cases.inputs[place]!.kind === 'category'
        ? labelSplit(cases, order, place, mean, least)
        : cutSplit(cases, order, place, mean, least);
    if (found && (best === undefined || found.gain > best.gain)) best = found;
  });
  return best;
}

/** With deviations from the common mean the two sides sum to the same with opposite signs, so one sum says it all. */
function gainOf(deviation: number, left: number, count: number): number {
  return (deviation * deviation * count) / (left * (count - left));
}

function cutSplit({ inputs, outcome }: Cases, order: Int32Array, place: number, mean: number, least: number) {
  const { values, kind } = inputs[place]!;
  let deviation = 0;
  let best: Split | undefined;
  for (let left = 1; left <= order.length - least; left++) {
    deviation += outcome[order[left - 1]!]! - mean;
    if (left < least) continue;
    const below = values[order[left - 1]!]!;
    const above = values[order[left]!]!;
    if (below === above) continue;
    const gain = gainOf(deviation, left, order.length);
    if (best && gain <= best.gain) continue;
    const middle = (below + above) / 2;
    const between = kind === 'real' && middle > below && middle < above;
    best = { question: { place, at: between ? [middle, middle] : [below, above] }, gain };
  }
  return best;
}

function labelSplit({ inputs, outcome }: Cases, order: Int32Array, place: number, mean: number, least: number) {
  const { values, labels } = inputs[place]!;
  const counts = new Float64Array(labels.length);
  const deviations = new Float64Array(labels.length);
  for (const row of order) {
    counts[values[row]!]!++;
    deviations[values[row]!]! += outcome[row]! - mean;
  }
  let best: Split | undefined;
  labels.forEach((_, label) => {
    const count = counts[label]!;
    if (count < least || order.length - count < least) return;
    const gain = gainOf(deviations[label]!, count, order.length);
    if (best === undefined || gain > best.gain) best = { question: { place, label }, gain };
  });
  return best;
}
