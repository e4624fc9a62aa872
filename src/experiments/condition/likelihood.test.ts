import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { determinant, inverse, Matrix } from 'ml-matrix';
import { logLikelihood } from './errors.ts';
import { openRecord } from './likelihood.ts';
import type { Observation } from './observation.ts';
import { historiesOf, observation } from './testing/toys.ts';

const chanceOf = (log: number): number => Math.exp(log);

/** What a record adds up to, a number a history. */
function whole(
  record: readonly Observation[],
  simulated: ReturnType<typeof historiesOf>,
  common?: number,
): Float64Array {
  const reader = openRecord(record, simulated, common);
  const sums = new Float64Array(simulated.histories);
  const today = new Float64Array(simulated.histories);
  for (let day = 1; day <= simulated.days; day++) {
    reader.read(day, today);
    sums.forEach((sum, h) => {
      sums[h] = sum + today[h]!;
    });
  }
  return sums;
}

describe('the likelihood of a report', () => {
  it('is a law: it adds up to 1 over what might have been reported', () => {
    for (const simulated of [0, 7, 300]) {
      let sum = 0;
      for (let value = 0; value < 5000; value++)
        sum += chanceOf(logLikelihood({ model: 'negative-binomial', value, error: 0.4 }, simulated));
      assert.ok(Math.abs(sum - 1) < 1e-6, `negative binomial ${simulated}: ${sum}`);
      // Over the logarithm of the report, half a person added, which stretches a step by what is there.
      let mass = 0;
      for (let u = -12; u < 16; u += 0.01) {
        const value = Math.exp(u) - 0.5;
        mass += 0.01 * Math.exp(u) * chanceOf(logLikelihood({ model: 'log-normal', value, error: 0.3 }, simulated));
      }
      assert.ok(Math.abs(mass - 1) < 1e-6, `log-normal ${simulated}: ${mass}`);
    }
    const event = (value: number): number => chanceOf(logLikelihood({ model: 'bernoulli', value, error: 0.1 }, 1));
    assert.ok(Math.abs(event(0) + event(1) - 1) < 1e-12 && Math.abs(event(1) - 0.9) < 1e-12);
  });
  it('is best at what was simulated, and flatter the greater the error and the coarser the grain', () => {
    const at = (simulated: number, error: number, grain = 1): number =>
      logLikelihood({ model: 'log-normal', value: 500, error }, simulated, grain);
    const drop = (error: number, grain: number): number => at(500, error, grain) - at(1000, error, grain);
    assert.ok(drop(0.2, 1) > drop(0.5, 1) && drop(0.2, 1) > drop(0.2, 200) && drop(0.2, 200) > 0);
    assert.ok(Number.isFinite(at(0, 0.2)));
    assert.equal(logLikelihood({ model: 'normal', value: 1, error: 1 }, Number.NaN), Number.NEGATIVE_INFINITY);
  });
});

