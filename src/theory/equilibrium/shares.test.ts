import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { luck } from '../../engine/chance/luck.ts';
import { normalQuantile } from '../../engine/math/quantile.ts';
import { firmRests, movedAt, restsOf, shareOnDay } from './shares.ts';

/** So many members of one strength each, with these critical beliefs. */
function stepsFor(beliefs: readonly number[]) {
  const inside = beliefs.filter((c) => c > 0 && c < 1);
  const distinct = Float64Array.from(new Set(inside)).sort();
  return {
    beliefs: distinct,
    strengths: distinct.map((c) => inside.filter((other) => other === c).length),
    fixed: beliefs.filter((c) => c <= 0).length,
    whole: beliefs.length,
    most: 1,
  };
}
const reached = (beliefs: readonly number[]): number => restsOf(stepsFor(beliefs)).reached.share;

describe('where a movement comes to rest', () => {
  it("is in Granovetter's crowd the whole, and one man where one differs", () => {
    const crowd = Array.from({ length: 100 }, (_, k) => k / 100);
    assert.equal(reached(crowd), 1);
    assert.equal(reached(crowd.map((c) => (c === 0.01 ? 0.02 : c))), 0.01);
  });
  it("is in Kuran's lists of ten what he says", () => {
    const lists: readonly [readonly number[], number][] = [
      [[0, 20, 20, 30, 40, 50, 60, 70, 80, 100], 0.1],
      [[0, 10, 20, 30, 40, 50, 60, 70, 80, 100], 0.9],
      [[0, 20, 30, 30, 40, 50, 60, 70, 80, 100], 0.1],
      [[0, 10, 30, 30, 40, 50, 60, 70, 80, 100], 0.2],
    ];
    for (const [list, share] of lists) assert.equal(reached(list.map((c) => c / 100)), share);
  });
  it('jumps for a hundred of normal beliefs where the supplied vectors say', () => {
    const known = [
      [5, 0],
      [10, 1],
      [12, 3],
      [12.5, 5],
      [15, 100],
      [25, 100],
      [40, 96],
      [100, 66],
    ] as const;
    for (const [sd, moved] of known) {
      const crowd = Array.from({ length: 100 }, (_, k) => 0.25 + (sd / 100) * normalQuantile((k + 0.5) / 100));
      assert.equal(Math.round(100 * reached(crowd)), moved, `sd ${sd}`);
    }
  });
  it('is the same from one step to the next, and tips where it says', () => {
    for (let crowd = 0; crowd < 200; crowd++) {
      const size = 5 + Math.floor(60 * luck(crowd, 0, 60020, 0, 0));
      const steps = stepsFor(
        Array.from({ length: size }, (_, k) => 1.2 * luck(crowd, 0, 60020, 1, k) ** 2 + (k % 3 === 0 ? 0.3 : -0.05)),
      );
      const { rests, reached: first, from } = restsOf(steps);
      assert.equal(first, rests[0]);
      assert.ok(first.share >= from);
      for (const { share, tips } of rests) {
        assert.equal(movedAt(steps, share), share);
        if (tips === null) continue;
        assert.ok(movedAt(steps, tips) >= tips - 1e-12, 'from there it holds itself');
        for (let k = 1; k < 20; k++) {
          const below = share + ((tips - share) * k) / 20;
          assert.ok(movedAt(steps, below) < below || below <= share, 'and from below it sinks back');
        }
      }
    }
  });
  it('stays at two in a hundred though nine in ten are against, and tips near one in ten', () => {
    // Share .9 with beliefs from .05 to .60, .1 never, and .02 who always move: models.md, the "90 %" test.
    const seeds = Array<number>(2000).fill(0);
    const never = Array<number>(8000).fill(2);
    const private_ = Array.from({ length: 90_000 }, (_, k) => 0.05 + (0.55 * (k + 0.5)) / 90_000);
    const { reached: rest, rests } = restsOf(stepsForMany([...seeds, ...private_, ...never]));
    assert.equal(rest.share, 0.02);
    assert.ok(Math.abs(rest.tips! - (0.0818181818 - 0.02) / 0.6363636364) < 1e-4, String(rest.tips));
    assert.ok(Math.abs(rests.at(-1)!.share - 0.92) < 1e-9);
    const firm = firmRests({ rests, reached: rest, from: 0.02 }, 0.001);
    assert.deepEqual(firm, [rest, rests.at(-1)], 'between them it only stumbles');
  });
});

/** The same for many, whose beliefs between 0 and 1 all differ and ascend. */
function stepsForMany(all: readonly number[]) {
  const beliefs = Float64Array.from(all.filter((c) => c > 0 && c < 1));
  return {
    beliefs,
    strengths: beliefs.map(() => 1),
    fixed: all.filter((c) => c <= 0).length,
    whole: all.length,
    most: 1,
  };
}

describe('the share on a day', () => {
  const crowd = stepsFor(Array.from({ length: 100 }, (_, k) => k / 100));
  it("grows by one a day in Granovetter's crowd, and then rests", () => {
    for (const day of [1, 2, 50, 100, 300]) assert.equal(shareOnDay(crowd, 0, day, []), Math.min(100, day) / 100);
  });
  it('stays below the tipping point after a wave below it, and is carried by one above', () => {
    const public_ = stepsFor([...Array<number>(4).fill(0), ...Array.from({ length: 80 }, (_, k) => 0.1 + k / 400)]);
    const { reached: rest } = restsOf(public_);
    const wave = (size: number, forGood = false) => [{ day: 5, share: size, forGood }];
    const short = rest.tips! - rest.share;
    const died = shareOnDay(public_, 0, 60, wave(short - 1e-6));
    assert.ok(died > rest.share && died < rest.tips!, 'whom it drew along stay, and draw nobody');
    assert.equal(shareOnDay(public_, 0, 60, wave(short + 1e-6)), restsOf(public_).rests.at(-1)!.share);
    assert.equal(shareOnDay(public_, 0, 4, wave(short + 1e-6)), rest.share, 'not before its day');
    assert.equal(shareOnDay(public_, 0, 60, wave(0.01, true)), rest.share + 0.01, 'who moves for good stays');
  });
});
