import { CONDUCTS, type Conduct } from '../conduct.ts';
import type { Posts } from '../force/posts.ts';
import type { Values } from '../parameters.ts';
import { DAY_KEY_OFFSET } from '../public-state.ts';
import {
  type Sketch,
  type SketchedTie,
  tinyPeople,
  tinyPosts,
  tinyScenario,
  tinyValues,
} from '../reference/tiny-force.ts';
import type { Scenario } from '../scenario.ts';
import { lookAround, show, trustToday } from '../sight.ts';
import { countUnder } from '../under.ts';
import { classOf, createWorld, strengthOf, type World } from '../world.ts';

export type { Sketch } from '../reference/tiny-force.ts';

/** What a test wants of a world besides its members. */
export interface Wanted {
  readonly ties?: readonly SketchedTie[];
  readonly scenario?: Partial<Scenario>;
  readonly values?: (values: Values) => void;
}

const STRENGTH_UNIT = 0x100000;

/**
 * A world of members described by hand, on the morning of day 1: everybody serves content, every tie is trusted, no room
 * has been called and no strength drawn. Its own code, so that a test of a room does not rest on how histories start.
 */
export function tinyWorld(members: readonly Sketch[], { ties = [], scenario = {}, values }: Wanted = {}): World {
  const plain = tinyScenario(scenario);
  const posts = byTrust(tinyPosts(members, ties));
  const world: World = { ...createWorld(plain, posts), people: tinyPeople(members), values: tinyValues(values) };
  const { state } = world;
  state.day = 1;
  state.key = 1 + DAY_KEY_OFFSET;
  world.seed = 1;
  world.line.set(posts.line);
  world.commander.set(posts.commander);
  world.chainTrust.set(posts.chainTrust);
  world.lean.fill(1);
  world.alarmedUntil.fill(-1);
  world.dissentRested.fill(Number.NaN);
  measureStrength(world);
  state.trust = 1;
  trustToday(world);
  lookAround(world);
  countUnder(world);
  return world;
}

/** Writes what each class of members weighs, from the values as they stand, and counts everybody as serving. */
export function measureStrength(world: World): void {
  const { posts, state, values, scenario } = world;
  scenario.formations.forEach((formation, code) => {
    for (let rank = 0; rank < 5; rank++) {
      for (const line of [0, 1]) {
        const post = values.force.weight[rank]! * (line === 1 ? 1 : values.force.staffFactor);
        world.strength[code * 10 + rank * 2 + line] = Math.round(post * formation.strength * STRENGTH_UNIT);
      }
    }
  });
  state.strengthBy.fill(0);
  world.heads.fill(0);
  state.whole = 0;
  state.officersThere = 0;
  for (let i = 0; i < posts.count; i++) {
    const rank = posts.rank[i]!;
    state.strengthBy[rank]! += world.strength[classOf(world, i)]!;
    state.whole += world.strength[classOf(world, i)]!;
    world.heads[rank]! += 1;
    if (rank <= 1) state.officersThere += posts.line[i]!;
  }
}

/** Lets a member be of this conduct from this morning on, or dissent in private, and others see it. */
export function make(world: World, i: number, conduct: Conduct | 'dissents'): void {
  const { state, posts } = world;
  const next = conduct === 'dissents' ? 0 : CONDUCTS.indexOf(conduct);
  const before = world.conduct[i]!;
  const rank = posts.rank[i]!;
  state.strengthBy[before * 5 + rank]! -= strengthOf(world, i);
  state.strengthBy[next * 5 + rank]! += strengthOf(world, i);
  world.heads[before * 5 + rank]! -= 1;
  world.heads[next * 5 + rank]! += 1;
  state.plotters += (conduct === 'plots' ? 1 : 0) - (before === 2 ? 1 : 0);
  world.conduct[i] = next;
  show(world, i, conduct === 'dissents' ? 6 : next);
}

/** Who changes conduct this evening, and to what, as far as it is settled: `{ 3: 'deserted' }`. */
export function settledOf(world: World): Record<number, Conduct> {
  const pairs = Array.from(world.changed.subarray(0, world.changeCount), (i, k) => [i, CONDUCTS[world.changedTo[k]!]!]);
  return Object.fromEntries(pairs) as Record<number, Conduct>;
}

/** @throws Error unless both are as near as that. */
export function close(actual: number | undefined, expected: number, within = 1e-12, what = 'found'): void {
  const near = actual === expected || Math.abs(actual! - expected) <= within;
  if (!near) throw new Error(`${what} ${actual}, expected ${expected} within ${within}`);
}

/** The ties of each member in the order in which the engine keeps them: readiest to trust first. */
function byTrust(posts: Posts): Posts {
  const tieTo = posts.tieTo.slice();
  const tieTrust = posts.tieTrust.slice();
  for (let i = 0; i < posts.count; i++) {
    const from = posts.tieStart[i]!;
    const places = Array.from({ length: posts.tieStart[i + 1]! - from }, (_, k) => from + k);
    places.sort((a, b) => posts.tieTrust[a]! - posts.tieTrust[b]! || posts.tieTo[a]! - posts.tieTo[b]!);
    places.forEach((place, k) => {
      tieTo[from + k] = posts.tieTo[place]!;
      tieTrust[from + k] = posts.tieTrust[place]!;
    });
  }
  return { ...posts, tieTo, tieTrust };
}
