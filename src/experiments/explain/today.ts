import { gapAfter, reconsiders } from '../../engine/attention.ts';
import { namedMovers } from '../../engine/calendar.ts';
import { CONDUCTS, type Conduct, PLOTS } from '../../engine/conduct.ts';
import { coordinate } from '../../engine/coordination/coordinate.ts';
import { morning } from '../../engine/day.ts';
import { decide } from '../../engine/deciding.ts';
import { meet } from '../../engine/rooms/council/council.ts';
import { goOpen } from '../../engine/rooms/decision/open.ts';
import { readTerms } from '../../engine/rooms/decision/terms.ts';
import type { Room } from '../../engine/scenario.ts';
import type { World } from '../../engine/world.ts';

/**
 * Who or what settled what he did that day. In order: he is gone, was found plotting, was moved by a named act or by his
 * council, was not to reconsider, could not as nobody decides, reconsidered, or had plotted and went open.
 */
export const CAUSES = ['gone', 'found', 'named', 'council', 'asleep', 'off', 'reconsidered', 'went-open'] as const;
export type Cause = (typeof CAUSES)[number];

/** What he did, from the conduct of the morning to that of the evening. */
export interface Today {
  readonly before: Conduct;
  readonly after: Conduct;
  readonly cause: Cause;
  /** True when he reconsiders that day, and the day after it on which he does so next; null for who is gone. */
  readonly reconsiders: boolean;
  readonly next: number | null;
}

/**
 * Lives the day from dawn to before the evening, as the engine's morning and choices do, and stops after each of them to
 * see whether he was settled; a test holds the two to each other.
 */
export function liveToEvening(world: World, member: number): Today {
  const { state, conduct, settled, due, posts } = world;
  const on = (room: Room): boolean => !world.without.has(room);
  const before = conduct[member]!;
  morning(world);
  const today = before <= PLOTS && reconsiders(world, member);
  const after = today ? gapAfter(world, state.key, posts.key[member]!) : due[member]! - state.key;
  let cause: Cause | undefined = before > PLOTS ? 'gone' : undefined;
  const note = (because: Cause): void => {
    if (settled[member] === 1) cause ??= because;
  };
  note('found');
  namedMovers(world, state.day, state.day);
  note('named');
  readTerms(world);
  coordinate(world);
  if (on('council')) meet(world);
  note('council');
  if (on('decision')) {
    decide(world);
    note('reconsidered');
    goOpen(world);
    note('went-open');
  }
  return {
    before: CONDUCTS[before]!,
    after: CONDUCTS[evening(world, member)]!,
    cause: cause ?? (on('decision') ? (today ? 'reconsidered' : 'asleep') : 'off'),
    reconsiders: today,
    next: before > PLOTS ? null : state.day + after,
  };
}

function evening({ changed, changedTo, changeCount, conduct }: World, member: number): number {
  const at = changed.subarray(0, changeCount).lastIndexOf(member);
  return at < 0 ? conduct[member]! : changedTo[at]!;
}
