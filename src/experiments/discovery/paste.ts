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
  const { values, kind } = around.cases.inputs[place]!;
  const order = around.sorted[place]!;
  const below: number[] = [];
  const above: number[] = [];
  for (let nth = 0; nth < order.length; nth++) {
    const row = order[nth]!;
    // Only this input's limit is broken: with it moved, the run would be in the box.
    if (broken[row] !== 1) continue;
    if (values[row]! < limit.low) below.push(row);
    else if (values[row]! > limit.high) above.push(row);
  }
  const reach = (rows: readonly number[], quantile: number): number =>
    midpointQuantile((nth) => values[rows[nth]!]!, rows.length, quantile);
  const added = (rows: readonly number[], keep: (value: number) => boolean): Omit<Addition, 'limit'> & { at: number[] } => {
    const in_ = rows.filter((row) => keep(values[row]!));
    return { gained: in_.length, sum: in_.reduce((sum, row) => sum + around.cases.outcome[row]!, 0), at: in_ };
  };
  const found: Addition[] = [];
  if (below.length > 0) {
    const low = reach(below, 1 - share);
    const { gained, sum, at } = added(below, (value) => value >= low);
    found.push({ limit: { low: kind === 'whole' ? values[at[0]!]! : low, high: limit.high }, gained, sum });
  }
  if (above.length > 0) {
    const high = reach(above, share);
    const { gained, sum, at } = added(above, (value) => value <= high);
    found.push({ limit: { low: limit.low, high: kind === 'whole' ? values[at.at(-1)!]! : high }, gained, sum });
  }
  return found;
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
