import { DEFECTED, DISSENTS, PLOTS, SERVES, WITHHOLDS } from '../../conduct.ts';
import type { World } from '../../world.ts';

/** Stands for the sign of a commander where there is none. */
export const NO_COMMANDER = 7;
const SIGNS = 8;

/** What is the same for everybody in today's payoffs. */
export interface Terms {
  wantsCost: number;
  cohesion: number;
  safety: number;
  limit: number;
  withheld: number;
  /** Share of rents that a withholder loses. */
  loss: number;
  refusal: number;
  punishment: number;
  relief: number;
  standing: number;
  blanket: number;
  outAbroad: number;
  punishmentExit: number;
  escape: number;
  /** 1 − (1 − D)(1 − cap): at home, in alarm, abroad. */
  caughtHome: number;
  caughtAlarmed: number;
  caughtAbroad: number;
  /** By rank: food and housing less what is resented; life after exit. */
  readonly provision: Float64Array;
  readonly out: Float64Array;
  /** By the commander's sign: cost of staying behind him (of staying when he turned), pull of one who stays, his cover. */
  readonly broken: Float64Array;
  readonly behind: Float64Array;
  readonly bound: Float64Array;
  readonly cover: Float64Array;
  readonly refusalBy: Float64Array;
}

/** Terms to be filled by `readTerms`. */
export function emptyTerms(): Terms {
  const bySign = (): Float64Array => new Float64Array(SIGNS);
  return {
    wantsCost: 0,
    cohesion: 0,
    safety: 0,
    limit: 0,
    withheld: 0,
    loss: 0,
    refusal: 0,
    punishment: 0,
    relief: 0,
    standing: 0,
    blanket: 0,
    outAbroad: 0,
    punishmentExit: 0,
    escape: 0,
    caughtHome: 0,
    caughtAlarmed: 0,
    caughtAbroad: 0,
    provision: new Float64Array(5),
    out: new Float64Array(5),
    broken: bySign(),
    behind: bySign(),
    bound: bySign(),
    cover: bySign(),
    refusalBy: bySign(),
  };
}

/** Works out what is the same for everybody today. */
export function readTerms(world: World): void {
  const { state, values, terms } = world;
  const { decision, surveillance, accountability } = values;
  for (let rank = 0; rank < 5; rank++) terms.provision[rank] = values.rents.provision - state.resentment[rank]!;
  terms.wantsCost = state.wantsCost;
  terms.cohesion = decision.carry ? decision.cohesion : 0;
  terms.safety = decision.safety;
  terms.limit = decision.protectionLimit;
  terms.withheld = values.force.withheld;
  terms.loss = 1 - values.rents.keep;
  terms.refusal = Math.min(1, surveillance.refusalBase + surveillance.refusalWatched * state.informants);
  terms.punishment = surveillance.punishment;
  terms.relief = accountability.relief;
  terms.standing = accountability.standing;
  terms.blanket = values.amnesty.blanket ? 1 : 0;
  terms.outAbroad = decision.outAbroad;
  terms.punishmentExit = decision.punishmentExit;
  terms.escape = decision.escape;
  terms.caughtHome = 1 - (1 - state.foundFirst) * (1 - surveillance.capture);
  terms.caughtAlarmed = 1 - (1 - state.foundFirstAlarmed) * (1 - surveillance.capture);
  terms.caughtAbroad = 1 - (1 - surveillance.captureAbroad);
  terms.out.set(decision.out);
  readCommanders(world);
}

function readCommanders(world: World): void {
  const { values, terms } = world;
  const { decision } = values;
  const bond = decision.carry ? decision.bond * decision.cohesion : 0;
  terms.refusalBy.fill(1);
  for (const sign of [WITHHOLDS, DEFECTED]) {
    terms.broken[sign] = bond;
    terms.refusalBy[sign] = decision.refusalFollowed;
  }
  terms.behind[DEFECTED] = bond;
  terms.cover[DEFECTED] = terms.cohesion;
  for (const sign of [SERVES, PLOTS, DISSENTS]) terms.bound[sign] = bond;
}
