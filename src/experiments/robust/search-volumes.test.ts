import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { searchTradeOff } from './nsga.ts';
import { searchVolumes, volumeSpread } from './search-volumes.ts';
import { zdt1 } from './testing/problems.ts';

describe('the volumes of searches', () => {
  it('are shares of the box that all searches span, and a tenth more', () => {
    const first = [Float64Array.of(0, 10), Float64Array.of(0, 10, 2, 0)];
    const second = [Float64Array.of(2, 10), Float64Array.of(1, 5)];
    const [ofFirst, ofSecond] = searchVolumes([first, second], 2);
    const box = 1.1 ** 2;
    // In units of the box the points are (0, 1), then (1, 0) as well; (1, 1), then (.5, .5).
    const expected = [(1.1 * 0.1) / box, (1.1 * 0.1 + 0.1 * 1) / box, 0.1 ** 2 / box, 0.6 ** 2 / box];
    [...ofFirst!, ...ofSecond!].forEach((volume, k) => {
      assert.ok(Math.abs(volume - expected[k]!) < 1e-12, `${k}: ${volume}`);
    });
    assert.deepEqual(searchVolumes([[Float64Array.of(3, 4)]], 2), [[1]], 'one point is best in everything');
  });
  it('spread from seed to seed, less so the longer the searches', async () => {
    const searches = [];
    for (const seed of [1, 2, 3, 4, 5]) {
      const fronts: Float64Array[] = [];
      await searchTradeOff({
        genes: Array.from({ length: 6 }, () => ({ kind: 'real' })),
        objectives: 2,
        evaluate: zdt1,
        population: 20,
        budget: 2000,
        epsilon: [0.02, 0.02],
        seed,
        onGeneration: (_, { incumbents }) =>
          void fronts.push(Float64Array.from(incumbents.flatMap(({ objectives }) => [...objectives]))),
      });
      searches.push(fronts);
    }
    const spread = volumeSpread(searchVolumes(searches, 2));
    assert.equal(spread.length, 99);
    for (const { low, middle, high } of spread) assert.ok(low <= middle && middle <= high);
    const [early, late] = [spread[9]!, spread.at(-1)!];
    assert.ok(late.low > early.high, 'every search went on finding');
    assert.ok(late.high - late.low < (early.high - early.low) / 2, 'and in the end they agree');
  });
  it('end for a seed that stopped early where it stopped', () => {
    assert.deepEqual(volumeSpread([[0.1, 0.5, 0.6], [0.2], [0.3, 0.4]]), [
      { low: 0.1, middle: 0.2, high: 0.3 },
      { low: 0.2, middle: 0.4, high: 0.5 },
      { low: 0.2, middle: 0.4, high: 0.6 },
    ]);
    assert.deepEqual(volumeSpread([]), []);
  });
});
