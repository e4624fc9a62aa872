import type { Index } from './verdict.ts';

/** One factor in its place. */
export interface Ranked {
  readonly name: string;
  /** Place in the list that was given, from 0. */
  readonly at: number;
  readonly index: Index;
  /** Whether its whole interval lies below that of the factor before it; null for the first, or without intervals. */
  readonly apart: boolean | null;
  /** Words for a report: 'ST .61 [.55, .67]', or 'ST .01 [-.02, .03], indistinguishable from 0'. */
  readonly words: string;
}

/**
 * Factors from the most to the least important by the size of an index; equal ones in their own order. `symbol` is what the
 * index is called. Throws RangeError where names and indices are not as many.
 */
export function rankFactors(names: readonly string[], indices: readonly Index[], symbol: string): Ranked[] {
  if (names.length !== indices.length)
    throw new RangeError(`names: found ${names.length}, expected one for each of ${indices.length} indices`);
  const order = indices
    .map((index, at) => ({ index, at }))
    .sort((a, b) => Math.abs(b.index.value) - Math.abs(a.index.value) || a.at - b.at);
  return order.map(({ index, at }, place) => ({
    name: names[at]!,
    at,
    index,
    apart: place === 0 ? null : isBelow(index, order[place - 1]!.index),
    words: wordsOf(index, symbol),
  }));
}

/** 'ST .61 [.55, .67]', with the verdict where it is that nothing can be told. */
export function wordsOf({ value, low, high, verdict }: Index, symbol: string): string {
  const interval = low === null || high === null ? ', no interval' : ` [${brief(low)}, ${brief(high)}]`;
  const doubt = verdict === 'indistinguishable from 0' ? `, ${verdict}` : '';
  return `${symbol} ${brief(value)}${interval}${doubt}`;
}

function isBelow(one: Index, other: Index): boolean | null {
  if (one.low === null || one.high === null || other.low === null || other.high === null) return null;
  const [, most] = sizes(one.low, one.high);
  const [otherLeast] = sizes(other.low, other.high);
  return most < otherLeast;
}

/** Least and most of the sizes in an interval, which may span 0. */
function sizes(low: number, high: number): [number, number] {
  const most = Math.max(Math.abs(low), Math.abs(high));
  return [low <= 0 && high >= 0 ? 0 : Math.min(Math.abs(low), Math.abs(high)), most];
}

/** Two decimals and no 0 before the point; three significant digits from 10 on. */
function brief(value: number): string {
  if (Math.abs(value) >= 10) return String(Number(value.toPrecision(3)));
  const digits = value.toFixed(2).replace(/^-?0\.00$/, '0');
  return digits.replace(/^(-?)0\./, '$1.');
}
