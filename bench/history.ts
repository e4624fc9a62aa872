import { liveDay } from '../src/engine/day.ts';
import { buildPosts } from '../src/engine/force/build.ts';
import { drawPeople } from '../src/engine/force/people.ts';
import { DAY_KEY_OFFSET } from '../src/engine/public-state.ts';
import { type Checksum, startChecksum } from '../src/engine/record/checksum.ts';
import { startHistory } from '../src/engine/start.ts';
import { createWorld, type World } from '../src/engine/world.ts';
import type { Setting } from './worlds.ts';

/** A day of the model, however it is lived through; false when the regime falls. */
export type Day = (world: World) => boolean;

/** What living through a history took, and what came of it. Times in milliseconds. */
export interface Lived {
  readonly members: number;
  /** Days that were lived through, to the last one or the fall. */
  readonly days: number;
  readonly fell: boolean;
  /** People, burn-in, and the acts of before the first morning. */
  readonly start: number;
  readonly perDay: readonly number[];
  /** Processor time of this thread for start and days: unlike the others it does not grow when somebody else has the core. */
  readonly processor: { readonly start: number; readonly days: number };
  /** Sum over the days of those whom the day did not pass over. */
  readonly roused: number;
  readonly mobilised: number;
  readonly strength: number;
  readonly conduct: Uint8Array;
  /** The same as that of `runHistory`. */
  readonly checksum: number;
}

/** Lives through a setting in a world made for its scenario. */
export function live(world: World, setting: Setting, day: Day = liveDay): Lived {
  // Rounds live through the same history, and people who are there already would not be drawn again.
  world.people.origin = '';
  const before = process.threadCpuUsage();
  const start = timed(() => startHistory(world, setting.values, setting.seed, setting.history));
  const processor = since(before);
  const { processor: days, ...lived } = liveDays(world, setting.scenario.days, day);
  return { start, ...lived, processor: { start: processor, days } };
}

/** Milliseconds of processor time that this thread has used since. */
export function since(before: NodeJS.CpuUsage): number {
  const { user, system } = process.threadCpuUsage(before);
  return (user + system) / 1000;
}

/** What came of some days; `processor` is their processor time. */
type Days = Omit<Lived, 'start' | 'processor'> & { readonly processor: number };

/** Lives through the days of a world that is on the evening of day 0. */
export function liveDays(world: World, days: number, day: Day = liveDay): Days {
  const { state } = world;
  const perDay: number[] = [];
  const checksum = startChecksum();
  let roused = 0;
  let held = true;
  const before = process.threadCpuUsage();
  for (let t = 1; t <= days && held; t++) {
    state.day = t;
    state.key = t + DAY_KEY_OFFSET;
    perDay.push(timed(() => (held = day(world))));
    roused += world.rousedCount;
    foldEvening(world, checksum);
  }
  const processor = since(before);
  for (const conduct of world.conduct) checksum.word(conduct);
  return {
    members: world.posts.count,
    days: state.day,
    fell: !held,
    perDay,
    processor,
    roused,
    mobilised: state.mobilised,
    strength: state.strength,
    conduct: world.conduct.slice(),
    checksum: checksum.value(),
  };
}

function foldEvening({ state, heads }: World, checksum: Checksum): void {
  const { mobilised, street, wants, revenue, recognition, survived } = state;
  for (const x of [mobilised, street, wants, revenue, recognition, survived]) checksum.double(x);
  for (const count of heads) checksum.word(count);
}

/** A world ready to be lived in, and how long its parts took to make. */
export interface Made {
  readonly world: World;
  /** Posts, chain and ties; milliseconds. */
  readonly posts: number;
  /** Allocation of everything else. */
  readonly arrays: number;
}

export function make({ scenario, values, seed }: Setting): Made {
  let posts: ReturnType<typeof buildPosts> | undefined;
  let world: World | undefined;
  const forPosts = timed(() => (posts = buildPosts(scenario, values, seed)));
  const forArrays = timed(() => (world = createWorld(scenario, posts!)));
  return { world: world!, posts: forPosts, arrays: forArrays };
}

/** Milliseconds to draw the people of a history. */
export function timePeople({ people, posts }: World, { scenario, values, seed, history }: Setting): number {
  return timed(() => drawPeople(people, posts, scenario, values, seed, history));
}

/** Milliseconds that a piece of work takes. */
export function timed(work: () => unknown): number {
  const began = performance.now();
  work();
  return performance.now() - began;
}
