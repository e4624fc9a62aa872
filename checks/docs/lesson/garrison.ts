import { buildPosts } from '../../../src/engine/force/build.ts';
import { liveDay } from '../../../src/engine/reference/day.ts';
import type { World } from '../../../src/engine/reference/world.ts';
import { runHistory } from '../../../src/engine/run.ts';
import { createWorld } from '../../../src/engine/world.ts';
import { type Followed, firstEvening, morningOf as morningIn } from '../../../src/experiments/lesson/morning.ts';
import { drawValues, type LoadOptions, loadCase } from '../../../src/scenario/index.ts';

export const SEED = 2019;
/** The history that the lesson follows. */
export const HISTORY = 6;

function followed(options: LoadOptions): Followed {
  const { scenario, priors } = loadCase('lesson-50', options);
  return { scenario, values: drawValues(priors, SEED, HISTORY), seed: SEED, history: HISTORY };
}

/** The history up to the moment of a day at which all choose. */
export function morningOf(day: number, options: LoadOptions = {}): World {
  return morningIn(followed(options), day);
}

export interface Evening {
  readonly day: number;
  readonly street: number;
  readonly mobilised: number;
  readonly index: number;
  /** Who changed his conduct, by index. */
  readonly changes: readonly number[];
  /** How many of each rank are in this conduct in the evening. */
  readonly byConduct: (conduct: number) => readonly number[];
  readonly fell: boolean;
}

/** Every evening of the lesson's history, and the strength of its regime. */
export function evenings(options: LoadOptions): { readonly strength: number; readonly all: readonly Evening[] } {
  const world = firstEvening(followed(options));
  const all: Evening[] = [];
  while (world.day < world.scenario.days && !all.at(-1)?.fell) {
    const before = world.members.map((member) => member.conduct);
    world.day += 1;
    const fell = liveDay(world, () => {});
    const { day, street, index } = world;
    const members = world.members.map(({ rank, conduct }) => ({ rank, conduct }));
    const changes = members.flatMap(({ conduct }, i) => (conduct === before[i] ? [] : [i]));
    const byConduct = (wanted: number): number[] =>
      [0, 1, 2, 3, 4].map((of) => members.filter(({ rank, conduct }) => rank === of && conduct === wanted).length);
    all.push({ day, street, mobilised: world.mobilised[day]!, index, changes, byConduct, fell });
  }
  return { strength: world.strength, all };
}

/** Which of the first hundred histories end in a fall. */
export function falls(options: LoadOptions = {}): readonly boolean[] {
  const { scenario, priors } = loadCase('lesson-50', options);
  return Array.from({ length: 100 }, (_, at) => {
    const values = drawValues(priors, SEED, at + 1);
    return runHistory(createWorld(scenario, buildPosts(scenario, values, SEED)), values, SEED, at + 1).fell;
  });
}
