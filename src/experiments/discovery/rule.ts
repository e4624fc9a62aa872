import { type Limit, wholeBox } from './box.ts';
import type { Cases, Input } from './cases.ts';
import type { Measured } from './measure.ts';

/** What runs are called and what those of interest do, in the plural: "histories", "fall". */
export interface Words {
  readonly runs: string;
  readonly happens: string;
}

/** The most digits that a double needs. */
const ALL_DIGITS = 17;

/**
 * A box as a sentence: "patron below .42 and amnesty is law or announced: 38 of 50 histories in the box fall (density .76), and they are 75
 * in 100 of all that fall (coverage .75)". Limits are rounded as far as the rounded ones pick out the same runs.
 */
export function ruleOf(cases: Cases, box: Measured, { runs, happens }: Words): string {
  const all = wholeBox(cases);
  const parts = box.restricted.map((place) => clause(cases.inputs[place]!, box.limits[place]!, all[place]!));
  const where = parts.length > 0 ? parts.join(' and ') : `all ${runs}`;
  const seen = `${box.hits} of ${box.count} ${runs} in the box ${happens} (density ${written(box.density, 2)})`;
  const share = inHundred(box.hits, cases.hits);
  return `${where}: ${seen}, and they are ${share} that ${happens} (coverage ${written(box.coverage, 2)})`;
}

function clause(input: Input, limit: Limit, all: Limit): string {
  if ('kept' in limit) return `${input.name} is ${oneOf(limit.kept.map((place) => input.labels[place]!))}`;
  const { low, high } = all as { low: number; high: number };
  const fromBelow = limit.low !== low;
  const fromAbove = limit.high !== high;
  if (input.kind === 'whole') {
    if (limit.low === limit.high) return `${input.name} is ${limit.low}`;
    if (fromBelow && fromAbove) return `${input.name} from ${limit.low} to ${limit.high}`;
    return fromBelow ? `${input.name} at least ${limit.low}` : `${input.name} at most ${limit.high}`;
  }
  const lower = fromBelow ? boundary(input.values, limit.low, 'above') : '';
  const upper = fromAbove ? boundary(input.values, limit.high, 'below') : '';
  if (fromBelow && fromAbove) return `${input.name} between ${lower} and ${upper}`;
  return fromBelow ? `${input.name} above ${lower}` : `${input.name} below ${upper}`;
}

function oneOf(labels: readonly string[]): string {
  return labels.length < 2 ? labels.join() : `${labels.slice(0, -1).join(', ')} or ${labels.at(-1)}`;
}

/** The shortest number near `limit` of which it is true that exactly the values within are above, or below, it. */
function boundary(values: Float64Array, limit: number, within: 'above' | 'below'): string {
  let below = Number.NEGATIVE_INFINITY;
  let above = Number.POSITIVE_INFINITY;
  for (const value of values) {
    if (within === 'above' ? value >= limit : value > limit) above = Math.min(above, value);
    else below = Math.max(below, value);
  }
  const middle = limit > below && limit < above ? limit : (below + above) / 2;
  const parts = (at: number): boolean => (within === 'above' ? at >= below && at < above : at > below && at <= above);
  for (let digits = 2; digits <= ALL_DIGITS; digits++) {
    const rounded = Number(middle.toPrecision(digits));
    if (parts(rounded)) return bare(String(rounded));
  }
  return bare(String(within === 'above' ? below : above));
}

function inHundred(some: number, of: number): string {
  if (some === of) return 'all';
  const rounded = Math.round((100 * some) / of);
  if (rounded === 100) return 'more than 99 in 100 of all';
  return rounded === 0 && some > 0 ? 'fewer than 1 in 100 of all' : `${rounded} in 100 of all`;
}

function written(share: number, decimals: number): string {
  return Number.isNaN(share) ? 'unknown' : bare(share.toFixed(decimals));
}

/** Without the nought before the point. */
function bare(number: string): string {
  return number.replace(/^(-?)0\./, '$1.');
}
