import { luck } from '../../../engine/chance/luck.ts';
import { PLOTS } from '../../../engine/conduct.ts';
import type { Values } from '../../../engine/parameters.ts';
import { swarmWorld } from '../../../engine/reference/swarm.ts';
import type { World } from '../../../engine/world.ts';
import { drawValues } from '../../../scenario/draw.ts';
import { loadCase } from '../../../scenario/index.ts';
import type { Question } from '../question.ts';
import { replayToDawn } from '../replay.ts';

const DICE = 60001;
const MOST = 60;
const DAYS = 18;
const MEMBERS = 8;
/** One group in so many is of the main case. */
const MAIN_EVERY = 20;

/** A day of a world, at dawn, and some of its members. */
export interface Group {
  readonly label: string;
  readonly question: Omit<Question, 'member'>;
  readonly members: readonly number[];
  /** A world of its own at each call. */
  readonly dawn: () => World;
}

/** Random member-days: of small random worlds, and of the main case at 1:200. */
export function* memberDays(count: number, first = 1): Generator<Group> {
  for (let seed = first, given = 0; given < count; seed++) {
    const question = questionOf(seed);
    const world = attempt(() => replayToDawn({ ...question, member: 0 }));
    if (world === undefined) continue;
    const some = Math.min(MEMBERS, count - given);
    const plotters = [...world.conduct.keys()].filter((i) => world.conduct[i] === PLOTS);
    const seated = world.tables.flatMap(({ sitting }) => [...sitting]);
    const members = Array.from({ length: some }, (_, k) =>
      pick(seed, k, k < 3 ? plotters : k < 5 ? seated : [], world),
    );
    given += members.length;
    yield { label: `group ${seed}`, question, members, dawn: () => structuredClone(world) };
  }
}

/** One of those, or anybody where there are none. */
function pick(seed: number, k: number, among: readonly number[], world: World): number {
  const roll = luck(seed, 1, DICE, 0, k);
  return among[Math.floor(roll * among.length)] ?? Math.floor(roll * world.posts.count);
}

function questionOf(seed: number): Omit<Question, 'member'> {
  const roll = luck(seed, 0, DICE, 0, 0);
  if (seed % MAIN_EVERY === 0) {
    const { scenario, priors } = mainCase();
    return {
      scenario,
      values: drawValues(priors, 2019, seed),
      seed: 2019,
      history: seed,
      day: 1 + Math.floor(roll * 100),
    };
  }
  const { scenario, values } = swarmWorld(seed, MOST, DAYS);
  if (seed % 3 === 0) makeRestless(values);
  return { scenario, values, seed, history: seed % 3, day: 1 + Math.floor(roll * DAYS) };
}

/** Few plot and fewer meet in most worlds: here punishment is light, few see a reason to serve, and tables meet daily. */
function makeRestless(values: Values): void {
  Object.assign(values.surveillance, { punishment: 1, informants: 0.2, distrust: 0 });
  Object.assign(values.council, { meet: 1, fragmentation: 0, quorum: 0.5 });
  Object.assign(values.decision, { withhold: values.decision.attention < 0.5, openSameDay: false });
  Object.assign(values.force, { ideologyMean: [-1, -1, -1, -1, -1] });
}

let main: ReturnType<typeof loadCase> | undefined;
function mainCase(): ReturnType<typeof loadCase> {
  main ??= loadCase('venezuela-2019', { scale: 200 });
  return main;
}

function attempt<T>(run: () => T): T | undefined {
  try {
    return run();
  } catch {
    return undefined;
  }
}
