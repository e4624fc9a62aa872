import type { Cases, Input } from './cases.ts';

/** What a box allows of one input: from `low` to `high`, both included; or the places in `labels` that it keeps, ascending. */
export type Limit = { readonly low: number; readonly high: number } | { readonly kept: readonly number[] };

/** A box: a limit per input, in the order of the inputs. */
export type Limits = readonly Limit[];

/** The narrowest box that holds every run: what a search starts from, and what "not restricted" means. */
export function wholeBox({ inputs }: Cases): Limit[] {
  return inputs.map(({ kind, values }) => {
    if (kind === 'category') return { kept: [...new Set(values)].sort((a, b) => a - b) };
    let low = Number.POSITIVE_INFINITY;
    let high = Number.NEGATIVE_INFINITY;
    for (const value of values) {
      if (value < low) low = value;
      if (value > high) high = value;
    }
    return { low, high };
  });
}

/** Whether a limit leaves out anything that `all` allows. */
export function restricts(limit: Limit, all: Limit): boolean {
  if ('kept' in limit) return limit.kept.length < (all as { kept: readonly number[] }).kept.length;
  const { low, high } = all as { low: number; high: number };
  return limit.low !== low || limit.high !== high;
}

/** Places of the inputs that a box restricts. */
export function restrictedIn(limits: Limits, all: Limits): number[] {
  return limits.flatMap((limit, place) => (restricts(limit, all[place]!) ? [place] : []));
}

/** Which labels a limit on a category keeps, as a 1 or 0 by place. */
export function keptFlags(kept: readonly number[], { labels }: Pick<Input, 'labels'>): Uint8Array {
  const flags = new Uint8Array(labels.length);
  for (const place of kept) flags[place] = 1;
  return flags;
}

/** A 1 for every run that lies in the box. */
export function rowsIn(cases: Cases, limits: Limits): Uint8Array {
  const inside = new Uint8Array(cases.count).fill(1);
  cases.inputs.forEach((input, place) => {
    const limit = limits[place]!;
    const { values } = input;
    if ('kept' in limit) {
      const flags = keptFlags(limit.kept, input);
      for (let row = 0; row < values.length; row++) inside[row]! &= flags[values[row]!]!;
    } else {
      for (let row = 0; row < values.length; row++)
        if (values[row]! < limit.low || values[row]! > limit.high) inside[row] = 0;
    }
  });
  return inside;
}
