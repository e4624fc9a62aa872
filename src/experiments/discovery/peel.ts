import { type Limit, restricts } from './box.ts';
import type { Cases, Input } from './cases.ts';
import { type Interior, keepInside } from './interior.ts';
import { midpointQuantile } from './midpoint-quantile.ts';
import { type Objective, worthOf } from './objective.ts';

/** A step that a box could take: a new limit for one input. */
export interface Step {
  readonly place: number;
  readonly limit: Limit;
  readonly worth: number;
  /** Whether the input is restricted after it. */
  readonly restricts: boolean;
}

/** What a search maximises, in bites of which size, and the least number of runs that a box may have. */
export interface Appetite {
  readonly objective: Objective;
  readonly share: number;
  readonly least: number;
}

/**
 * Whether a step goes before the best so far: by worth, then by fewer restricted inputs afterwards (`before` says whether each
 * input is restricted now), then by who came first.
 */
export function goesFirst(step: Step, best: Step | undefined, before: readonly boolean[]): boolean {
  if (best === undefined || step.worth > best.worth) return true;
  const more = (of: Step): number => Number(of.restricts) - Number(before[of.place]);
  return step.worth === best.worth && more(step) < more(best);
}

/** Places of the inputs in the order in which their steps are tried: real, whole, category. */
export function inTurn(inputs: readonly Input[]): number[] {
  return (['real', 'whole', 'category'] as const).flatMap((kind) =>
    inputs.flatMap((input, place) => (input.kind === kind ? [place] : [])),
  );
}

/**
 * Cuts the best slice off a box, in place. False, and nothing cut, where no cut has a worth above 0 or the best would leave fewer than
 * `least` runs.
 */
export function peel(cases: Cases, all: readonly Limit[], interior: Interior, appetite: Appetite): boolean {
  const before = interior.limits.map((limit, place) => restricts(limit, all[place]!));
  let best: Cut | undefined;
  for (const place of inTurn(cases.inputs)) {
    const input = cases.inputs[place]!;
    const cuts =
      input.kind === 'category'
        ? categoryCuts(cases, interior, place)
        : [upperCut(cases, interior, place, appetite.share), lowerCut(cases, interior, place, appetite.share)];
    for (const { limit, removed, sum } of cuts) {
      const count = interior.count - removed;
      if (removed === 0 || count === 0) continue;
      const worth = worthOf(appetite.objective, interior.sum, interior.count, interior.sum - sum, count);
      const cut = { place, limit, worth, removed, restricts: restricts(limit, all[place]!) };
      if (goesFirst(cut, best, before)) best = cut;
    }
  }
  if (best === undefined || !(best.worth > 0) || interior.count - best.removed < appetite.least) return false;
  cutOff(cases.inputs[best.place]!, interior, best);
  keepInside(interior, cases.outcome);
  return true;
}

interface Cut extends Step {
  readonly removed: number;
}
interface Slice {
  readonly limit: Limit;
  readonly removed: number;
  readonly sum: number;
}

function upperCut({ inputs, outcome }: Cases, interior: Interior, place: number, share: number): Slice {
  const { values, kind } = inputs[place]!;
  const order = interior.orders[place]!;
  const { low, high } = interior.limits[place] as { low: number; high: number };
  let bound = midpointQuantile((nth) => values[order[nth]!]!, interior.count, 1 - share);
  let strict = false;
  if (kind === 'whole') {
    bound = Math.floor(bound);
    strict = bound === high;
  }
  let place_ = interior.count - 1;
  let sum = 0;
  for (; place_ >= 0; place_--) {
    const row = order[place_]!;
    if (strict ? values[row]! < bound : values[row]! <= bound) break;
    sum += outcome[row]!;
  }
  const outer = kind === 'whole' && place_ >= 0 ? values[order[place_]!]! : bound;
  return { limit: { low, high: outer }, removed: interior.count - 1 - place_, sum };
}

function lowerCut({ inputs, outcome }: Cases, interior: Interior, place: number, share: number): Slice {
  const { values, kind } = inputs[place]!;
  const order = interior.orders[place]!;
  const { low, high } = interior.limits[place] as { low: number; high: number };
  let bound = midpointQuantile((nth) => values[order[nth]!]!, interior.count, share);
  let strict = false;
  if (kind === 'whole') {
    bound = Math.floor(bound);
    strict = bound === low;
  }
  let removed = 0;
  let sum = 0;
  for (; removed < interior.count; removed++) {
    const row = order[removed]!;
    if (strict ? values[row]! > bound : values[row]! >= bound) break;
    sum += outcome[row]!;
  }
  const outer = kind === 'whole' && removed < interior.count ? values[order[removed]!]! : bound;
  return { limit: { low: outer, high }, removed, sum };
}

function categoryCuts({ inputs, outcome }: Cases, interior: Interior, place: number): Slice[] {
  const { values, labels } = inputs[place]!;
  const { kept } = interior.limits[place] as { kept: readonly number[] };
  if (kept.length === 1) return [];
  const counts = new Float64Array(labels.length);
  const sums = new Float64Array(labels.length);
  const order = interior.orders[place]!;
  for (let nth = 0; nth < interior.count; nth++) {
    const row = order[nth]!;
    counts[values[row]!]!++;
    sums[values[row]!]! += outcome[row]!;
  }
  return kept.map((label) => ({
    limit: { kept: kept.filter((other) => other !== label) },
    removed: counts[label]!,
    sum: sums[label]!,
  }));
}

function cutOff({ values, labels }: Input, interior: Interior, { place, limit }: Cut): void {
  const order = interior.orders[place]!;
  const { inside } = interior;
  interior.limits[place] = limit;
  if ('kept' in limit) {
    const flags = new Uint8Array(labels.length);
    for (const label of limit.kept) flags[label] = 1;
    for (let nth = 0; nth < interior.count; nth++) inside[order[nth]!] = flags[values[order[nth]!]!]!;
    return;
  }
  for (let nth = 0; nth < interior.count; nth++) {
    const row = order[nth]!;
    if (values[row]! < limit.low || values[row]! > limit.high) inside[row] = 0;
  }
}
