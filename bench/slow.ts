import { drawPeople, emptyPeople } from '../src/engine/force/people.ts';
import { runReference } from '../src/engine/reference/run.ts';
import { runHistory } from '../src/engine/run.ts';
import { make, timed } from './history.ts';
import type { Setting } from './worlds.ts';

/** Member-days a second of both engines in one small world, burn-in counted in the time and not in the days. */
export interface SideBySide {
  readonly slow: number;
  readonly fast: number;
}

/**
 * A world small enough for the slow engine, in which both live through the same history: start, days and record.
 *
 * @throws Error when they do not agree to the last bit.
 */
export function openSideBySide(setting: Setting): () => SideBySide {
  const { scenario, values, seed, history } = setting;
  const { world } = make(setting);
  const people = emptyPeople(world.posts.count);
  drawPeople(people, world.posts, scenario, values, seed, history);
  return () => {
    let slow: ReturnType<typeof runReference> | undefined;
    let fast: ReturnType<typeof runHistory> | undefined;
    const slowTook = timed(() => (slow = runReference(scenario, values, seed, history, world.posts, people)));
    const fastTook = timed(() => (fast = runHistory(world, values, seed, history)));
    if (slow!.record.checksum !== fast!.checksum)
      throw new Error(`${setting.name}: the engines disagree, ${slow!.record.checksum} and ${fast!.checksum}`);
    const memberDays = fast!.members * fast!.days;
    return { slow: (memberDays * 1000) / slowTook, fast: (memberDays * 1000) / fastTook };
  };
}
