import { keptFlags, type Limit, restrictedIn, restricts } from './box.ts';
import type { Cases } from './cases.ts';
import { midpointQuantile } from './midpoint-quantile.ts';
import { worthOf } from './objective.ts';
import { type Appetite, goesFirst, inTurn, type Step } from './peel.ts';

/** A box that grows: its limits, and count and sum of outcomes of the runs in it. */
export interface Growing {
  readonly limits: Limit[];
  count: number;
  sum: number;
}

interface Addition {
  readonly limit: Limit;
  readonly gained: number;
  readonly sum: number;
}
interface Paste extends Step {
  readonly gained: number;
  readonly sum: number;
}

/** What a paste looks at: every run, sorted by each input, less those laid aside. */
export interface Surroundings {
  readonly cases: Cases;
  readonly all: readonly Limit[];
  readonly sorted: readonly Int32Array[];
  readonly aside: Uint8Array | undefined;
}

/**
 * Moves one limit outwards, or takes one category back, in place, where that raises the mean of the box. False, and nothing
 * done, where the best such step does not.
 */
export function paste(around: Surroundings, box: Growing, appetite: Appetite): boolean {
  const { cases, all } = around;
  const restricted = restrictedIn(box.limits, all);
  const before = box.limits.map((limit, place) => restricts(limit, all[place]!));
  const broken = brokenBy(around, box.limits, restricted);
  let best: Paste | undefined;
  for (const place of inTurn(cases.inputs)) {
    if (!before[place]) continue;
    for (const { limit, gained, sum } of additions(around, box, place, broken, appetite.share)) {
      if (gained === 0) continue;
      const worth = worthOf(appetite.objective, box.sum, box.count, box.sum + sum, box.count + gained);
      const step = { place, limit, worth, gained, sum, restricts: restricts(limit, all[place]!) };
      if (goesFirst(step, best, before)) best = step;
    }
  }
  if (best === undefined || !(best.worth > 0) || best.gained + box.count < appetite.least) return false;
  if (!((box.sum + best.sum) / (box.count + best.gained) > box.sum / box.count)) return false;
  box.limits[best.place] = best.limit;
  box.count += best.gained;
  box.sum += best.sum;
  return true;
}

/** How many limits each run breaks; a run laid aside breaks more than any box has. */
function brokenBy({ cases, aside }: Surroundings, limits: readonly Limit[], restricted: readonly number[]) {
  const broken = new Uint16Array(cases.count);
  for (const place of restricted) {
    const input = cases.inputs[place]!;
    const { values } = input;
    const limit = limits[place]!;
    if ('kept' in limit) {
      const flags = keptFlags(limit.kept, input);
      for (let row = 0; row < values.length; row++) broken[row]! += 1 - flags[values[row]!]!;
    } else {
      for (let row = 0; row < values.length; row++)
        if (values[row]! < limit.low || values[row]! > limit.high) broken[row]!++;
    }
  }
  if (aside) for (let row = 0; row < broken.length; row++) if (aside[row] === 1) broken[row] = 0xffff;
  return broken;
}

function additions(around: Surroundings, box: Growing, place: number, broken: Uint16Array, share: number): Addition[] {
  const limit = box.limits[place]!;
  if ('kept' in limit) return categoryAdditions(around, limit.kept, place, broken);
  const { low, high } = limit;
  const { values, kind } = around.cases.inputs[place]!;
  const { outcome } = around.cases;
  const order = around.sorted[place]!;
  // Rows that break this limit alone, nearest to the box first: with it moved, they would be in the box.
  const below: number[] = [];
  for (let nth = 0; nth < order.length && values[order[nth]!]! < low; nth++)
    if (broken[order[nth]!] === 1) below.push(order[nth]!);
  below.reverse();
  const above: number[] = [];
  for (let nth = order.length - 1; nth >= 0 && values[order[nth]!]! > high; nth--)
    if (broken[order[nth]!] === 1) above.push(order[nth]!);
  above.reverse();
  const found: Addition[] = [];
  if (below.length > 0) {
    const at = (nth: number): number => values[below[below.length - 1 - nth]!]!;
    const bound = midpointQuantile(at, below.length, 1 - share);
    const slab = slabOf(below, outcome, (row) => values[row]! >= bound);
    found.push({ ...slab, limit: { low: kind === 'whole' ? values[slab.outermost]! : bound, high } });
  }
  if (above.length > 0) {
    const bound = midpointQuantile((nth) => values[above[nth]!]!, above.length, share);
    const slab = slabOf(above, outcome, (row) => values[row]! <= bound);
    found.push({ ...slab, limit: { low, high: kind === 'whole' ? values[slab.outermost]! : bound } });
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

function categoryAdditions({ cases, all }: Surroundings, kept: readonly number[], place: number, broken: Uint16Array) {
  const { values, labels } = cases.inputs[place]!;
  const counts = new Float64Array(labels.length);
  const sums = new Float64Array(labels.length);
  for (let row = 0; row < values.length; row++) {
    if (broken[row] !== 1) continue;
    counts[values[row]!]!++;
    sums[values[row]!]! += cases.outcome[row]!;
  }
  const others = (all[place] as { kept: readonly number[] }).kept.filter((label) => !kept.includes(label));
  return others.map((label) => ({
    limit: { kept: [...kept, label].sort((a, b) => a - b) },
    gained: counts[label]!,
    sum: sums[label]!,
  }));
}
