import { parseArgs } from 'node:util';
import { WORLDS, type WorldName } from './worlds.ts';

/** What is asked of the bench. */
export interface Options {
  readonly quick: boolean;
  readonly json: boolean;
  /** Measure the experiments in place of the engine. */
  readonly experiments: boolean;
  /** Drive the lab in a browser in place of the engine. */
  readonly lab: boolean;
  readonly worlds: readonly WorldName[];
  /** Null where all usual sizes are meant. */
  readonly members: number | null;
}

const FEWEST = 50;
const MOST = 2_000_000;

/**
 * Reads the words of a command line.
 *
 * @throws RangeError or TypeError that says what is wrong with them.
 */
export function readOptions(words: readonly string[]): Options {
  const { values } = parseArgs({
    args: [...words],
    options: {
      quick: { type: 'boolean', default: false },
      json: { type: 'boolean', default: false },
      experiments: { type: 'boolean', default: false },
      lab: { type: 'boolean', default: false },
      world: { type: 'string' },
      members: { type: 'string' },
    },
  });
  const { quick, json, experiments, lab, world, members } = values;
  return {
    quick,
    json,
    experiments,
    lab,
    worlds: world === undefined ? WORLDS : [worldNamed(world)],
    members: members === undefined ? null : membersIn(members),
  };
}

function worldNamed(name: string): WorldName {
  const world = WORLDS.find((one) => one === name);
  if (world !== undefined) return world;
  throw new RangeError(`--world: found ${name}, expected one of ${WORLDS.join(', ')}`);
}

function membersIn(text: string): number {
  const members = /^\d+$/.test(text) ? Number(text) : Number.NaN;
  if (members >= FEWEST && members <= MOST) return members;
  throw new RangeError(`--members: found ${text}, expected a whole number from ${FEWEST} to ${MOST}`);
}
