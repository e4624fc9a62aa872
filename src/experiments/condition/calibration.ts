import { exp } from '../../engine/math/exp.ts';
import { chiSquareTail } from './gamma.ts';

/** Where the true value lies among posterior draws: how many of them are below it, from 0 to their number. Equals go by halves, rounded down. */
export function rankOf(truth: number, draws: ArrayLike<number>): number {
  let below = 0;
  let equal = 0;
  for (let i = 0; i < draws.length; i++) {
    if (draws[i]! < truth) below++;
    else if (draws[i] === truth) equal++;
  }
  return below + Math.floor(equal / 2);
}

/** How posterior draws compare with truths: `narrow` is over-confident, `wide` under-confident, `high` and `low` are biased that way. */
export type Calibration = 'good' | 'narrow' | 'wide' | 'high' | 'low';

export interface RankVerdict {
  readonly verdict: Calibration;
  /** Ranks by bin, lowest first. */
  readonly histogram: readonly number[];
  readonly chiSquare: number;
  readonly chiSquareTail: number;
  /** Greatest distance of the ranks from the uniform law, and its chance under it (Kolmogorov's, as Stephens 1970 corrects it). */
  readonly distance: number;
  readonly distanceTail: number;
  /** Share of truths in the central intervals of `COVERED`. */
  readonly coverage: readonly number[];
}

/** Central intervals whose coverage is told. */
export const COVERED = [0.5, 0.8, 0.9, 0.95] as const;
/** A calibration is called bad where both tests together would say so of one good one in a hundred, or fewer. */
const DOUBT = 0.005;

/**
 * Simulation-based calibration (Talts et al. 2018): with draws from the right posterior, ranks of the truths are uniform on
 * 0 … draws. The verdict is `good` where neither the chi-square over `bins` nor the distance is too large; else it goes by
 * whichever is further from uniform in standard errors, the mean of the ranks (bias) or their spread (confidence).
 * Throws RangeError where draws + 1 is no multiple of `bins`.
 */
export function judgeRanks(ranks: ArrayLike<number>, draws: number, bins = 20): RankVerdict {
  const places = draws + 1;
  if (places % bins !== 0) throw new RangeError(`found ${places} ranks in ${bins} bins, expected a multiple`);
  const many = ranks.length;
  const histogram = new Array<number>(bins).fill(0);
  for (let i = 0; i < many; i++) histogram[Math.floor((ranks[i]! * bins) / places)]!++;
  const expected = many / bins;
  const chiSquare = histogram.reduce((sum, count) => sum + (count - expected) ** 2 / expected, 0);
  const shares = Float64Array.from(ranks, (rank) => (rank + 0.5) / places).sort();
  const distance = distanceFromUniform(shares);
  const tails = { chiSquareTail: chiSquareTail(chiSquare, bins - 1), distanceTail: kolmogorovTail(distance, many) };
  const good = Math.min(tails.chiSquareTail, tails.distanceTail) > DOUBT;
  return {
    verdict: good ? 'good' : blame(shares),
    histogram,
    chiSquare,
    distance,
    ...tails,
    coverage: COVERED.map((share) => within(shares, share)),
  };
}

/** Greatest distance between the steps of sorted shares and the straight line. */
function distanceFromUniform(sorted: Float64Array): number {
  let most = 0;
  sorted.forEach((share, i) => {
    most = Math.max(most, (i + 1) / sorted.length - share, share - i / sorted.length);
  });
  return most;
}

/** Terms fall as exp(−2k²x²): a hundred are enough from x = .05 on, where the tail is 1 in double precision. */
const KOLMOGOROV_TERMS = 100;

function kolmogorovTail(distance: number, many: number): number {
  const root = Math.sqrt(many);
  const x = (root + 0.12 + 0.11 / root) * distance;
  if (x < 0.2) return 1;
  let tail = 0;
  for (let k = 1; k <= KOLMOGOROV_TERMS; k++) tail += (k % 2 === 1 ? 2 : -2) * exp(-2 * k * k * x * x);
  return Math.min(1, Math.max(0, tail));
}

function blame(shares: Float64Array): Calibration {
  const many = shares.length;
  let sum = 0;
  let squares = 0;
  for (const share of shares) {
    sum += share;
    squares += (share - 0.5) ** 2;
  }
  // Of a uniform share the variance is 1/12, and that of (share − ½)² is 1/180.
  const bias = (sum / many - 0.5) / Math.sqrt(1 / 12 / many);
  const spread = (squares / many - 1 / 12) / Math.sqrt(1 / 180 / many);
  // Truths that rank low lie below draws that are too high.
  if (Math.abs(bias) > Math.abs(spread)) return bias < 0 ? 'high' : 'low';
  return spread > 0 ? 'narrow' : 'wide';
}

function within(shares: Float64Array, share: number): number {
  // One end only, so that an interval whose ends fall on ranks holds as many ranks as it should; a billionth for rounding.
  const [low, high] = [0.5 - share / 2 + 1e-9, 0.5 + share / 2 + 1e-9];
  return shares.reduce((count, at) => count + Number(at > low && at <= high), 0) / shares.length;
}
