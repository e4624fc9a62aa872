import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { firstAttention, gapAfter, gapTable, reconsiders } from './attention.ts';
import { luck } from './chance/luck.ts';
import { QUESTION } from './chance/questions.ts';
import { type Sketch, tinyWorld } from './testing/tiny.ts';
import type { World } from './world.ts';

const crowd: Sketch[] = Array.from({ length: 5000 }, () => ({ rank: 4 }));

function attentive(attention: number, members: readonly Sketch[] = crowd): World {
  const world = tinyWorld(members, { values: (v) => Object.assign(v.decision, { attention }) });
  world.gaps = gapTable(attention);
  firstAttention(world);
  return world;
}

/** The gap by its definition: the smallest n with u < 1 − (1 − attention)^n. */
function gapOf(u: number, attention: number): number {
  let asleep = 1;
  for (let n = 1; ; n++) {
    asleep *= 1 - attention;
    if (u < 1 - asleep || n === 4096) return n;
  }
}

function today(world: World, key: number): number[] {
  world.state.key = key;
  return crowd.flatMap((_, i) => (i < world.posts.count && reconsiders(world, i) ? [i] : []));
}

describe('when a member reconsiders', () => {
  it('is the first day on which his luck has been passed, by a search that starts near it', () => {
    for (const attention of [0.01, 0.1, 1 / 3, 0.9, 1]) {
      const world = attentive(attention, [{ rank: 3 }]);
      const member = world.posts.key[0]!;
      for (let key = 0; key < 3000; key++) {
        const u = luck(1, 0, QUESTION.attention, key, member);
        assert.equal(gapAfter(world, key, member), gapOf(u, attention), `${attention}, luck ${u}`);
      }
    }
  });
  it('has the chance of every day, whenever he last did', () => {
    const world = attentive(0.25);
    for (let key = 1; key <= 40; key++) {
      // Four standard errors of a share of a quarter among 5,000 are .0245.
      const share = today(world, key).length / crowd.length;
      assert.ok(Math.abs(share - 0.25) < 0.0245, `${share} on day ${key}`);
    }
  });
  it('is every day at a chance of 1', () => {
    const world = attentive(1);
    for (let key = 1; key <= 5; key++) assert.equal(today(world, key).length, crowd.length);
  });
  it('is the same on a day whether or not anybody asked on the days before', () => {
    const followed = attentive(0.3);
    const asked = attentive(0.3);
    for (let key = 1; key <= 30; key++) {
      const listed = today(followed, key);
      if (key % 10 === 0) assert.deepEqual(today(asked, key), listed);
      for (const i of listed) assert.equal(followed.due[i], key);
    }
  });
  it('begins anew for everybody', () => {
    const world = attentive(0.3);
    const first = today(world, 1);
    today(world, 20);
    firstAttention(world);
    assert.deepEqual(today(world, 1), first);
  });
  it('does not depend on who else is there', () => {
    const few = attentive(0.2, crowd.slice(0, 100));
    const many = attentive(0.2);
    for (let key = 1; key <= 10; key++)
      assert.deepEqual(
        today(few, key),
        today(many, key).filter((i) => i < 100),
      );
  });
});
