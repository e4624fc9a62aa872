import { firstAttention, gapTable } from './attention.ts';
import { hearEarlierCalls, namedMovers } from './calendar.ts';
import { luck } from './chance/luck.ts';
import { QUESTION } from './chance/questions.ts';
import { coordinate } from './coordination/coordinate.ts';
import { decide } from './deciding.ts';
import { dissentToday } from './dissent.ts';
import { evening } from './evening.ts';
import { drawPeople, originOf } from './force/people.ts';
import { normalCdf } from './math/normal.ts';
import { normalQuantile } from './math/quantile.ts';
import { measure } from './outcome.ts';
import { copyOf, type Values } from './parameters.ts';
import { DAY_KEY_OFFSET, resetPublicState } from './public-state.ts';
import { accountFor } from './rooms/accountability/accountability.ts';
import { offer } from './rooms/amnesty/amnesty.ts';
import { readThePublic } from './rooms/belief/reading.ts';
import { readTerms } from './rooms/decision/terms.ts';
import { endure } from './rooms/hardship/hardship.ts';
import { recognise } from './rooms/recognition/recognition.ts';
import { payRents } from './rooms/rents/rents.ts';
import { watch } from './rooms/surveillance/surveillance.ts';
import { trustToday } from './sight.ts';
import { forgetAnswers } from './steady.ts';
import { countUnder } from './under.ts';
import { classOf, type World } from './world.ts';

const BURN_IN_DAYS = 20;
/** Draws of the strength before a history is given up as one that cannot stand on its first day. */
const MOST_ATTEMPTS = 200;
/** What is wrong with a case whose prior and whose past exclude each other. */
const IMPOSSIBLE =
  'the index that the regime survived before the first day is impossible under the prior of its strength';
/** Strength is counted in units of 2^-20. */
const STRENGTH_UNIT = 0x100000;

/**
 * Sets a world to the evening of day 0 of one history: values and people are drawn in, and the strength θ0 is drawn until
 * the regime stands that evening. Returns how many draws were discarded.
 *
 * @throws Error when no strength was found at which the regime would stand on day 0.
 */
export function startHistory(world: World, values: Values, seed: number, history: number): number {
  world.seed = seed;
  world.history = history;
  world.values = copyOf(values);
  world.gaps = gapTable(values.decision.attention);
  if (world.people.origin !== originOf(values, seed, history))
    drawPeople(world.people, world.posts, world.scenario, values, seed, history);
  for (let attempt = 0; attempt < MOST_ATTEMPTS; attempt++) {
    resetMembers(world);
    firstMorning(world);
    const known = knownToSurvive(world);
    world.state.strength = drawStrength(world, known, attempt);
    world.state.survived = known;
    burnIn(world);
    if (world.state.index < world.state.strength) {
      world.state.survived = Math.max(known, world.state.index);
      return attempt;
    }
  }
  throw new Error(
    `history ${history}: no draw of ${MOST_ATTEMPTS} for the regime's strength lets it stand on day 0; ` +
      'the case says that it stands with more against it than its prior allows',
  );
}

function resetMembers(world: World): void {
  const { posts, state, scenario, values } = world;
  resetPublicState(state, scenario);
  world.line.set(posts.line);
  world.commander.set(posts.commander);
  world.chainTrust.set(posts.chainTrust);
  for (const table of world.tables) table.sitting.set(table.seats);
  const cleared = [
    world.conduct,
    world.signs,
    world.exposure,
    world.remission,
    world.settled,
    world.heads,
    world.crowdToday,
    world.forumsRemitted,
    world.streetOn,
  ];
  for (const array of cleared) array.fill(0);
  world.lean.fill(1);
  world.trustLimit.fill(-1);
  world.promised.fill(Number.NaN);
  world.alarmedUntil.fill(-BURN_IN_DAYS);
  world.bound.clear();
  forgetAnswers(world);
  world.ceilings.used = false;
  world.dissentRested.fill(Number.NaN);
  world.changeCount = 0;
  world.events.length = 0;
  world.generals.length = 0;
  scenario.formations.forEach((formation, code) => {
    for (let rank = 0; rank < 5; rank++) {
      const weight = values.force.weight[rank]!;
      world.strength[code * 10 + rank * 2] = Math.round(
        weight * values.force.staffFactor * formation.strength * STRENGTH_UNIT,
      );
      world.strength[code * 10 + rank * 2 + 1] = Math.round(weight * formation.strength * STRENGTH_UNIT);
    }
  });
  for (let i = 0; i < posts.count; i++) {
    state.strengthBy[posts.rank[i]!]! += world.strength[classOf(world, i)]!;
    world.heads[posts.rank[i]!]! += 1;
    if (posts.rank[i]! <= 1) state.officersThere += posts.line[i]!;
  }
  for (let rank = 0; rank < 5; rank++) state.whole += state.strengthBy[rank]!;
  if (!(state.whole > 0)) throw new Error('nobody in the force has any strength: every weight is 0');
}

/** What is public on day 0, by the rooms that are on. */
function firstMorning(world: World): void {
  const { state, values, without } = world;
  state.trust = values.surveillance.trust;
  if (!without.has('recognition')) recognise(world);
  if (!without.has('hardship')) endure(world);
  if (!without.has('rents')) payRents(world);
  if (!without.has('accountability')) accountFor(world);
  if (!without.has('amnesty')) offer(world);
  if (!without.has('surveillance')) watch(world);
  hearEarlierCalls(world);
  trustToday(world);
  countUnder(world);
}

/** The largest index that the regime survived before the first day, as the case codes it. */
function knownToSurvive(world: World): number {
  const { state, values } = world;
  const v = values.belief;
  const abroad = v.recognition * state.recognition - v.patron * values.surveillance.patron;
  return v.survivedShare + v.street * v.survivedStreet + abroad;
}

/** θ0 from the normal prior truncated above what the regime is known to survive. */
function drawStrength(world: World, known: number, attempt: number): number {
  const { priorMean, priorSd } = world.values.belief;
  const above = normalCdf((priorMean - known) / priorSd);
  const drawnStrength =
    priorMean - priorSd * normalQuantile(luck(world.seed, world.history, QUESTION.strength, attempt, 0) * above);
  if (!Number.isFinite(drawnStrength)) throw new Error(`history ${world.history}: ${IMPOSSIBLE}`);
  return drawnStrength;
}

/** Twenty days in which members choose between serving and withholding, then the acts of before the first morning. */
function burnIn(world: World): void {
  const { state, without } = world;
  state.burnIn = true;
  firstAttention(world);
  for (let day = 1 - BURN_IN_DAYS; day <= 0; day++) {
    state.day = day;
    state.key = day + DAY_KEY_OFFSET;
    dissentToday(world);
    readThePublic(world);
    readTerms(world);
    coordinate(world);
    if (!without.has('decision')) decide(world);
    evening(world);
    measure(world);
  }
  state.burnIn = false;
  namedMovers(world, -Infinity, 0);
  evening(world);
  measure(world);
}
