import { binomialTail } from './binomial-tail.ts';
import { keptFlags, type Limits, restrictedIn } from './box.ts';
import type { Cases } from './cases.ts';

/**
 * How likely the hits of a box are by luck if one restriction adds nothing (Bryant & Lempert, 2010): a one-sided binomial test
 * of the box against what it would be without it. A number has one for either end, null where that end is not restricted; a
 * category has one for the labels that it keeps.
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

/** What is counted of a box. Each input has two slots: 2 × place for its lower end or its labels, and the next for its upper end. */
export interface Tally {
  readonly count: number;
  readonly hits: number;
  /** Sum of the outcomes in the box. */
  readonly sum: number;
  /** Runs, and those of interest among them, that would be in the box but for one slot. */
  readonly slotCounts: Float64Array;
  readonly slotHits: Float64Array;
}

/**
 * Measures a box. `all` is the box of every run; `aside` has a 1 for runs laid aside, which are in no box but stay in the
 * totals that coverage and mass are shares of.
 */
export function measureBox(cases: Cases, limits: Limits, all: Limits, aside?: Uint8Array): Measured {
  const slots = slotsOf(cases, limits, restrictedIn(limits, all));
  const inBox = 2 * cases.inputs.length;
  const slotCounts = new Float64Array(inBox + 2);
  const slotHits = new Float64Array(inBox + 2);
  let sum = 0;
  for (let row = 0; row < cases.count; row++) {
    if (aside?.[row] === 1) continue;
    const slot = slots[row]!;
    slotCounts[slot]!++;
    slotHits[slot]! += cases.hit[row]!;
    if (slot === inBox) sum += cases.outcome[row]!;
  }
  return measured(cases, limits, all, { count: slotCounts[inBox]!, hits: slotHits[inBox]!, sum, slotCounts, slotHits });
}

/** The measures of a box that has been counted. */
export function measured(cases: Cases, limits: Limits, all: Limits, tally: Tally): Measured {
  const { count, hits, sum } = tally;
  const restricted = restrictedIn(limits, all);
  const quasiP = cases.binary ? restricted.map((place) => quasiPOf(limits, all, place, tally)) : [];
  const shares = { coverage: hits / cases.hits, density: hits / count, mass: count / cases.count, mean: sum / count };
  return { limits, restricted, count, hits, ...shares, quasiP };
}

function quasiPOf(limits: Limits, all: Limits, place: number, { count, hits, slotCounts, slotHits }: Tally): QuasiP {
  const test = (slot: number): number => {
    const without = count + slotCounts[slot]!;
    return without === 0 ? 1 : binomialTail(hits, count, (hits + slotHits[slot]!) / without);
  };
  const limit = limits[place]!;
  if ('kept' in limit) return { place, kept: test(2 * place) };
  const { low, high } = all[place] as { low: number; high: number };
  return {
    place,
    low: limit.low === low ? null : test(2 * place),
    high: limit.high === high ? null : test(2 * place + 1),
  };
}

/** For each run the slot that alone keeps it out; after the last slot, one number for runs in the box and one for all others. */
function slotsOf({ inputs, count }: Cases, limits: Limits, restricted: readonly number[]): Uint16Array {
  const inBox = 2 * inputs.length;
  const outside = inBox + 1;
  const slots = new Uint16Array(count).fill(inBox);
  for (const place of restricted) {
    const { values } = inputs[place]!;
    const limit = limits[place]!;
    const slot = 2 * place;
    if ('kept' in limit) {
      const flags = keptFlags(limit.kept, inputs[place]!);
      for (let row = 0; row < count; row++)
        if (flags[values[row]!] === 0) slots[row] = slots[row] === inBox ? slot : outside;
    } else {
      for (let row = 0; row < count; row++) {
        const value = values[row]!;
        if (value < limit.low) slots[row] = slots[row] === inBox ? slot : outside;
        else if (value > limit.high) slots[row] = slots[row] === inBox ? slot + 1 : outside;
      }
    }
  }
  return slots;
}
