import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Values } from '../../src/engine/parameters.ts';
import type { World } from '../../src/engine/world.ts';
import { linesOn, turningPoint } from './lines.ts';

const SEEDS = Array.from({ length: 10 }, (_, k) => k + 1);
/** Two sums of the same terms in another order. */
const ROUNDING = 1e-12;

/** Culpability in one forum only. */
const onlyIn =
  (forum: number) =>
  ({ people }: World): void => {
    people.culpability.forEach((_, k) => {
      if (k % 3 !== forum) people.culpability[k] = 0;
    });
  };

const coverage =
  (...shares: readonly [number, number, number]) =>
  (values: Values): void => {
    values.amnesty.coverage = shares;
    values.amnesty.waiver = true;
    values.amnesty.status = 'guaranteed-abroad';
  };

const harsher =
  (factor: number, open: boolean) =>
  (values: Values): void => {
    coverage(1, 1, 1)(values);
    values.amnesty.open = open;
    values.accountability.severity = values.accountability.severity.map((years) => factor * years);
  };

for (const [forum, name] of ['rights', 'corruption', 'extradition'].entries()) {
  test(`an amnesty without the forum of ${name} leaves every payoff line of those culpable only there as it was`, () => {
    for (const seed of SEEDS) {
      const others = [0, 1, 2].map((f) => (f === forum ? 0 : 1)) as [number, number, number];
      const without = linesOn(seed, coverage(0, 0, 0), onlyIn(forum));
      assert.deepEqual(linesOn(seed, coverage(...others), onlyIn(forum)), without, `world ${seed}`);
      const covered = linesOn(seed, coverage(1, 1, 1), onlyIn(forum));
      assert.ok(
        covered.every((lines, i) => lines.turn[1] > without[i]!.turn[1] && lines.turn[0] === without[i]!.turn[0]),
      );
    }
  });
}

test('harsher justice with no door leaves the belief at which each would turn as it was', () => {
  for (const seed of SEEDS) {
    const mild = linesOn(seed, harsher(1, false)).map(turningPoint);
    const harsh = linesOn(seed, harsher(1.5, false)).map(turningPoint);
    const count = mild.filter((c, i) => Math.abs(c - harsh[i]!) <= ROUNDING).length;
    assert.ok(count > 200, `world ${seed}: only ${count} members have such a belief`);
    assert.equal(mild.filter(Number.isFinite).length, count, `world ${seed}`);
  }
});

test('harsher justice with an open door lowers the belief at which each would turn', () => {
  for (const seed of SEEDS) {
    const mild = linesOn(seed, harsher(1, true)).map(turningPoint);
    const harsh = linesOn(seed, harsher(1.5, true)).map(turningPoint);
    mild.forEach((c, i) => {
      if (Number.isFinite(c)) assert.ok(harsh[i]! < c, `world ${seed}, member ${i}: ${c} to ${harsh[i]}`);
    });
  }
});

test('harsher justice makes withholding better against serving if the regime falls, as far as it is forgiven', () => {
  for (const seed of SEEDS) {
    const gap = (factor: number, relief: number): number[] =>
      linesOn(seed, (values) => {
        harsher(factor, false)(values);
        values.accountability.relief = relief;
      }).map(({ withhold, serve }) => withhold[1] - serve[1]);
    const mild = gap(1, 0.5);
    gap(1.5, 0.5).forEach((harsh, i) => {
      assert.ok(harsh > mild[i]!, `world ${seed}, member ${i}`);
    });
    const unforgiven = gap(1, 0);
    gap(1.5, 0).forEach((harsh, i) => {
      assert.ok(Math.abs(harsh - unforgiven[i]!) <= ROUNDING, `world ${seed}, member ${i}`);
    });
  }
});
