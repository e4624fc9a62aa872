import { buildPosts } from '../../engine/force/build.ts';
import { type Cast, castOf, understudies } from '../../engine/force/cast.ts';
import type { Values } from '../../engine/parameters.ts';
import type { Scenario } from '../../engine/scenario.ts';
import { createWorld, recast, type World } from '../../engine/world.ts';

/** The values on which posts, chain and ties depend; histories that share them share posts. */
const SHAPING = ['share', 'line', 'ties', 'peers', 'rewired'] as const;

/** Members whose posts and people are kept at most: one force at true size, or a hundred at 1:100. */
const KEPT_MEMBERS = 150_000;

/**
 * Casts that were made before. Posts follow from the force and a few values, people from those and the luck of their
 * history, so a history that is lived through again under other acts, laws or levers finds its cast as it was.
 */
export interface Company {
  castFor(scenario: Scenario, values: Values, seed: number, history: number): Cast;
}

/** A company that keeps the casts of as many histories as make up `most` members, and always the latest posts. */
export function openCompany(most = KEPT_MEMBERS): Company {
  const kept = new Map<string, Cast>();
  let members = 0;
  let force = '';
  let latest: { readonly shape: string; readonly cast: Cast; readonly kept: boolean } | undefined;

  const make = (scenario: Scenario, values: Values, seed: number, shape: string): Cast => {
    if (latest?.shape !== shape) return castOf(scenario, buildPosts(scenario, values, seed));
    return latest.kept ? understudies(latest.cast, scenario) : latest.cast;
  };
  return {
    castFor(scenario, values, seed, history) {
      const now = JSON.stringify([seed, scenario.scale, scenario.formations]);
      if (now !== force) {
        kept.clear();
        members = 0;
        latest = undefined;
      }
      force = now;
      const shape = shapeOf(values);
      const name = `${history} ${shape}`;
      const known = kept.get(name);
      if (known !== undefined) return known;
      const cast = make(scenario, values, seed, shape);
      const room = members + cast.posts.count <= most;
      if (room) {
        members += cast.posts.count;
        kept.set(name, cast);
      }
      latest = { shape, cast, kept: room };
      return cast;
    },
  };
}

/** Gives a world in which a history with these values can be lived through: the same one each time, recast. */
export type Stage = (values: Values, history: number) => World;

/** A stage for the histories of one scenario. */
export function openStage(scenario: Scenario, seed: number, company: Company = openCompany(0)): Stage {
  let world: World | undefined;
  return (values, history) => {
    const cast = company.castFor(scenario, values, seed, history);
    if (world?.posts.count !== cast.posts.count) world = createWorld(scenario, cast.posts, cast);
    else recast(world, cast);
    return world;
  };
}

/** What posts are built from, as text that is equal when they are. */
function shapeOf(values: Values): string {
  return JSON.stringify(SHAPING.map((name) => values.force[name]));
}
