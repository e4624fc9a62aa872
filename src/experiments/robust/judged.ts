import { openStream } from '../chance/stream.ts';
import type { Performance } from './metrics.ts';

/** Enough that the tail left to each of a dozen comparisons holds ten resamples. */
const RESAMPLES = 2000;
const LEVEL = 0.95;

/** One package under one metric, with what resampling worlds says of its error. */
export interface JudgedPackage {
  readonly value: number;
  readonly low: number;
  readonly high: number;
  /** The best by this metric. */
  readonly best: boolean;
  /** Whether it cannot be told from the best. */
  readonly likeBest: boolean;
}

/**
 * Judges packages (packages × worlds, larger better) by any metric of such a matrix, with percentile intervals over
 * resampled worlds (Efron 1979); packages meet the same worlds in each resample, so what they share is no noise. The metric is
 * told which worlds were `drawn`, for what belongs to a world, such as its weight.
 *
 * One is told from the best when it falls behind in all but a share of resamples, and that share is 5 % divided among all
 * comparisons (Bonferroni): so the truly best of many is called worse by luck in at most one of twenty studies. Resamples are
 * too sure where few worlds differ at all, so as many must differ as a sign test at that level needs when all of them speak
 * for the best. A metric that is no number never is the best, and where it is none in a resample nothing is told apart by
 * that one. For the worst world and the greatest regret resampling is a rough guide, as it never meets a world worse than
 * those at hand.
 */
export function judge(
  outcomes: readonly Performance[],
  metric: (outcomes: readonly Performance[], drawn: Int32Array) => readonly number[],
  seed: number,
  name: string,
): JudgedPackage[] {
  const worlds = outcomes[0]!.length;
  const drawn = Int32Array.from({ length: worlds }, (_, world) => world);
  const values = metric(outcomes, drawn);
  const best = values.reduce((top, value, k) => (value > values[top]! || Number.isNaN(values[top]!) ? k : top), 0);
  const stream = openStream(seed, `robust ${name}`);
  const again = outcomes.map(() => new Float64Array(RESAMPLES));
  const gaps = outcomes.map(() => new Float64Array(RESAMPLES));
  const rows = outcomes.map(() => new Float64Array(worlds));
  for (let r = 0; r < RESAMPLES; r++) {
    for (let at = 0; at < worlds; at++) {
      const world = stream.below(worlds);
      drawn[at] = world;
      for (let k = 0; k < rows.length; k++) rows[k]![at] = outcomes[k]![world]!;
    }
    const resampled = metric(rows, drawn);
    resampled.forEach((value, k) => {
      again[k]![r] = value;
      const gap = resampled[best]! - value;
      gaps[k]![r] = Number.isNaN(gap) ? Number.NEGATIVE_INFINITY : gap;
    });
  }
  const tail = (1 - LEVEL) / Math.max(1, outcomes.length - 1);
  return values.map((value, k) => {
    const [low, high] = ends(again[k]!);
    const enough = 2 ** -differing(outcomes[best]!, outcomes[k]!) <= tail;
    const behind = enough && gaps[k]!.toSorted()[Math.floor(tail * RESAMPLES)]! > 0;
    return { value, low: Math.min(low, value), high: Math.max(high, value), best: k === best, likeBest: !behind };
  });
}

/** In how many worlds two packages differ. */
function differing(one: Performance, other: Performance): number {
  let count = 0;
  for (let world = 0; world < one.length; world++) if (one[world] !== other[world]) count++;
  return count;
}

function ends(values: Float64Array): [number, number] {
  const sorted = values.toSorted();
  const tail = (1 - LEVEL) / 2;
  return [sorted[Math.floor(tail * RESAMPLES)]!, sorted[Math.ceil((1 - tail) * RESAMPLES) - 1]!];
}
