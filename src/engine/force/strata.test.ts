import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { PARAMETERS } from '../parameters.ts';
import { ARMY } from '../reference/tiny-force.ts';
import { strataOf } from './strata.ts';

const SHARE = PARAMETERS.force.share.usual;
const LINE = PARAMETERS.force.line.usual;
const divided = (members: number, scale = 1, share: readonly number[] | null = null): number[] => {
  const { line, staff } = strataOf({ ...ARMY, members, share }, scale, SHARE, LINE);
  return line.map((n, rank) => n + staff[rank]!);
};
const sum = (numbers: readonly number[]): number => numbers.reduce((a, b) => a + b, 0);

describe('ranks by largest remainder', () => {
  it('give each its whole part, and what is left to the largest remainders', () => {
    // 1000: 16, 65, 122, 285, 512 exactly. 100: 1.6 6.5 12.2 28.5 51.2, two left: .6, then .5 of the higher rank.
    assert.deepEqual(divided(1000), [16, 65, 122, 285, 512]);
    assert.deepEqual(divided(100), [2, 7, 12, 28, 51]);
  });
  it('go to the higher rank among equal remainders', () => {
    assert.deepEqual(divided(3, 1, [1, 1, 0, 0, 0]), [2, 1, 0, 0, 0]);
    assert.deepEqual(divided(6, 1, [1, 1, 1, 1, 0]), [2, 2, 1, 1, 0]);
  });
  it('add up, and stay within one of the exact share, at every size', () => {
    for (let members = 63; members < 3000; members += 13) {
      const counts = divided(members);
      assert.equal(sum(counts), members);
      counts.forEach((count, rank) => {
        assert.ok(Math.abs(count - members * SHARE[rank]!) < 1, `${members}: ${counts}`);
      });
    }
  });
  it('are never without a general, who is then taken from the largest rank', () => {
    assert.deepEqual(divided(10), [1, 1, 1, 3, 4]);
    for (let members = 1; members < 100; members++) assert.ok(divided(members)[0]! >= 1, `${members}`);
    assert.equal(sum(divided(1)), 1);
  });
  it('follow a formation’s own shares, which need not add up, and may do without generals', () => {
    assert.deepEqual(divided(100, 1, [0, 0, 0, 1, 3]), [0, 0, 0, 25, 75]);
  });
});

describe('scale', () => {
  it('thins every stratum alike', () => {
    assert.deepEqual(divided(100000, 100), divided(1000));
    assert.deepEqual(divided(1049, 10), divided(105));
  });
  it('leaves at least one member', () => assert.equal(sum(divided(3, 1000)), 1));
});

describe('line posts', () => {
  it('are the share of the rank, rounded', () => {
    // .3 of 16 is 4.8, .5 of 65 is 32.5, .7 of 122 is 85.4, .85 of 285 is 242.25.
    assert.deepEqual(strataOf({ ...ARMY, members: 1000 }, 1, SHARE, LINE).line, [5, 33, 85, 242, 512]);
  });
  it('are at least one wherever lower ranks need a commander, and never more than the rank', () => {
    for (let members = 1; members < 200; members++) {
      const { line, staff } = strataOf({ ...ARMY, members }, 1, SHARE, LINE);
      line.forEach((posts, rank) => {
        const all = posts + staff[rank]!;
        const below = sum(line.slice(rank + 1)) + sum(staff.slice(rank + 1));
        assert.ok(posts <= all && staff[rank]! >= 0, `${members}`);
        if (all > 0 && below > 0) assert.ok(posts >= 1, `${members} rank ${rank}`);
      });
    }
    const none = strataOf({ ...ARMY, members: 50 }, 1, SHARE, [0, 0, 0, 0, 0]);
    assert.deepEqual(none.line, [1, 1, 1, 1, 0]);
  });
});
