import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { openStream } from '../chance/stream.ts';
import { type Calibration, COVERED, judgeRanks, rankOf } from './calibration.ts';
import vectors from './vectors/ranks.json' with { type: 'json' };

const verdicts: Readonly<Record<keyof typeof vectors.ranks, Calibration>> = {
  calibrated: 'good',
  'overconfident_sd_x0.6': 'narrow',
  // Ranks are low here, so the draws lie above the truths.
  'biased_+0.3': 'high',
};

describe('simulation-based calibration', () => {
  for (const name of Object.keys(verdicts) as (keyof typeof verdicts)[]) {
    it(`judges ${name} as the reference does`, () => {
      const found = judgeRanks(vectors.ranks[name], 99);
      const said = vectors.summary[name];
      assert.equal(found.verdict, verdicts[name]);
      assert.deepEqual(found.histogram, said.hist20);
      assert.ok(Math.abs(found.chiSquare - said.chi2_20bins) < 1e-9);
      assert.ok(Math.abs(found.chiSquareTail / said.p_chi2 - 1) < 1e-9);
      assert.ok(Math.abs(found.distance - said.ks) < 1e-12);
      assert.deepEqual(
        found.coverage,
        COVERED.map((share) => said.coverage[`${share}`]),
      );
    });
  }
  it('gives a chance of the distance that is within two hundredths of the exact one', () => {
    const { distanceTail } = judgeRanks(vectors.ranks.calibrated, 99);
    assert.ok(Math.abs(distanceTail - vectors.summary.calibrated.p_ks) < 0.02, `${distanceTail}`);
  });
  it('finds draws that are too wide, and too low', () => {
    const { normal } = openStream(3, 'calibration');
    const ranks = (shift: number, spread: number): number[] =>
      Array.from({ length: 2000 }, () => {
        const truth = normal();
        const centre = (truth + normal()) / 2 + shift;
        return rankOf(
          truth,
          Float64Array.from({ length: 99 }, () => centre + spread * Math.SQRT1_2 * normal()),
        );
      });
    assert.equal(judgeRanks(ranks(0, 1), 99).verdict, 'good');
    assert.equal(judgeRanks(ranks(0, 1.5), 99).verdict, 'wide');
    assert.equal(judgeRanks(ranks(-0.3, 1), 99).verdict, 'low');
  });
  it('ranks ties in the middle, and refuses bins of unequal size', () => {
    assert.equal(rankOf(2, [1, 2, 2, 3]), 2);
    assert.equal(rankOf(0, [1, 2]), 0);
    assert.throws(() => judgeRanks([1, 2], 10, 20), RangeError);
  });
});