describe('a record against histories', () => {
  it('lets a "no" tell on the day on which a history says yes, and a "yes" on its last day', () => {
    const simulated = historiesOf({ days: 10, firstDays: { fell: [4, Number.NaN, 9] } });
    const no = openRecord([observation({ quantity: 'fell', value: 0, fromDay: 1, day: 8, error: 0.01 })], simulated);
    const today = new Float64Array(3);
    const out: number[][] = [];
    for (let day = 1; day <= 10; day++) {
      no.read(day, today);
      out.push([...today]);
    }
    assert.ok(Math.abs(out[0]![0]! - Math.log(0.99)) < 1e-12);
    assert.ok(Math.abs(out[3]![0]! - (Math.log(0.01) - Math.log(0.99))) < 1e-12);
    assert.equal(out[3]![1], 0);
    // The third falls only after the window.
    assert.ok(out.slice(1).every(([, stands, late]) => stands === 0 && late === 0));
    const yes = whole([observation({ quantity: 'fell', value: 1, fromDay: 3, day: 5, error: 0.01 })], simulated);
    assert.deepEqual(
      [...yes].map((log) => Math.round(100 * chanceOf(log))),
      [99, 1, 1],
    );
  });
  it('takes a "yes" for the first time: what happened before the window contradicts it, and a "no" likewise', () => {
    const simulated = historiesOf({ days: 9, firstDays: { paid: [2, 4] } });
    const row = { quantity: 'paid', fromDay: 3, day: 5, error: 0.1 };
    for (const [value, expected] of [
      [1, [0.1, 0.9]],
      [0, [0.1, 0.1]],
    ] as const)
      whole([observation({ ...row, value })], simulated).forEach((log, h) => {
        assert.ok(Math.abs(chanceOf(log) - expected[h]!) < 1e-12, `${value}, ${h}: ${chanceOf(log)}`);
      });
  });
  it('rules out for good where the report cannot be wrong', () => {
    const simulated = historiesOf({ days: 5, firstDays: { fell: [2, Number.NaN] } });
    const sums = whole([observation({ quantity: 'fell', value: 0, fromDay: 1, day: 5, error: 0 })], simulated);
    assert.deepEqual([...sums], [Number.NEGATIVE_INFINITY, 0]);
  });
  it('gives correlated rows the density of correlated normals, exactly', () => {
    const level = [0.2, 0.5, 0.4, 0.1];
    const simulated = historiesOf({ days: 4, series: { street: [level] } });
    const seen = [0.5, 0.7, 0.45, 0.3];
    const record = seen.map((value, d) =>
      observation({ quantity: 'street', model: 'normal', value, error: 0.2, day: d + 1, fromDay: d + 1 }),
    );
    for (const common of [0, 0.5, 0.8]) {
      const residual = Matrix.columnVector(seen.map((value, d) => value - level[d]!));
      const covariance = Matrix.zeros(4, 4)
        .add(common * 0.04)
        .add(Matrix.eye(4, 4).mul((1 - common) * 0.04));
      const squares = residual.transpose().mmul(inverse(covariance)).mmul(residual).get(0, 0);
      const expected = -2 * Math.log(2 * Math.PI) - Math.log(determinant(covariance)) / 2 - squares / 2;
      assert.ok(Math.abs(whole(record, simulated, common)[0]! - expected) < 1e-9, `${common}`);
    }
  });
  it('hears six rows of one counter as little more than one', () => {
    const series = { deserted: [new Array<number>(6).fill(500), new Array<number>(6).fill(800)] };
    const simulated = historiesOf({ days: 6, series });
    const rows = Array.from({ length: 6 }, (_, d) =>
      observation({ quantity: 'deserted', model: 'log-normal', value: 500, error: 0.3, day: d + 1, fromDay: d + 1 }),
    );
    const lead = (record: readonly Observation[], common: number): number => {
      const [first = 0, second = 0] = whole(record, simulated, common);
      return first - second;
    };
    const one = lead(rows.slice(0, 1), 0.8);
    assert.ok(Math.abs(lead(rows, 0) - 6 * one) < 0.1 * one);
    assert.ok(lead(rows, 0.8) > one && lead(rows, 0.8) < 1.6 * one, `${lead(rows, 0.8)} ${one}`);
  });
  it('takes the mean over a window, and says what it cannot use', () => {
    const simulated = historiesOf({ days: 4, series: { street: [[0, 0.2, 0.4, 0.6]] } });
    const row = observation({ quantity: 'street', model: 'normal', value: 0.3, error: 0.1, fromDay: 2, day: 3 });
    assert.ok(Math.abs(whole([row], simulated)[0]! - Math.log(1 / (0.1 * Math.sqrt(2 * Math.PI)))) < 1e-9);
    const { ignored } = openRecord(
      [
        { ...row, day: 9 },
        { ...row, day: 0 },
        { ...row, quantity: 'wants' },
      ],
      simulated,
    );
    assert.deepEqual(
      ignored.map(({ why }) => why),
      ['it lies after the last day', 'it lies before the first day', 'the histories do not tell of it'],
    );
  });
});
