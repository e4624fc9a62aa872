import { morning } from '../../src/engine/day.ts';
import type { Values } from '../../src/engine/parameters.ts';
import { DAY_KEY_OFFSET } from '../../src/engine/public-state.ts';
import { chanceOfFall } from '../../src/engine/rooms/belief/chance.ts';
import { expectedShare } from '../../src/engine/rooms/belief/circle.ts';
import type { World } from '../../src/engine/world.ts';
import { tense } from './armies.ts';
import { begin, type Case } from './live.ts';

/** Belief of the median general, on the first morning, that the regime falls. */
export function medianGeneral(one: Case): number {
  const world = begin(one);
  world.state.day = 1;
  world.state.key = 1 + DAY_KEY_OFFSET;
  morning(world);
  const beliefs = generalsOf(world)
    .map((i) => chanceOfFall(world.reading, expectedShare(world, i), 0, world.people.signal[i]!))
    .sort((a, b) => a - b);
  return beliefs[Math.floor(beliefs.length / 2)]!;
}

const generalsOf = (world: World): number[] => [...world.seniors].filter((i) => world.posts.rank[i] === 0);

/** Tense worlds in which the median general starts neither sure of the regime nor sure of its fall: p from .2 to .8. */
export function midway(fix: (values: Values) => void): (k: number) => Case {
  const found: Case[] = [];
  let tried = 0;
  return (k) => {
    while (found.length < k) {
      const one = tense(++tried, fix);
      const p = medianGeneral(one);
      if (p >= 0.2 && p <= 0.8) found.push(one);
    }
    return found[k - 1]!;
  };
}
