import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openStream } from '../chance/stream.ts';
import { casesOf } from './cases.ts';
import { featureScores, type Score } from './feature-scores.ts';
import { bryantLempert, given, missing } from './testing/ground-truth.ts';
import { mixture } from './testing/mixture.ts';

const input = (values: readonly number[]) => ({ name: 'x', kind: 'real' as const, values });

test('small tables have the scores that can be worked out by hand', () => {
  // Hits at 3 and 4, others at 1 and 2: no overlap, which 2 of the 6 orders of four runs show.
  const [apart] = featureScores(casesOf([input([1, 2, 3, 4])], [0, 0, 1, 1]));
  assert.equal(apart!.distance.value, 1);
  assert.ok(Math.abs(apart!.distance.p - 2 / 6) < 1e-15);
  // r² = 4/5, so F = 4/5 ÷ 1/5 × 2 = 8; with 2 degrees of freedom t has p = 1 − t/√(2 + t²).
  assert.ok(Math.abs(apart!.f.value - 8) < 1e-12);
  assert.ok(Math.abs(apart!.f.p - (1 - Math.sqrt(8 / 10))) < 1e-12);
  // Scaled to 0, 1/3, 2/3, 1 the hits hold 5/3 of 2, where 1 is expected: (2/3)² × 2.
  assert.ok(Math.abs(apart!.chiSquare.value - 8 / 9) < 1e-12);
  const [constant] = featureScores(casesOf([input([5, 5, 5])], [0, 1, 1]));
  assert.deepEqual(constant, { name: 'x', ...same({ value: 0, p: 1 }) });
});

const same = (score: Score) => ({ f: score, chiSquare: score, distance: score });

test('with two runs more the limit law takes over from the exact p, and says nearly the same', () => {
  const stream = openStream(1, 'scores');
  const values = Array.from({ length: 4002 }, (_, row) => stream.uniform() + (row % 2) * 0.02);
  const [exact, limit] = [4000, 4002].map((count) => {
    const some = values.slice(0, count);
    return featureScores(
      casesOf(
        [input(some)],
        some.map((_, row) => row % 2),
      ),
    )[0]!.distance;
  });
  assert.ok(exact!.p > 0.01 && exact!.p < 0.9, `${exact!.p}`);
  assert.notEqual(exact!.p, limit!.p);
  assert.ok(Math.abs(Math.log(exact!.p / limit!.p)) < 0.1, `${exact!.p} and ${limit!.p}`);
});

test('a category has no order to score', () => {
  assert.throws(
    () => featureScores(mixture(openStream(1, 'mixture'), 50)),
    /status: found 'a category', expected a number/,
  );
});

interface Given {
  readonly scores: {
    readonly f_classif: { readonly F: number[]; readonly p: number[] };
    readonly f_regression_incremental_cost: { readonly F: number[]; readonly p: number[] };
    readonly chi2_minmax: { readonly chi2: number[]; readonly p: number[] };
    readonly ks_rsa: readonly { readonly D: number; readonly p: number }[];
  };
}

const files = ['bryant_lempert_2010.csv', 'feature_scores_bryant_lempert.json'];

test('scores on the runs of Bryant and Lempert are those of scikit-learn and SciPy', {
  skip: missing(...files),
}, () => {
  const { scores } = given<Given>(files[1]!);
  const near = ({ value, p }: Score, wanted: number, wantedP: number, said: string): void => {
    assert.ok(Math.abs(value / wanted - 1) < 1e-9, `${said}: ${value} is not ${wanted}`);
    assert.ok(Math.abs(p / wantedP - 1) < 1e-8, `p of ${said}: ${p} is not ${wantedP}`);
  };
  featureScores(bryantLempert()).forEach(({ name, f, chiSquare, distance }, nth) => {
    near(f, scores.f_classif.F[nth]!, scores.f_classif.p[nth]!, `F of ${name}`);
    near(chiSquare, scores.chi2_minmax.chi2[nth]!, scores.chi2_minmax.p[nth]!, `chi-square of ${name}`);
    near(distance, scores.ks_rsa[nth]!.D, scores.ks_rsa[nth]!.p, `distance of ${name}`);
  });
  const { F, p } = scores.f_regression_incremental_cost;
  featureScores(bryantLempert('Incremental cost', 185)).forEach(({ name, f }, nth) => {
    near(f, F[nth]!, p[nth]!, `F of ${name} by cost`);
  });
});
