import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { load } from '../../scenario/testing/garrison.ts';
import { shareDifference } from '../compare/paired.ts';
import { halfWidth } from '../ensemble/interval.ts';
import { NOTHING_SET, placeOf, runAt, type Study } from '../study/study.ts';
import { crossed } from './crossed.ts';
import { describeDesign } from './describe.ts';
import { blockOf, factorsWith, layOut, type Plan } from './design.ts';
import { factorsOf } from './factors-of.ts';
import { replicationsForDifference, replicationsForShare } from './replications.ts';

const factors = factorsOf(load().priors, ['drawn', 'rents.keep=0..1']);
const PLANS: readonly [Plan, number, string][] = [
  [
    { method: 'latin-hypercube', rows: 20 },
    20,
    'A Latin hypercube: each factor once in each of as many equal parts as there are settings',
  ],
  [{ method: 'sobol', rows: 16 }, 16, 'Scrambled Sobol points, which fill the space evenly'],
  [{ method: 'halton', rows: 7 }, 7, 'Scrambled Halton points, which fill the space evenly'],
  [{ method: 'random', rows: 1 }, 1, 'Independent random points'],
  [
    { method: 'grid', levels: 3 },
    3 ** 4 * 2,
    'Every combination of up to 3 levels of a number and all options of a choice',
  ],
  [
    { method: 'morris', trajectories: 3, levels: 4 },
    18,
    '3 trajectories on 4 levels that move each factor once (Morris)',
  ],
  [
    { method: 'morris', trajectories: 3, levels: 4, from: 9, groups: ['a', 'a', 'b', 'b', 'c'] },
    12,
    '3 trajectories, the farthest apart of 9, on 4 levels that move each of 3 groups once (Morris)',
  ],
  [
    { method: 'saltelli', base: 4, secondOrder: true },
    48,
    '4 pairs of Sobol points with each factor exchanged, for shares of variance alone, in company and in pairs (Saltelli)',
  ],
];

describe('a design', () => {
  it('has as many rows as it says, strictly inside the cube, and the same for the same seed', () => {
    for (const [plan, rows] of PLANS) {
      const design = layOut(plan, factors, 3);
      assert.deepEqual([design.rows, design.points.length], [rows, rows * 5], plan.method);
      assert.ok(
        design.points.every((u) => u > 0 && u < 1),
        plan.method,
      );
      assert.deepEqual(layOut(plan, factors, 3), design);
      if (plan.method !== 'grid') assert.notDeepEqual(layOut(plan, factors, 4).points, design.points, plan.method);
    }
  });
  it('says in words what it is', () => {
    for (const [plan, rows, words] of PLANS) {
      const said = describeDesign(layOut(plan, factors, 3));
      const luck = plan.method === 'grid' ? '' : ', seed 3';
      const settings = `${rows} setting${rows === 1 ? '' : 's'}`;
      assert.equal(said, `${words}, over 5 factors (1 lever and 4 assumptions): ${settings}${luck}.`);
    }
  });
  it('moves one factor at a time from all medians', () => {
    const { points, rows } = layOut({ method: 'one-at-a-time', levels: 3 }, factors, 1);
    // Beside the medians: two levels of three numbers, three of the one whose median is no level, and the other option.
    assert.equal(rows, 1 + 3 * 2 + 3 + 1);
    assert.deepEqual([...points.subarray(0, 5)], [0.5, 0.5, 0.5, 0.5, 0.5]);
    for (let row = 1; row < rows; row++)
      assert.equal([...points.subarray(row * 5, row * 5 + 5)].filter((u) => u !== 0.5).length, 1);
  });
  it('says which rows belong together', () => {
    assert.deepEqual(
      PLANS.map(([plan]) => blockOf(layOut(plan, factors, 3))),
      [0, 0, 0, 0, 0, 6, 4, 12],
    );
  });
  it('without factors is one row, and is split by role', () => {
    assert.equal(layOut({ method: 'sobol', rows: 64 }, [], 1).rows, 1);
    const roles = [...factorsWith('lever', factors), ...factorsWith('assumption', factors)];
    assert.equal(roles.length, 5);
    assert.deepEqual(
      factorsWith('lever', factors).map(({ path }) => path),
      ['amnesty.status'],
    );
  });
  it('lays Saltelli and grouped Morris out so that groups move together', () => {
    const { points } = layOut(PLANS[6]![0], factors, 8);
    for (let t = 0; t < 3; t++)
      for (let row = 1; row < 4; row++) {
        const moved = factors.map((_, j) => points[(t * 4 + row) * 5 + j] !== points[(t * 4 + row - 1) * 5 + j]);
        assert.ok(
          ['true,true,false,false,false', 'false,false,true,true,false', 'false,false,false,false,true'].includes(
            `${moved}`,
          ),
        );
      }
  });
});

