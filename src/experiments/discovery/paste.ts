import { restricts } from './box.ts';
import { midpointQuantile } from './midpoint-quantile.ts';
import { type Appetite, bestOf, inTurn, type Move, type Stand, type Step } from './step.ts';

/**
 * The best slab to put back: one limit moved outwards, or one label taken back. `sorted` lists all runs by each
 * input. Undefined where that would not raise the mean of the box.
 */
export function bestPaste(stand: Stand, sorted: readonly Int32Array[], appetite: Appetite): Step | undefined {
  const { cases, all, limits, ledger } = stand;
  const moves = inTurn(cases.inputs).flatMap((place): Move[] => {
    const limit = limits[place]!;
    const whole = all[place]!;
    if (!restricts(limit, whole)) return [];
    if ('kept' in limit) return 'kept' in whole ? withLabel(stand, place, limit.kept, whole.kept) : [];
    return slabs(stand, sorted[place]!, place, limit, appetite.share);
  });
  const best = bestOf(moves, stand, appetite);
  return best && best.newSum / best.newCount > ledger.sum / ledger.count ? best : undefined;
}

interface Ends {
  readonly low: number;
  readonly high: number;
}

function slabs({ cases, ledger }: Stand, order: Int32Array, place: number, { low, high }: Ends, share: number): Move[] {
  const { values, kind } = cases.inputs[place]!;
  const { outcome } = cases;
  const { broken } = ledger;
  // Rows that break this limit alone, nearest to the box first: with it moved, they would be in the box.
  const below: number[] = [];
  for (let nth = 0; nth < order.length && values[order[nth]!]! < low; nth++)
    if (broken[order[nth]!] === 1) below.push(order[nth]!);
  below.reverse();
  const above: number[] = [];
  for (let nth = order.length - 1; nth >= 0 && values[order[nth]!]! > high; nth--)
    if (broken[order[nth]!] === 1) above.push(order[nth]!);
  above.reverse();
  const found: Move[] = [];
  if (below.length > 0) {
    const at = (nth: number): number => values[below[below.length - 1 - nth]!]!;
    const bound = midpointQuantile(at, below.length, 1 - share);
    const slab = slabOf(below, outcome, (row) => values[row]! >= bound);
    found.push({
      place,
      runs: slab.gained,
      sum: slab.sum,
      limit: { low: kind === 'whole' ? values[slab.outermost]! : bound, high },
    });
  }
  if (above.length > 0) {
    const bound = midpointQuantile((nth) => values[above[nth]!]!, above.length, share);
    const slab = slabOf(above, outcome, (row) => values[row]! <= bound);
    found.push({
      place,
      runs: slab.gained,
      sum: slab.sum,
      limit: { low, high: kind === 'whole' ? values[slab.outermost]! : bound },
    });
  }
  return found;
}

/** The first rows that are near enough: how many, their outcomes, and the last of them. */
function slabOf(rows: readonly number[], outcome: Float64Array, near: (row: number) => boolean) {
  let gained = 0;
  let sum = 0;
  while (gained < rows.length && near(rows[gained]!)) sum += outcome[rows[gained++]!]!;
  return { gained, sum, outermost: rows[Math.max(0, gained - 1)]! };
}

function withLabel({ cases, ledger }: Stand, place: number, kept: readonly number[], whole: readonly number[]): Move[] {
  const { values, labels } = cases.inputs[place]!;
  const runs = new Float64Array(labels.length);
  const sums = new Float64Array(labels.length);
  for (let row = 0; row < values.length; row++) {
    if (ledger.broken[row] !== 1) continue;
    runs[values[row]!]!++;
    sums[values[row]!]! += cases.outcome[row]!;
  }
  return whole
    .filter((label) => !kept.includes(label))
    .map((label) => {
      const limit = { kept: [...kept, label].sort((a, b) => a - b) };
      return { place, limit, runs: runs[label]!, sum: sums[label]! };
    });
}
