import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { openStream } from '../chance/stream.ts';
import { judge } from './judged.ts';
import { type Metric, regretsFromBaseline, robustness, starrsDomain, turnedRound } from './metrics.ts';
import known from './vectors/robustness_metrics.json' with { type: 'json' };

const near = (found: readonly number[], expected: readonly number[], name: string): void => {
  found.forEach((value, k) => {
    assert.ok(Math.abs(value - expected[k]!) < 1e-8, `${name} ${k}: ${value}, expected ${expected[k]}`);
  });
  assert.equal(found.length, expected.length);
};

describe('metrics of robustness', () => {
  const sides = { maximise: known.f, minimise: turnedRound(known.f) };
  for (const [side, outcomes] of Object.entries(sides) as ['maximise' | 'minimise', number[][]][])
    it(`are those of McPhail et al., ${side}`, () => {
      const expected = known[side] as Record<string, number[]>;
      const names: Record<string, [Metric, object]> = {
        maximin: ['maximin', {}],
        maximax: ['maximax', {}],
        hurwicz_alpha_0_75: ['hurwicz', { pessimism: 0.75 }],
        hurwicz_default_alpha_0_5: ['hurwicz', {}],
        laplace: ['laplace', {}],
        minimax_regret: ['minimax-regret', {}],
        percentile_regret_0_5: ['percentile-regret', { percentile: 0.5 }],
        mean_variance: ['mean-variance', {}],
        undesirable_deviations: ['undesirable-deviations', {}],
      };
      for (const [name, values] of Object.entries(expected)) {
        const [metric, options] = names[name]!;
        near(robustness(metric, outcomes, options), values, name);
      }
    });
  it('are those of the further cases: skew, kurtosis, Starr', () => {
    const [skew, kurtosis, starr] = known.other;
    near(robustness('percentile-skew', skew!.f), skew!.maximise!, 'skew');
    near(robustness('percentile-skew', turnedRound(skew!.f)), skew!.minimise!, 'skew turned');
    near(robustness('percentile-kurtosis', kurtosis!.f), kurtosis!.maximise!, 'kurtosis');
    near(starrsDomain(starr!.f, 0.65), starr!.maximise_ge!, 'Starr');
    near(starrsDomain(starr!.f, 0.65, true), starr!.maximise_gt!, 'Starr strictly');
    near(starrsDomain(turnedRound(starr!.f), -0.65), starr!.minimise_le!, 'Starr turned');
    near(starrsDomain(turnedRound(starr!.f), -0.65, true), starr!.minimise_lt!, 'Starr turned, strictly');
  });
  it('count each world by its weight, where worlds are not alike likely', () => {
    const outcomes = [
      [0.2, 0.9],
      [0.6, 0.6],
    ];
    const weights = [3, 1];
    near(starrsDomain(outcomes, 0.5, false, weights), [0.25, 1], 'Starr weighted');
    near(robustness('laplace', outcomes, { weights }), [(3 * 0.2 + 0.9) / 4, 0.6], 'mean weighted');
    near(starrsDomain(known.other[2]!.f, 0.65, false, [5, 5, 5]), known.other[2]!.maximise_ge!, 'equal weights');
    const refused = /expected one of 0 or more for each of 2 worlds/;
    for (const wrong of [[1], [1, -1], [1, Number.NaN], [1, Number.POSITIVE_INFINITY]])
      assert.throws(() => starrsDomain(outcomes, 0.5, false, wrong), refused);
    assert.deepEqual(starrsDomain(outcomes, 0.5, false, [0, 0]), [Number.NaN, Number.NaN]);
    assert.throws(() => robustness('hurwicz', outcomes, { pessimism: 1.5 }), /found a share of 1.5, expected 0 to 1/);
    assert.throws(() => robustness('percentile-regret', outcomes, { percentile: -1 }), /found a share of -1/);
  });
  it('refuse what is no matrix, and measure regret from a baseline', () => {
    assert.throws(() => robustness('maximin', [[1, 2], [1]]), /found 1 worlds in one package and 2 in another/);
    assert.throws(() => robustness('maximin', []), /found no outcome/);
    const [own, other] = regretsFromBaseline(
      [
        [1, 2],
        [3, 1],
      ],
      0,
    );
    assert.deepEqual([...own!, ...other!], [0, 0, -2, 1]);
  });
});