describe('a crossed design', () => {
  const sizes = fc.record({
    levers: fc.integer({ min: 1, max: 500 }),
    assumptions: fc.integer({ min: 1, max: 500 }),
    replicates: fc.integer({ min: 1, max: 500 }),
  });
  it('has one number for every place, and back, as a study of one world has', () => {
    fc.assert(
      fc.property(sizes, fc.nat(), ({ levers, assumptions, replicates }, any) => {
        const all = crossed(levers, assumptions, replicates);
        assert.equal(all.runs, levers * assumptions * replicates);
        const run = any % all.runs;
        const place = all.placeOf(run);
        assert.equal(all.runAt(place), run);
        const rows = (count: number) => ({ ...NOTHING_SET, rows: count });
        const study = { levers: rows(levers), assumptions: rows(assumptions), replicates } as Study;
        assert.deepEqual(placeOf(study, run), { world: 0, ...place });
        assert.equal(runAt(study, { world: 0, ...place }), run);
      }),
      { seed: 1 },
    );
  });
  it('moves no run when levers are added, and refuses what it does not hold', () => {
    const place = { lever: 2, assumption: 1, replicate: 3 };
    assert.equal(crossed(3, 4, 5).runAt(place), crossed(30, 4, 5).runAt(place));
    assert.throws(() => crossed(3, 4, 5).placeOf(60), /run: found 60, expected a whole number from 0 to 59/);
    assert.throws(() => crossed(3, 4, 5).runAt({ ...place, lever: 3 }), /lever: found 3/);
    assert.throws(() => crossed(0, 4, 5), RangeError);
  });
});

describe('the histories that an answer needs', () => {
  it('for a share: as many as bring the interval to the width, and one fewer does not', () => {
    const { needed, neededAtMost, more } = replicationsForShare({ count: 20, of: 100 }, 0.03);
    assert.ok(halfWidth(0.2, needed) <= 0.03 && halfWidth(0.2, needed - 1) > 0.03);
    assert.equal(more, needed - 100);
    assert.ok(neededAtMost > needed && neededAtMost < replicationsForShare({ count: 50, of: 100 }, 0.03).needed);
    assert.equal(
      replicationsForShare({ count: 0, of: 0 }, 0.05).needed,
      replicationsForShare({ count: 5, of: 10 }, 0.05).needed,
    );
    assert.equal(replicationsForShare({ count: 500, of: 1000 }, 0.05).more, 0);
  });
  it('for a paired difference: as many as bring its own interval to the width', () => {
    const histories = (pairs: number): [number[], number[]] => {
      const at = (k: number, share: number): number => (k < Math.round(share * pairs) ? 1 : 0);
      // A twentieth turns one way and a tenth the other.
      const first = Array.from({ length: pairs }, (_, k) => at(k, 0.05));
      const second = Array.from({ length: pairs }, (_, k) => (at(k, 0.05) ? 0 : at(k, 0.15)));
      return [first, second];
    };
    const width = (pairs: number): number => {
      const { low, high } = shareDifference(...histories(pairs));
      return (high - low) / 2;
    };
    const { needed, neededAtMost } = replicationsForDifference({ paired: 200, saved: 10, lost: 20 }, 0.02);
    assert.ok(Math.abs(width(needed) - 0.02) < 2e-5, `${width(needed)}`);
    assert.ok(width(needed - 40) > 0.02);
    assert.ok(neededAtMost > needed);
    // Two independent samples of shares .05 and .10 would need as many histories each:
    const apart = (1.96 / 0.02) ** 2 * (0.05 * 0.95 + 0.1 * 0.9);
    const near = replicationsForDifference({ paired: 2000, saved: 0, lost: 100 }, 0.02).needed;
    assert.ok(near < apart / 2, `${near} and ${apart}`);
  });
  it('falls as fewer turn, and refuses counts that cannot be', () => {
    const needed = (turn: number): number =>
      replicationsForDifference({ paired: 400, saved: turn, lost: turn }, 0.01).needed;
    assert.ok(needed(1) < needed(10) && needed(10) < needed(100));
    assert.throws(() => replicationsForDifference({ paired: 10, saved: 6, lost: 6 }, 0.1), /pilot: found 12 of 10/);
    assert.throws(() => replicationsForShare({ count: 1, of: 2 }, 0), /half width: found 0/);
  });
});
