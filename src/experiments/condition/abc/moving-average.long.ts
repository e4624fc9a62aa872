import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { openStream } from '../../chance/stream.ts';
import vectors from '../vectors/posteriors.json' with { type: 'json' };
import { weightedMean, weightedSd } from '../weighted.ts';
import { adjustByRegression } from './regression.ts';
import { acceptNearest } from './rejection.ts';
import { euclidean, madScales } from './simulator.ts';

const { observed, posterior, autocov_lag0_1_2 } = vectors.ma2;
const LENGTH = observed.length;

/** Autocovariances of lags 0, 1 and 2, uncentred: what a moving average of order two is made from. */
function autocovariances(series: ArrayLike<number>): number[] {
  return [0, 1, 2].map((lag) => {
    let sum = 0;
    for (let t = lag; t < LENGTH; t++) sum += series[t]! * series[t - lag]!;
    return sum / (LENGTH - lag);
  });
}

describe('a moving average of order two (Marin et al. 2012)', () => {
  it('is centred where the exact posterior is, and no narrower', () => {
    const stream = openStream(31, 'moving average');
    const N = 60_000;
    const points = new Float64Array(2 * N);
    const summaries = new Float64Array(2 * N);
    for (let i = 0; i < N; i++) {
      let [first, second] = [0, 0];
      do [first, second] = [4 * stream.uniform() - 2, 2 * stream.uniform() - 1];
      while (!(first + second > -1 && first - second < 1));
      const noise = Float64Array.from({ length: LENGTH + 2 }, stream.normal);
      const series = Float64Array.from(
        { length: LENGTH },
        (_, t) => noise[t + 2]! + first * noise[t + 1]! + second * noise[t]!,
      );
      points.set([first, second], 2 * i);
      summaries.set(autocovariances(series).slice(1), 2 * i);
    }
    const ours = autocovariances(observed);
    ours.forEach((value, lag) => {
      assert.ok(Math.abs(value - autocov_lag0_1_2[lag]!) < 1e-12, `lag ${lag}: ${value}`);
    });
    const scales = madScales(summaries, 2);
    const distance = euclidean(ours.slice(1), scales);
    const { rows, distances, threshold } = acceptNearest(
      Float64Array.from({ length: N }, (_, i) => distance(summaries, i)),
      0.02,
    );
    const pick = (values: Float64Array, over: ArrayLike<number>) =>
      Float64Array.from([...rows].flatMap((i) => [values[2 * i]! / over[0]!, values[2 * i + 1]! / over[1]!]));
    const adjusted = adjustByRegression({
      parameters: pick(points, [1, 1]),
      summaries: pick(summaries, scales),
      observed: Float64Array.from(ours.slice(1), (value, k) => value / scales[k]!),
      distances,
      threshold,
      spread: false,
    });
    [0, 1].forEach((p) => {
      const column = adjusted.weights.map((_, i) => adjusted.parameters[2 * i + p]!);
      const sd = weightedSd(column, adjusted.weights);
      // Two autocovariances of a hundred values say less than the values: centres differ by a part of the wider spread.
      assert.ok(Math.abs(weightedMean(column, adjusted.weights) - posterior.mean[p]!) < sd, `${p}`);
      assert.ok(sd > 0.9 * posterior.sd[p]! && sd < 4 * posterior.sd[p]!, `${p}: ${sd}`);
    });
  });
});
