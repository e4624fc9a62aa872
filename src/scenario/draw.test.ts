import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { drawnNumbers, drawnPaths, drawValues, valuesAt } from './draw.ts';
import { extent } from './extent.ts';
import type { NumberSpread } from './prior.ts';
import { numberAt, optionAt } from './quantile.ts';
import { changed, load, longer } from './testing/garrison.ts';

const N = 20_000;
const grid = Array.from({ length: N }, (_, k) => (k + 0.5) / N);
const draws = (spread: NumberSpread, whole = false): number[] => grid.map((u) => numberAt(spread, u, whole));
const mean = (numbers: readonly number[]): number => numbers.reduce((sum, x) => sum + x, 0) / numbers.length;

describe('a distribution has the mean and the ends that it says', () => {
  const rows: readonly (readonly [NumberSpread, number])[] = [
    [{ form: 'between', low: 2, high: 6 }, 4],
    [{ form: 'logBetween', low: 1, high: 100 }, 99 / Math.log(100)],
    [{ form: 'triangle', low: 0, mode: 1, high: 5 }, 2],
    [{ form: 'triangle', low: 0, mode: 0, high: 3 }, 1],
    [{ form: 'normal', mean: 5, sd: 2, low: null, high: null }, 5],
    [{ form: 'normal', mean: 0, sd: 1, low: 0, high: null }, Math.sqrt(2 / Math.PI)],
    [{ form: 'normal', mean: 0, sd: 1, low: 5, high: null }, 5.186504],
    [{ form: 'normal', mean: 0, sd: 1, low: null, high: -5 }, -5.186504],
    [{ form: 'oneOf', options: [1, 2], weights: [3, 1] }, 1.25],
    [{ form: 'value', value: 7 }, 7],
  ];
  for (const [spread, expected] of rows) {
    it(`${JSON.stringify(spread)}: ${expected.toFixed(4)}`, () => {
      const numbers = draws(spread);
      assert.ok(Math.abs(mean(numbers) - expected) < 1e-3 * Math.max(1, Math.abs(expected)), String(mean(numbers)));
      if (spread.form !== 'normal') {
        const [low, high] = extent(spread);
        assert.ok(numbers.every((x) => low <= x && x <= high));
      }
    });
  }
  it('rises with luck, whatever the form', () => {
    for (const [spread] of rows) assert.ok(draws(spread).every((x, k, all) => k === 0 || all[k - 1]! <= x));
  });
  it('stays within its ends at the very edge of luck', () => {
    const spreads: NumberSpread[] = rows.map(([spread]) => spread).filter(({ form }) => form !== 'normal');
    const u = fc.constantFrom(1e-16, 2 ** -53, 1 - 2 ** -53, 0.5);
    fc.assert(
      fc.property(fc.constantFrom(...spreads), u, (spread, luck) => {
        const [low, high] = extent(spread);
        const x = numberAt(spread, luck, false);
        assert.ok(low <= x && x <= high);
      }),
    );
  });
  it('gives whole numbers alike, the outermost too', () => {
    const counts = new Map<number, number>();
    for (const x of draws({ form: 'between', low: 6, high: 9 }, true)) counts.set(x, (counts.get(x) ?? 0) + 1);
    assert.deepEqual(
      [...counts],
      [
        [6, N / 4],
        [7, N / 4],
        [8, N / 4],
        [9, N / 4],
      ],
    );
  });
  it('never gives an option of no weight', () => {
    assert.ok(grid.every((u) => optionAt(['a', 'b', 'c'], [0, 1, 0], u) === 'b'));
    assert.equal(optionAt(['a', 'b', 'c'], [0.1, 0.2, 0], 1), 'b');
  });
});

describe('drawing the values of a history', () => {
  const { priors } = load();

  it('replays from seed and history', () => {
    assert.deepEqual(drawValues(priors, 7, 3), drawValues(structuredClone(priors), 7, 3));
    assert.deepEqual(drawValues(priors, 7, 3), drawValues(JSON.parse(JSON.stringify(priors)), 7, 3));
    assert.notDeepEqual(drawValues(priors, 7, 3), drawValues(priors, 7, 4));
    assert.notDeepEqual(drawValues(priors, 7, 3), drawValues(priors, 8, 3));
  });
  it('one more distribution moves no other draw', () => {
    const more = load(longer('  belief: {street: {between: [0.2, 0.4], grade: assumed, why: x}}')).priors;
    for (let history = 0; history < 20; history++) {
      const before = drawValues(priors, 1, history);
      const after = drawValues(more, 1, history);
      assert.notEqual(after.belief.street, before.belief.street);
      assert.deepEqual({ ...after, belief: { ...after.belief, street: before.belief.street } }, before);
    }
  });
  it('gives fixed values as they are, and leaves the priors alone', () => {
    const copy = structuredClone(priors);
    const values = drawValues(priors, 1, 1);
    assert.equal(values.amnesty.waiver, false);
    values.amnesty.fate = 0;
    assert.deepEqual(priors, copy);
  });
  it('multiplies every place of a vector by the same factor', () => {
    const { mean: rents } = drawValues(priors, 1, 1).rents;
    for (const [k, usual] of [5, 1.8, 0.6, 0.2, 0.05].entries())
      assert.ok(Math.abs(rents[k]! / usual - rents[0]! / 5) < 1e-12);
    assert.ok(rents[0]! >= 2.5 && rents[0]! <= 10);
  });
  it('chooses options by their weights', () => {
    const law = Array.from({ length: 2000 }, (_, h) => drawValues(priors, 1, h).amnesty.status).filter(
      (s) => s === 'law',
    );
    assert.ok(Math.abs(law.length / 2000 - 0.25) < 0.03, String(law.length));
  });
  it('names what varies in the order of the table, and stores it as numbers', () => {
    const paths = drawnPaths(priors);
    assert.deepEqual(paths, ['rents.mean', 'amnesty.status', 'amnesty.reversal', 'council.seats']);
    const values = valuesAt(priors, [0.5, 0.9, 0.5, 0.5]);
    const [factor, status, reversal, seats] = drawnNumbers(values, paths);
    assert.ok(Math.abs(factor! - 1) < 1e-12);
    assert.equal(status, 2);
    assert.ok(Math.abs(reversal! - 0.05) < 1e-12);
    assert.equal(seats, 15);
    assert.throws(() => drawnNumbers(values, ['amnesty.nothing']), /no parameter is called amnesty.nothing/);
  });
  it('cuts a normal to the hard bounds', () => {
    const { priors: cut } = load(changed('between: [0.02, 0.08]', 'normal: [0.001, 1]'));
    for (let h = 0; h < 500; h++) assert.ok(drawValues(cut, 1, h).amnesty.reversal >= 0);
  });
});
