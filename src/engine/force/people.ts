import { luck, normalLuck } from '../chance/luck.ts';
import { QUESTION } from '../chance/questions.ts';
import { exp } from '../math/exp.ts';
import type { Values } from '../parameters.ts';
import type { Scenario } from '../scenario.ts';
import { criticalOf } from './critical.ts';
import type { Posts } from './posts.ts';

/** Who holds the posts in one history, single precision where a draw is stored. Written by `drawPeople`. */
export interface People {
  /** Rents ρ, career-years. */
  readonly rent: Float32Array;
  /** Culpability before rights, corruption and extradition courts, in that order, three a member. */
  readonly culpability: Float32Array;
  /** Ideology, with the worth of own rule for the in-group, career-years. */
  readonly worth: Float32Array;
  readonly sensitivity: Float32Array;
  /** Error z of the private signal, in its own standard deviations. */
  readonly signal: Float32Array;
  /** Chance of being caught leaving. */
  readonly captureExit: Float32Array;
  /** ABROAD | GATE | IN_GROUP. */
  readonly flags: Uint8Array;
  /** Critical belief where a formation is coded by it, else not a number; empty where none is. */
  readonly critical: Float64Array;
  /** What they were drawn from, as `originOf` writes it; empty before. */
  origin: string;
}
export const ABROAD = 1;
export const GATE = 2;
export const IN_GROUP = 4;

/** Room for the people of `count` posts, some of whom may be coded by their critical belief. */
export function emptyPeople(count: number, coded = false): People {
  const floats = (n: number): Float32Array => new Float32Array(n);
  return {
    rent: floats(count),
    culpability: floats(3 * count),
    worth: floats(count),
    sensitivity: floats(count),
    signal: floats(count),
    captureExit: floats(count),
    flags: new Uint8Array(count),
    critical: new Float64Array(coded ? count : 0),
    origin: '',
  };
}

/** All that people rest on besides their posts and formations, as text that is equal when it is. */
export function originOf({ force, rents, hardship, decision, accountability }: Values, seed: number, history: number) {
  return JSON.stringify([
    seed,
    history,
    [force.abroad, force.line, force.ideologyMean, force.ideologySd, force.inGroupWorth, force.inGroupSensitivity],
    [rents.mean, rents.spread, rents.trap, rents.culpabilityLink],
    [hardship.sensitivity, hardship.sensitivitySpread],
    [decision.nearGate, decision.captureExit],
    [accountability.rights, accountability.corruption, accountability.extradition, accountability.spread],
  ]);
}

const CULPABILITY = [QUESTION.culpabilityRights, QUESTION.culpabilityCorruption, QUESTION.culpabilityExtradition];

/** Draws who holds each post in this history into `people`: a pure function of the post's key, never of its neighbours. */
export function drawPeople(
  people: People,
  posts: Posts,
  scenario: Scenario,
  values: Values,
  seed: number,
  history: number,
): void {
  const { force, rents, hardship, decision } = values;
  const culpable = culpabilityOf(values);
  for (let i = 0; i < posts.count; i++) {
    const rank = posts.rank[i]!;
    const key = posts.key[i]!;
    const formation = scenario.formations[posts.formation[i]!]!;
    const normal = (question: number): number => normalLuck(seed, history, question, 0, key);
    const chance = (question: number): number => luck(seed, history, question, 0, key);
    const inGroup = formation.inGroup > 0 && chance(QUESTION.inGroup) < formation.inGroup;
    const staffAbroad = posts.line[i] === 1 ? 0 : force.abroad[rank]! / (1 - force.line[rank]!);
    const abroad = staffAbroad > 0 && chance(QUESTION.abroad) < staffAbroad;
    const gate = !abroad && chance(QUESTION.near) < (formation.nearGate ?? decision.nearGate);
    const rentZ = normal(QUESTION.rent);
    people.rent[i] = logNormal(rents.mean[rank]!, rents.spread, rentZ);
    for (let f = 0; f < 3; f++) {
      const z = culpable.link * rentZ + culpable.rest * normal(CULPABILITY[f]!);
      people.culpability[3 * i + f] = logNormal(culpable.mean[f]![rank]!, culpable.spread, z);
    }
    const ideology = force.ideologyMean[rank]! + force.ideologySd[rank]! * normal(QUESTION.ideology);
    people.worth[i] = inGroup ? ideology + force.inGroupWorth : ideology;
    const feels = logNormal(hardship.sensitivity[rank]!, hardship.sensitivitySpread, normal(QUESTION.sensitivity));
    people.sensitivity[i] = inGroup ? feels * force.inGroupSensitivity : feels;
    people.signal[i] = normal(QUESTION.signal);
    people.captureExit[i] = 2 * decision.captureExit * chance(QUESTION.capExit);
    people.flags[i] = (abroad ? ABROAD : 0) | (gate ? GATE : 0) | (inGroup ? IN_GROUP : 0);
  }
  if (people.critical.length > 0) codeCritical(people, posts, scenario, seed, history);
  people.origin = originOf(values, seed, history);
}

/** Gives the members of coded formations their critical belief, and nothing else to weigh. */
function codeCritical(people: People, posts: Posts, scenario: Scenario, seed: number, history: number): void {
  const sizes = scenario.formations.map(() => 0);
  for (const code of posts.formation) sizes[code]! += 1;
  const placed = sizes.map(() => 0);
  for (let i = 0; i < posts.count; i++) {
    const code = posts.formation[i]!;
    const { critical } = scenario.formations[code]!;
    const place = { seed, history, key: posts.key[i]!, at: placed[code]!++, size: sizes[code]! };
    people.critical[i] = critical ? criticalOf(critical, place) : Number.NaN;
    if (!critical) continue;
    for (const array of [people.rent, people.worth, people.sensitivity, people.captureExit, people.flags]) array[i] = 0;
    people.culpability.fill(0, 3 * i, 3 * i + 3);
  }
}

/** Whether any formation is coded by critical beliefs. */
export function isCoded(scenario: Scenario): boolean {
  return scenario.formations.some(({ critical }) => critical !== undefined);
}

/** The critical belief of a member coded by it; not a number for who has payoffs. */
export function criticalBeliefOf(people: People, i: number): number {
  return people.critical.length > 0 ? people.critical[i]! : Number.NaN;
}

function culpabilityOf(values: Values): {
  link: number;
  rest: number;
  mean: readonly (readonly number[])[];
  spread: number;
} {
  const { accountability, rents } = values;
  const link = rents.trap ? rents.culpabilityLink : 0;
  const mean = [accountability.rights, accountability.corruption, accountability.extradition];
  return { link, rest: Math.sqrt(1 - link * link), mean, spread: accountability.spread };
}

/** A log-normal of the given mean, whose logarithm has the given sd, at the standard normal deviate z. */
function logNormal(mean: number, sd: number, z: number): number {
  return mean * exp(sd * z - (sd * sd) / 2);
}
