import { openStream } from '../chance/stream.ts';
import type { Performance } from './metrics.ts';

const RESAMPLES = 1000;
const LEVEL = 0.95;

/** One package under one metric, with what resampling worlds says of its error. */
export interface JudgedPackage {
  readonly value: number;
  readonly low: number;
  readonly high: number;
  /** The best by this metric. */
  readonly best: boolean;
  /** Whether it cannot be told from the best: the interval of their difference over the same worlds holds 0. */
  readonly likeBest: boolean;
}

/**
 * Judges packages (packages × worlds, larger better) by any metric of such a matrix, with percentile intervals over 1,000
 * resamples of the worlds; packages meet the same worlds in each resample, so what they share is no noise.
 */
export function judge(
  outcomes: readonly Performance[],
  metric: (outcomes: readonly Performance[]) => readonly number[],
  seed: number,
  name: string,
): JudgedPackage[] {
  const values = metric(outcomes);
  const best = values.reduce((top, value, k) => (value > values[top]! ? k : top), 0);
  const worlds = outcomes[0]!.length;
  const stream = openStream(seed, `robust ${name}`);
  const again = outcomes.map(() => new Float64Array(RESAMPLES));
  const gaps = outcomes.map(() => new Float64Array(RESAMPLES));
  for (let r = 0; r < RESAMPLES; r++) {
    const chosen = Int32Array.from({ length: worlds }, () => stream.below(worlds));
    const resampled = metric(outcomes.map((row) => Float64Array.from(chosen, (world) => row[world]!)));
    resampled.forEach((value, k) => {
      again[k]![r] = value;
      gaps[k]![r] = resampled[best]! - value;
    });
  }
  return values.map((value, k) => {
    const [low, high] = ends(again[k]!);
    const [gapLow] = ends(gaps[k]!);
    return { value, low: Math.min(low, value), high: Math.max(high, value), best: k === best, likeBest: gapLow <= 0 };
  });
}

function ends(values: Float64Array): [number, number] {
  const sorted = values.toSorted();
  const tail = (1 - LEVEL) / 2;
  return [sorted[Math.floor(tail * RESAMPLES)]!, sorted[Math.ceil((1 - tail) * RESAMPLES) - 1]!];
}
