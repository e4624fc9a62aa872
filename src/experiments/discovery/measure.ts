import { binomialTail } from './binomial-tail.ts';
import { keptFlags, type Limits, restrictedIn } from './box.ts';
import type { Cases } from './cases.ts';

/**
 * How likely the hits of a box are by luck if one restriction adds nothing (Bryant & Lempert, 2010): a one-sided binomial
 * test of the box against what it would be without it. `low` and `high` for the two ends, null where that end is not restricted;
 * `kept` for a category.
 */
export type QuasiP =
  | { readonly place: number; readonly low: number | null; readonly high: number | null }
  | { readonly place: number; readonly kept: number };

/** A box and how good it is. */
export interface Measured {
  readonly limits: Limits;
  /** Places of the restricted inputs, ascending. */
  readonly restricted: readonly number[];
  /** Runs in the box, and those of interest among them. */
  readonly count: number;
  readonly hits: number;
  /** Share of all runs of interest that the box holds. */
  readonly coverage: number;
  /** Share of the runs in the box that are of interest; NaN in an empty box. */
  readonly density: number;
  /** Share of all runs that lie in the box. */
  readonly mass: number;
  /** Mean outcome in the box: the density, if outcomes are 0 and 1. */
  readonly mean: number;
  /** One per restricted input; none where outcomes are not 0 and 1. */
  readonly quasiP: readonly QuasiP[];
}

/**
 * Measures a box. `all` is the box of every run; `aside` has a 1 for runs laid aside, which are in no box but stay in the
 * totals that coverage and mass are shares of.
 */
export function measureBox(cases: Cases, limits: Limits, all: Limits, aside?: Uint8Array): Measured {
  const restricted = restrictedIn(limits, all);
  const slots = slotsOf(cases, limits, restricted);
  const outside = 2 * restricted.length + 1;
  if (aside) for (let row = 0; row < cases.count; row++) if (aside[row] === 1) slots[row] = outside;
  const counts = new Float64Array(outside + 1);
  const hitCounts = new Float64Array(outside + 1);
  const sums = new Float64Array(outside + 1);
  for (let row = 0; row < cases.count; row++) {
    const slot = slots[row]!;
    counts[slot]!++;
    hitCounts[slot]! += cases.hit[row]!;
    sums[slot]! += cases.outcome[row]!;
  }
  const count = counts[0]!;
  const hits = hitCounts[0]!;
  const test = (slot: number): number => {
    const without = count + counts[slot]!;
    return without === 0 ? 1 : binomialTail(hits, count, (hits + hitCounts[slot]!) / without);
  };
  const quasiP = cases.binary
    ? restricted.map((place, nth) =>
        quasiPOf(
          limits,
          all,
          place,
          () => test(2 * nth + 1),
          () => test(2 * nth + 2),
        ),
      )
    : [];
  const shares = {
    coverage: hits / cases.hits,
    density: hits / count,
    mass: count / cases.count,
    mean: sums[0]! / count,
  };
  return { limits, restricted, count, hits, ...shares, quasiP };
}

function quasiPOf(limits: Limits, all: Limits, place: number, lower: () => number, upper: () => number): QuasiP {
  const limit = limits[place]!;
  if ('kept' in limit) return { place, kept: lower() };
  const { low, high } = all[place] as { low: number; high: number };
  return { place, low: limit.low === low ? null : lower(), high: limit.high === high ? null : upper() };
}

/**
 * For each run: 0 in the box, 2n + 1 and 2n + 2 where the n-th restriction alone keeps it out (from below or by category, from above), and the
 * number after the last of these where several do. A table by slot counts faster than branches would.
 */
function slotsOf({ inputs, count }: Cases, limits: Limits, restricted: readonly number[]): Uint16Array {
  const slots = new Uint16Array(count);
  const outside = 2 * restricted.length + 1;
  restricted.forEach((place, nth) => {
    const { values } = inputs[place]!;
    const limit = limits[place]!;
    const below = 2 * nth + 1;
    if ('kept' in limit) {
      const flags = keptFlags(limit.kept, inputs[place]!);
      for (let row = 0; row < count; row++)
        if (flags[values[row]!] === 0) slots[row] = slots[row] === 0 ? below : outside;
    } else {
      const { low, high } = limit;
      for (let row = 0; row < count; row++) {
        const value = values[row]!;
        if (value < low) slots[row] = slots[row] === 0 ? below : outside;
        else if (value > high) slots[row] = slots[row] === 0 ? below + 1 : outside;
      }
    }
  });
  return slots;
}
