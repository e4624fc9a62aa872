import { luck } from '../chance/luck.ts';
import { QUESTION } from '../chance/questions.ts';
import type { People } from '../force/people.ts';
import type { Posts } from '../force/posts.ts';
import { normalCdf } from '../math/normal.ts';
import { normalQuantile } from '../math/quantile.ts';
import type { Values } from '../parameters.ts';
import type { Scenario } from '../scenario.ts';
import { gap } from './attention.ts';
import { hearCalls } from './calendar.ts';
import { liveActsBefore, liveBurnInDay } from './day.ts';
import { shareMobilised, trueIndex } from './outcome.ts';
import { recogniseAtStart } from './recognition.ts';
import { BURN_IN, emptyWorld, isOn, type World } from './world.ts';

const MOST_ATTEMPTS = 200;
const IMPOSSIBLE = 'what it survived before is impossible under the prior of its strength';

/** What names a history. */
export interface Told {
  readonly scenario: Scenario;
  readonly values: Values;
  readonly seed: number;
  readonly history: number;
  readonly posts: Posts;
  readonly people: People;
}

/** The world on the evening of day 0. A regime that would not have stood until then is not the case's world. */
export function startHistory(told: Told): { world: World; discarded: number } {
  for (let attempt = 0; attempt < MOST_ATTEMPTS; attempt++) {
    const world = firstMorning(told);
    world.survived = survivedBefore(world);
    world.strength = drawStrength(world, attempt);
    burnIn(world);
    liveActsBefore(world);
    world.mobilised[0] = shareMobilised(world);
    world.index = trueIndex(world, world.mobilised[0], 0);
    if (world.index >= world.strength) continue;
    world.survived = Math.max(world.survived, world.index);
    return { world, discarded: attempt };
  }
  throw new Error(`the regime does not stand on day 0 in ${MOST_ATTEMPTS} attempts at its strength`);
}

/** Everybody serves; street, wants, stands abroad and old calls are those of day 0. */
function firstMorning({ scenario, values, seed, history, posts, people }: Told): World {
  const world = emptyWorld(scenario, values, seed, history, posts, people);
  if (isOn(world, 'hardship')) {
    world.street = values.hardship.streetStart;
    world.wants = values.hardship.wantsStart;
  }
  recogniseAtStart(world);
  hearCalls(world, (day) => day <= 0);
  for (const member of world.members) member.due = gap(world, member, 0);
  return world;
}

/** y: the largest index that the regime is known to have survived. */
export function survivedBefore(world: World): number {
  const { survivedShare, survivedStreet, street, recognition, patron } = world.values.belief;
  const pressed = recognition * world.recognition - patron * world.values.surveillance.patron;
  return survivedShare + street * survivedStreet + pressed;
}

/** θ0 from its normal prior, truncated above what was survived. */
export function drawStrength(world: World, attempt: number): number {
  const { priorMean, priorSd } = world.values.belief;
  const above = normalCdf((priorMean - world.survived) / priorSd);
  const drawn = luck(world.seed, world.history, QUESTION.strength, attempt, 0);
  const strength = priorMean - priorSd * normalQuantile(drawn * above);
  if (!Number.isFinite(strength)) throw new Error(`history ${world.history}: ${IMPOSSIBLE}`);
  return strength;
}

function burnIn(world: World): void {
  for (let day = 1 - BURN_IN; day <= 0; day++) {
    world.day = day;
    liveBurnInDay(world);
  }
}
