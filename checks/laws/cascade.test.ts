import assert from 'node:assert/strict';
import { test } from 'node:test';
import { DEFECTED } from '../../src/engine/conduct.ts';
import { IN_GROUP } from '../../src/engine/force/people.ts';
import { crowd, wattsWorld } from './cascade.ts';
import { hold } from './law.ts';
import { type Case, live } from './live.ts';
import { differenceOf } from './paired.ts';

const WORLDS = 12;
const seeds = Array.from({ length: WORLDS }, (_, k) => k + 1);

/** Share of members who turned in the end. */
function size(one: Case): number {
  const { world } = live(one);
  return world.conduct.filter((conduct) => conduct === DEFECTED).length / world.conduct.length;
}

const sizes = (ties: number, trust = 1): number[] => seeds.map((seed) => size(wattsWorld(seed, ties, trust)));

test('too few ties, or too many, stop a cascade that a middling number lets through', () => {
  const middling = sizes(3.5);
  hold(differenceOf('ties: 3.5 down to 0.6 a member: smaller cascades', middling, sizes(0.6)), 'less');
  hold(differenceOf('ties: 3.5 up to 14 a member: smaller cascades', middling, sizes(14)), 'less');
});

test('too few trusted ties, or too many, stop a cascade among the same acquaintances', () => {
  const middling = sizes(14, 0.25);
  hold(differenceOf('trust in 14 ties: .25 down to .03: smaller cascades', middling, sizes(14, 0.03)), 'less');
  hold(differenceOf('trust in 14 ties: .25 up to 1: smaller cascades', middling, sizes(14, 1)), 'less');
});

test('an in-group bounds a cascade: all others move, and none of its own joins them', () => {
  const whole: number[] = [];
  const bounded: number[] = [];
  for (const seed of seeds) {
    whole.push(size(crowd(seed, 0)));
    const { world } = live(crowd(seed, 0.4));
    const own = [...world.people.flags].map((flags) => (flags & IN_GROUP) !== 0);
    const turned = [...world.conduct].map((conduct) => conduct === DEFECTED);
    const begun = turned.filter((has, i) => has && own[i]).length;
    const outside = own.filter((is) => !is).length;
    assert.ok(begun <= 3, `seed ${seed}: ${begun} of the in-group turned, and only the three who began may be of it`);
    assert.equal(turned.filter(Boolean).length, outside + begun, `seed ${seed}: all others move`);
    bounded.push(outside / own.length);
  }
  hold(differenceOf('an in-group of four in ten: smaller cascades', whole, bounded), 'less');
});
