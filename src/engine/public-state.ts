import type { Scenario } from './scenario.ts';

/** What is true of the day for everyone. Written by the room named, read by all. Shares in [0, 1] unless said. */
export interface PublicState {
  /** Day t, and the word under which its luck is drawn: t + 20. */
  day: number;
  key: number;

  /** Calendar: echo of public calls, what later calls are still worth, foreign force today. */
  call: number;
  credit: number;
  force: number;
  /** Credit with which each call of the scenario's list was heard, 0 before its day. */
  readonly callCredit: Float64Array;

  /** Recognition: X_t, F_t, who has recognised (1) in list order. */
  recognition: number;
  threat: number;
  readonly recognised: Uint8Array;

  /** Hardship: H_t, P_t, what they cost per unit of sensitivity. */
  wants: number;
  street: number;
  wantsCost: number;
  crowdCost: number;

  /** Rents: R_t, and what one unit of rent is worth to each rank today. */
  revenue: number;
  readonly rentWorth: Float64Array;
  /** Rents: what a rank is paid on average, and what its members resent in those of the generals, career-years. */
  readonly paidTo: Float64Array;
  readonly resentment: Float64Array;

  /** Accountability: severity × prosecution by forum. Amnesty: what each formation is offered for turning. */
  readonly forums: Float64Array;
  readonly reward: Float64Array;
  /** Formation × rank × forum: share of the exposure that the amnesty would really take away. */
  readonly cover: Float64Array;

  /** Surveillance: density ι, trust T, chance of being found a day and before going open, and both in alarm. */
  informants: number;
  trust: number;
  found: number;
  foundFirst: number;
  foundFirstAlarmed: number;

  /** Outcome: A and Y of the last evening, y_min, θ0, and A of every evening from day 0. */
  mobilised: number;
  index: number;
  survived: number;
  strength: number;
  /** Coordination: θ*, the threshold in which all believe under the rule `equilibrium`. */
  threshold: number;
  readonly mobilisedOn: Float64Array;
  /** Strength of the whole force and by conduct, of those who dissent, in units of 2^-20; by rank and conduct. */
  whole: number;
  readonly strengthBy: Float64Array;
  dissenting: number;
  /** Line generals and line field officers who dissent or plot, and who serve, withhold or plot. */
  officersAgainst: number;
  officersThere: number;

  /** Response. */
  leaderHeld: boolean;
  arrestDay: number;
  backlash: number;
  pay: number;
  paid: number;
  lastPay: number;
  lastPurge: number;
  lastOath: number;
  oathUntil: number;

  /** Plotters this morning; 0 lets the day skip them. */
  plotters: number;
  burnIn: boolean;
}

/** Evenings never reached, so that "days since" is always long enough. */
export const NEVER = -100000;
export const DAY_KEY_OFFSET = 20;

/** A public state with its arrays allocated and every number at its neutral value. */
export function emptyPublicState(scenario: Scenario): PublicState {
  const formations = scenario.formations.length;
  return {
    day: 0,
    key: DAY_KEY_OFFSET,
    call: 0,
    credit: 1,
    force: 0,
    callCredit: new Float64Array(scenario.events.length),
    recognition: 0,
    threat: 0,
    recognised: new Uint8Array(scenario.states.length),
    wants: 0,
    street: 0,
    wantsCost: 0,
    crowdCost: 0,
    revenue: 1,
    rentWorth: new Float64Array(5),
    paidTo: new Float64Array(5),
    resentment: new Float64Array(5),
    forums: new Float64Array(3),
    reward: new Float64Array(formations),
    cover: new Float64Array(formations * 15),
    informants: 0,
    trust: 0,
    found: 0,
    foundFirst: 0,
    foundFirstAlarmed: 0,
    mobilised: 0,
    index: 0,
    survived: 0,
    strength: 0,
    threshold: 0,
    mobilisedOn: new Float64Array(scenario.days + 1),
    whole: 0,
    strengthBy: new Float64Array(30),
    dissenting: 0,
    officersAgainst: 0,
    officersThere: 0,
    leaderHeld: false,
    arrestDay: NEVER,
    backlash: 0,
    pay: 0,
    paid: 0,
    lastPay: NEVER,
    lastPurge: NEVER,
    lastOath: NEVER,
    oathUntil: NEVER,
    plotters: 0,
    burnIn: false,
  };
}

/** Sets every number back to its neutral value, for a new history. */
export function resetPublicState(state: PublicState, scenario: Scenario): void {
  const fresh = emptyPublicState(scenario) as unknown as Record<string, unknown>;
  const target = state as unknown as Record<string, unknown>;
  for (const [name, value] of Object.entries(fresh)) {
    if (ArrayBuffer.isView(value)) (target[name] as Uint8Array).fill(0);
    else target[name] = value;
  }
}
