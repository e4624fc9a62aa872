import { buildPosts } from '../../engine/force/build.ts';
import type { Posts } from '../../engine/force/posts.ts';
import type { Values } from '../../engine/parameters.ts';
import type { HistoryRecord } from '../../engine/record/history.ts';
import { runHistory } from '../../engine/run.ts';
import type { Scenario } from '../../engine/scenario.ts';
import { createWorld, type World } from '../../engine/world.ts';

/** Where everybody stands: what a picture of the force needs of its posts, by member. */
export type Places = Pick<Posts, 'count' | 'rank' | 'line' | 'formation' | 'unit' | 'commander'>;

/** Who changed his conduct on which evening, in the order in which it happened. */
export interface Changes {
  /** Evening by evening, ascending. */
  readonly day: Uint16Array;
  readonly member: Uint32Array;
  readonly conduct: Uint8Array;
}

/** One history with the conduct of every member on every evening, as it was on day 0 and as it changed. */
export interface Replay {
  readonly record: HistoryRecord;
  readonly places: Places;
  /** Conduct by member on the evening of day 0. */
  readonly first: Uint8Array;
  readonly changes: Changes;
}

/** Lives through one history and remembers who changed when. */
export function recordReplay(
  { scenario, values, seed, history }: { scenario: Scenario; values: Values; seed: number; history: number },
  world: World = createWorld(scenario, buildPosts(scenario, values, seed)),
): Replay {
  const day: number[] = [];
  const member: number[] = [];
  const conduct: number[] = [];
  let first: Uint8Array | undefined;
  let before = new Uint8Array();
  const record = runHistory(world, values, seed, history, (seen) => {
    if (first === undefined) {
      first = seen.conduct.slice();
      before = first.slice();
      return;
    }
    for (let i = 0; i < before.length; i++) {
      const now = seen.conduct[i]!;
      if (now === before[i]) continue;
      before[i] = now;
      day.push(seen.state.day);
      member.push(i);
      conduct.push(now);
    }
  });
  const { count, rank, line, formation, unit, commander } = world.posts;
  return {
    record,
    places: { count, rank, line, formation, unit, commander },
    first: first!,
    changes: { day: Uint16Array.from(day), member: Uint32Array.from(member), conduct: Uint8Array.from(conduct) },
  };
}

/** Writes the conduct of everybody on the evening of `day` into `into`, by member. */
export function conductOn({ first, changes }: Pick<Replay, 'first' | 'changes'>, day: number, into: Uint8Array): void {
  into.set(first);
  const { day: days, member, conduct } = changes;
  for (let k = 0; k < days.length && days[k]! <= day; k++) into[member[k]!] = conduct[k]!;
}
