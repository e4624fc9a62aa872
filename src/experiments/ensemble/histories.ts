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
  const worldFor = keepingWorld((values) => createWorld(scenario, buildPosts(scenario, values, seed)));
  return {
    paths,
    make(history) {
      const values = drawValues(priors, seed, history);
      const record = runHistory(worldFor(values), values, seed, history);
      return { record, drawn: Float64Array.from(drawnNumbers(values, paths)) };
    },
  };
}

/** What posts are built from, as text that is equal when they are. */
export function shapeOf(values: Values): string {
  return JSON.stringify(SHAPING.map((name) => values.force[name]));
}

function keepingWorld(build: (values: Values) => World): (values: Values) => World {
  let shape = '';
  let world: World | undefined;
  return (values) => {
    const wanted = shapeOf(values);
    if (world === undefined || wanted !== shape) world = build(values);
    shape = wanted;
    return world;
  };
}
