import type { World } from '../../world.ts';
import { chanceOfFall } from './chance.ts';
import { expectedShare } from './circle.ts';

/** Everybody on the sheet whose choice depends on it forms his belief: the chance, as he sees it, that the regime falls. */
export function believe(world: World): void {
  const { roused, reading, sheet } = world;
  const { signal } = world.people;
  const { open, openCount, belief, from } = sheet;
  for (let k = 0; k < openCount; k++) {
    const i = roused[from + open[k]!]!;
    belief[k] = chanceOfFall(reading, expectedShare(world, i), 0, signal[i]!);
  }
}
