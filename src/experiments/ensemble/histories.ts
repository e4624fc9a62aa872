import { buildPosts } from '../../engine/force/build.ts';
import type { Values } from '../../engine/parameters.ts';
import { runHistory } from '../../engine/run.ts';
import { createWorld, type World } from '../../engine/world.ts';
import { drawnNumbers, drawnPaths, drawValues } from '../../scenario/draw.ts';
import type { Maker, Work } from './entry.ts';

/** The values on which posts, chain and ties depend; histories that share them share a world. */
const SHAPING = ['share', 'line', 'ties', 'peers', 'rewired'] as const;

/** The usual maker: values drawn from the priors, one world kept from history to history. */
export function openMaker({ scenario, priors, seed }: Work): Maker {
  const paths = drawnPaths(priors);
  const worldFor = keepWorld();
  return {
    paths,
    make(history) {
      const values = drawValues(priors, seed, history);
      const world = worldFor(shapeOf(values), () => createWorld(scenario, buildPosts(scenario, values, seed)));
      const record = runHistory(world, values, seed, history);
      return { record, drawn: Float64Array.from(drawnNumbers(values, paths)) };
    },
  };
}

/** What posts are built from, as text that is equal when they are. */
export function shapeOf(values: Values): string {
  return JSON.stringify(SHAPING.map((name) => values.force[name]));
}

/** Keeps the latest world under a key, so that runs which share what posts are built from share it. */
export function keepWorld(): (key: string, build: () => World) => World {
  let held = '';
  let world: World | undefined;
  return (key, build) => {
    if (world === undefined || key !== held) world = build();
    held = key;
    return world;
  };
}
