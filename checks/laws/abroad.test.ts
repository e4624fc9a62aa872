import { test } from 'node:test';
import { DEFECTED, PLOTS } from '../../src/engine/conduct.ts';
import { ABROAD } from '../../src/engine/force/people.ts';
import type { World } from '../../src/engine/world.ts';
import { tense } from './armies.ts';
import { hold } from './law.ts';
import { type Case, watch } from './live.ts';
import { differenceOf } from './paired.ts';

/** Many are posted abroad, so that both groups can be counted; the ranks that serve abroad are the upper four. */
const posted = (k: number): Case =>
  tense(k, (values) => {
    values.force.abroad = [0.3, 0.25, 0.15, 0.08, 0];
  });

const NEVER = Number.POSITIVE_INFINITY;

/** First day on which anybody abroad, and anybody at home, stood openly with the opposition. */
function firstDays(one: Case): { abroad: number; home: number } {
  const first = { abroad: NEVER, home: NEVER };
  watch(one, (world) => {
    world.conduct.forEach((conduct, i) => {
      if (conduct !== DEFECTED) return;
      const where = isAbroad(world, i) ? 'abroad' : 'home';
      first[where] = Math.min(first[where], world.state.day);
    });
  });
  return first;
}

const isAbroad = (world: World, i: number): boolean => (world.people.flags[i]! & ABROAD) !== 0;

/** Share of staff of the upper four ranks who plot or turned, abroad or at home. */
function staffTurned(world: World, abroad: boolean): number {
  const staff = [...world.posts.rank.keys()].filter(
    (i) => world.posts.rank[i]! < 4 && world.posts.line[i] === 0 && isAbroad(world, i) === abroad,
  );
  const gone = staff.filter((i) => world.conduct[i] === PLOTS || world.conduct[i] === DEFECTED);
  return staff.length > 0 ? gone.length / staff.length : 0;
}

test('those posted abroad are the first to turn', () => {
  const seen = Array.from({ length: 300 }, (_, k) => firstDays(posted(k + 1)));
  const home = seen.map((first) => (first.home < first.abroad ? 1 : 0));
  const abroad = seen.map((first) => (first.abroad < first.home ? 1 : 0));
  hold(differenceOf('the first to turn is at home, or posted abroad', home, abroad), 'more');
});

test('of staff of the same ranks, more turn abroad than at home', () => {
  const ends = Array.from({ length: 100 }, (_, k) => watch(posted(k + 1), () => {}));
  const share = (abroad: boolean): number[] => ends.map((world) => staffTurned(world, abroad));
  hold(differenceOf('staff who turned, at home and abroad', share(false), share(true)), 'more');
});