describe('packages judged over resampled worlds', () => {
  const worlds = Array.from({ length: 60 }, (_, k) => (k * 37) % 60);
  it('tell the best from a worse one, and not from its like', () => {
    const base = worlds.map((w) => w / 60);
    const outcomes = [base, base.map((x) => x - 0.2), base.map((x, k) => x + (k % 2 === 0 ? 0.1 : -0.1))];
    const judged = judge(outcomes, (some) => robustness('laplace', some), 1, 'test');
    assert.deepEqual(
      judged.map(({ likeBest }) => likeBest),
      [true, false, true],
    );
    assert.ok(judged.every(({ value, low, high }) => low <= value && value <= high));
    assert.equal(judged.filter(({ best }) => best).length, 1);
  });
  it('put none on top whose metric is no number', () => {
    const steady = new Float64Array(20).fill(1);
    const uneven = Float64Array.from({ length: 20 }, (_, k) => k);
    const [one, other] = judge([steady, uneven], (some) => robustness('percentile-skew', some), 1, 'test');
    assert.ok(Number.isNaN(one!.value) && !one!.best && one!.likeBest, 'nothing is known of it');
    assert.ok(other!.best && other!.low < other!.high);
  });
  it('tell the metric which worlds were drawn, so that worlds keep their weights', () => {
    const outcomes = [worlds.map((w) => w / 60), worlds.map((w) => w / 60 - 0.1)];
    const weights = worlds.map((w) => Number(w >= 30));
    const judged = judge(
      outcomes,
      (some, drawn) => {
        assert.ok(some[0]!.length === drawn.length && drawn.every((world, at) => some[0]![at] === outcomes[0]![world]));
        return robustness('laplace', some, { weights: Array.from(drawn, (world) => weights[world]!) });
      },
      1,
      'test',
    );
    near(
      judged.map(({ value }) => value),
      [44.5 / 60, 44.5 / 60 - 0.1],
      'mean of the upper half',
    );
    assert.ok(judged[0]!.low > 0.65 && judged[0]!.high < 0.82 && !judged[1]!.likeBest);
  });
  it('are not told apart by a few worlds, however much these differ', () => {
    const none = new Float64Array(24);
    const falls = (count: number): Float64Array => none.map((_, world) => Number(world < count));
    const like = (outcomes: readonly Float64Array[]) =>
      judge(outcomes, (some) => robustness('laplace', some), 1, 'test').map(({ likeBest }) => likeBest);
    assert.deepEqual(like([none, falls(4)]), [true, true], 'four of four are one in sixteen');
    assert.deepEqual(like([none, falls(5)]), [false, true]);
    const many = Array.from({ length: 12 }, () => none);
    assert.ok(like([...many, falls(7)])[0], 'twelve comparisons');
    assert.ok(!like([...many, falls(8)])[0]);
    assert.ok(like([...many, none, falls(8)])[0], 'thirteen comparisons');
    assert.ok(!like([...many, none, falls(9)])[0]);
  });
  it('seldom call the best of many equals worse than the luckiest', () => {
    const stream = openStream(3, 'equals');
    const studies = 60;
    let called = 0;
    for (let study = 0; study < studies; study++) {
      const outcomes = Array.from({ length: 11 }, () => Float64Array.from({ length: 40 }, () => stream.normal()));
      const [first] = judge(outcomes, (some) => robustness('laplace', some), study, 'test');
      if (!first!.likeBest) called++;
    }
    // 5 % are expected, and 15 % where each pair is compared as if it were the only one.
    assert.ok(called <= 5, `${called} of ${studies}`);
  });
});
