import { DEFECTED, PLOTS, SERVES, WITHHOLDS } from '../../conduct.ts';
import { ABROAD } from '../../force/people.ts';
import { DISSENTS } from '../../sight.ts';
import type { World } from '../../world.ts';

/** Places of the four lines in an array of worths. */
export const SERVE = 0;
export const WITHHOLD = 1;
export const TURN = 2;
export const DESERT = 3;

/** What is the same for everybody in today's payoffs. */
export interface Terms {
  provision: number;
  wantsCost: number;
  bond: number;
  cohesion: number;
  safety: number;
  limit: number;
  withheld: number;
  loss: number;
  refusal: number;
  refusalFollowed: number;
  punishment: number;
  relief: number;
  standing: number;
  blanket: boolean;
  outAbroad: number;
  punishmentExit: number;
  escape: number;
  /** 1 − (1 − D)(1 − cap): at home, in alarm, abroad. */
  caughtHome: number;
  caughtAlarmed: number;
  caughtAbroad: number;
  readonly out: Float64Array;
}

/** Terms to be filled by `readTerms`. */
export function emptyTerms(): Terms {
  return {
    provision: 0, wantsCost: 0, bond: 0, cohesion: 0, safety: 0, limit: 0, withheld: 0, loss: 0, refusal: 0,
    refusalFollowed: 0, punishment: 0, relief: 0, standing: 0, blanket: false, outAbroad: 0, punishmentExit: 0, escape: 0,
    caughtHome: 0, caughtAlarmed: 0, caughtAbroad: 0, out: new Float64Array(5),
  };
}

/** Works out what is the same for everybody today. */
export function readTerms(world: World): void {
  const { state, values, terms } = world;
  const { decision, surveillance, accountability } = values;
  const bond = decision.carry ? decision.bond * decision.cohesion : 0;
  Object.assign(terms, {
    provision: values.rents.provision, wantsCost: state.wantsCost, bond, cohesion: decision.carry ? decision.cohesion : 0,
    safety: decision.safety, limit: decision.protectionLimit, withheld: values.force.withheld, loss: 1 - values.rents.keep,
    refusal: Math.min(1, surveillance.refusalBase + surveillance.refusalWatched * state.informants),
    refusalFollowed: decision.refusalFollowed, punishment: surveillance.punishment, relief: accountability.relief,
    standing: accountability.standing, blanket: values.amnesty.blanket, outAbroad: decision.outAbroad,
    punishmentExit: decision.punishmentExit, escape: decision.escape,
    caughtHome: 1 - (1 - state.foundFirst) * (1 - surveillance.capture),
    caughtAlarmed: 1 - (1 - state.foundFirstAlarmed) * (1 - surveillance.capture),
    caughtAbroad: 1 - (1 - surveillance.captureAbroad),
  });
  terms.out.set(decision.out);
}

/** What a member's commander shows, as far as the payoffs read it. */
export const NO_COMMANDER = -1;

/** Protection by numbers, a commander who turned, and the units that would follow. */
export function protection(world: World, i: number, commander: number): number {
  const { terms, seen, subordinates, followers } = world;
  const ties = seen[i]!;
  const all = (ties >>> 16) & 255;
  let cover = all > 0 ? terms.safety * (((ties & 255) + terms.withheld * ((ties >>> 8) & 255)) / all) : 0;
  if (commander === DEFECTED) cover += terms.cohesion;
  if (subordinates[i]! > 0) cover += terms.cohesion * (followers[i]! / subordinates[i]!);
  return Math.min(terms.limit, cover);
}

/** The sign that a member's commander shows, or `NO_COMMANDER`. */
export function commanderSign(world: World, i: number): number {
  const above = world.commander[i]!;
  return above < 0 ? NO_COMMANDER : world.signs[above]!;
}

/**
 * Worth of the four lines (serve, withhold, turn, desert) to a member who believes the regime falls with chance p, when
 * his commander shows `commander`. Career-years, into `worths`. At p = 0 it is the worth if the regime stands.
 */
export function weigh(world: World, i: number, p: number, commander: number, worths: Float64Array): void {
  const { terms, posts, people, state } = world;
  const formation = posts.formation[i]!;
  const feels = people.sensitivity[i]!;
  const rents = state.rentWorth[posts.rank[i]!]! * people.rent[i]!;
  const value = rents + terms.provision + people.worth[i]! - feels * terms.wantsCost;
  const orders = feels * world.crowdToday[formation]!;
  const exposure = world.exposure[i]!;
  const remission = world.remission[i]!;
  const staying = terms.blanket ? exposure - remission : exposure;
  const moved = commander === WITHHOLDS || commander === DEFECTED;
  const broken = moved ? terms.bond : 0;
  const bound = commander === SERVES || commander === PLOTS || commander === DISSENTS ? terms.bond : 0;
  const behind = commander === DEFECTED ? broken : 0;
  const safe = protection(world, i, commander);
  const refusal = terms.refusal * (1 - safe) * (moved ? terms.refusalFollowed : 1);

  const serveStands = value - orders - broken;
  const serveFalls = -staying - orders - broken;
  worths[SERVE] = serveStands + p * (serveFalls - serveStands);

  const holdStands = value - terms.loss * rents - refusal * terms.punishment - bound / 2 - behind;
  const holdFalls = -staying * (1 - terms.relief) + terms.standing - bound / 2 - behind;
  worths[WITHHOLD] = holdStands + p * (holdFalls - holdStands);

  const abroad = (people.flags[i]! & ABROAD) !== 0;
  const alarmed = world.alarmedUntil[i]! >= state.day;
  const caught = (1 - safe) * (abroad ? terms.caughtAbroad : alarmed ? terms.caughtAlarmed : terms.caughtHome);
  const turnStands = -(caught * terms.punishment) + (abroad ? (1 - caught) * terms.outAbroad : 0) - bound * (1 - safe);
  const turnFalls = state.reward[formation]! - exposure + remission - bound * (1 - safe);
  worths[TURN] = turnStands + p * (turnFalls - turnStands);

  const exitStands = terms.out[posts.rank[i]!]! - people.captureExit[i]! * terms.punishmentExit - bound / 2;
  const exitFalls = exitStands - terms.escape * exposure;
  worths[DESERT] = exitStands + p * (exitFalls - exitStands);
}
