import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { openStream } from '../chance/stream.ts';
import { checkConditioning, imitate } from './imitate.ts';
import { historiesOf, observation } from './testing/toys.ts';

describe('a record drawn from a history', () => {
  const simulated = historiesOf({
    days: 3,
    series: { deserted: [[100, 200, 400]], street: [[0.2, 0.4, 0.6]] },
    firstDays: { paid: [2], sworn: [Number.NaN] },
  });
  const rows = [
    observation({ quantity: 'deserted', model: 'log-normal', value: 1, error: 0.2, day: 2, fromDay: 2 }),
    observation({ quantity: 'deserted', model: 'log-normal', value: 1, error: 0.2, day: 3, fromDay: 3 }),
    observation({ quantity: 'deserted', model: 'negative-binomial', value: 1, error: 0.5, day: 1, fromDay: 1 }),
    observation({ quantity: 'street', model: 'normal', value: 1, error: 0.1, fromDay: 1, day: 3 }),
    observation({ quantity: 'paid', value: 0, day: 3, error: 0.25 }),
    observation({ quantity: 'sworn', value: 0, day: 3, error: 0.25 }),
  ];
  const stream = openStream(1, 'imitate');
  const N = 2000;
  const draws = Array.from({ length: N }, () => imitate(rows, simulated, 0, stream, 0.5).map(({ value }) => value));
  const mean = (of: (draw: readonly number[]) => number): number => draws.reduce((sum, draw) => sum + of(draw), 0) / N;
  const variance = (of: (draw: readonly number[]) => number): number => {
    const middle = mean(of);
    return mean((draw) => (of(draw) - middle) ** 2);
  };
  const order = rows.map(({ quantity, model }) => `${quantity} ${model}`);

  it('has the errors that its rows state', () => {
    const off = (k: number, truth: number) => (draw: readonly number[]) => Math.log((draw[k]! + 0.5) / (truth + 0.5));
    assert.equal(order[1], 'deserted log-normal');
    assert.ok(Math.abs(mean(off(1, 400))) < 0.015);
    assert.ok(Math.abs(variance(off(1, 400)) / (0.04 + 1 / 400) - 1) < 0.1);
    assert.ok(Math.abs(mean((draw) => draw[2]!) / 100.5 - 1) < 0.04);
    assert.ok(Math.abs(variance((draw) => draw[2]!) / (100.5 + 0.25 * 100.5 ** 2) - 1) < 0.15);
    assert.ok(Math.abs(mean((draw) => draw[3]!) - 0.4) < 0.006);
    assert.ok(Math.abs(mean((draw) => draw[4]!) - 0.75) < 0.03 && Math.abs(mean((draw) => draw[5]!) - 0.25) < 0.03);
  });
  it('tells a first time before the window as the earlier day that it was', () => {
    const row = observation({ quantity: 'paid', value: 1, fromDay: 3, day: 3, error: 0 });
    const [told] = imitate([row], simulated, 0, openStream(9, 'early'));
    assert.deepEqual([told!.value, told!.fromDay, told!.day], [1, 1, 2]);
    const [none] = imitate([{ ...row, quantity: 'sworn' }], simulated, 0, openStream(9, 'never'));
    assert.equal(none!.value, 0);
  });
  it('shares half of the error between rows of one quantity', () => {
    const [first, second] = [200, 400].map(
      (truth, k) => (draw: readonly number[]) => Math.log((draw[k]! + 0.5) / (truth + 0.5)),
    );
    const both = (draw: readonly number[]): number => first!(draw) + second!(draw);
    const covariance = (variance(both) - variance(first!) - variance(second!)) / 2;
    const correlation = covariance / Math.sqrt(variance(first!) * variance(second!));
    assert.ok(Math.abs(correlation - 0.5) < 0.07, `${correlation}`);
  });
});

describe('conditioning in worlds of its own', () => {
  const { uniform, normal } = openStream(2, 'worlds');
  const N = 600;
  const shaky = Array.from({ length: N }, uniform);
  const simulated = historiesOf({
    days: 30,
    series: {
      deserted: shaky.map((s) =>
        Array.from({ length: 30 }, (_, d) => Math.round(20 * (d + 1) * Math.exp(2 * s + 0.3 * normal()))),
      ),
    },
    firstDays: { fell: shaky.map((s) => (uniform() < s ? 20 + Math.floor(uniform() * 10) : Number.NaN)) },
  });
  const row = (error: number) => [
    observation({ quantity: 'deserted', model: 'log-normal', value: 300, error, day: 10, fromDay: 10 }),
  ];
  it('foretells as often as it says, and better the better the record', () => {
    const [sharp, blunt] = [0.1, 3].map((error) =>
      checkConditioning(row(error), simulated, 300, openStream(3, 'check')),
    );
    for (const found of [sharp!, blunt!]) {
      assert.equal(found.lost, 0);
      assert.ok(found.reliability < 0.025, `${found.reliability}`);
    }
    assert.ok(sharp!.brier < blunt!.brier - 0.03, `${sharp!.brier} ${blunt!.brier}`);
    assert.ok(sharp!.ess < blunt!.ess);
  });
  it('counts worlds that no other history agrees with', () => {
    const two = historiesOf({ days: 3, firstDays: { fell: [1, Number.NaN] } });
    const found = checkConditioning(
      [observation({ quantity: 'fell', value: 0, day: 3, error: 0 })],
      two,
      20,
      openStream(5, 'lost'),
    );
    assert.equal(found.lost, 20);
    assert.deepEqual(found.settled, []);
  });
});
