import { drawPeople, emptyPeople } from '../src/engine/force/people.ts';
import { runReference } from '../src/engine/reference/run.ts';
import { runHistory } from '../src/engine/run.ts';
import { make, since } from './history.ts';
import type { Setting } from './worlds.ts';

/** Member-days of both engines in a second of processor time in one small world; the start counts in the time, not in the days. */
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
    const before = process.threadCpuUsage();
    const slow = runReference(scenario, values, seed, history, world.posts, people).record;
    const slowTook = since(before);
    const between = process.threadCpuUsage();
    const fast = runHistory(world, values, seed, history);
    const fastTook = since(between);
    if (slow.checksum !== fast.checksum)
      throw new Error(`${setting.name}: the engines disagree, ${slow.checksum} and ${fast.checksum}`);
    const memberDays = fast.members * fast.days;
    return { slow: (memberDays * 1000) / slowTook, fast: (memberDays * 1000) / fastTook };
  };
}
