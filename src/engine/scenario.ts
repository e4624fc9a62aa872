import type { Critical } from './force/critical.ts';
import type { GroupName, Values } from './parameters.ts';

/** The ten mechanisms of a day that `without` can switch off. */
export const ROOMS = [
  'recognition',
  'hardship',
  'rents',
  'accountability',
  'amnesty',
  'surveillance',
  'belief',
  'decision',
  'council',
  'response',
] as const;
export type Room = (typeof ROOMS)[number];

/** A body of members with a chain of command of its own. Adding one at the end of the list moves nobody in the others. */
export interface Formation {
  readonly name: string;
  readonly branch: string;
  /** True size, before `scale`. */
  readonly members: number;
  /** Share of members of the in-group, 0 to 1. */
  readonly inGroup: number;
  /** Share of its duty that faces its own crowd, 0 to 1. */
  readonly deploy: number;
  /** Share with an opportunity at the gate; null takes `decision.nearGate`. */
  readonly nearGate: number | null;
  /** Its line generals sit at the capital's table as well. */
  readonly capital: boolean;
  /** Multiplies the strength of its members; 0 makes it inert. */
  readonly strength: number;
  /** Rank shares of its own, or null for `force.share`. */
  readonly share: readonly number[] | null;
  /** Critical beliefs that stand in place of payoffs: the threshold models. */
  readonly critical?: Critical;
}

/** A foreign state. It recognises on `day` (null: never by date), or when the share of its bloc passes `threshold`. */
export interface ForeignState {
  readonly name: string;
  readonly bloc: string;
  readonly weight: number;
  /** Day of recognition; ≤ 0 means before the first day. */
  readonly day: number | null;
  readonly threshold: number | null;
}

/** A promise to one formation that stands beside the law: its coverage and status replace the law's where they are better. */
export interface SideDeal {
  readonly formation: string;
  readonly day: number;
  readonly coverage: readonly number[];
  readonly status: Values['amnesty']['status'];
  readonly reward: number;
}

/** Which members a dated act moves: the `count` first in the order of their luck among those who match. */
export interface Selector {
  readonly formation: string | null;
  readonly rank: number | null;
  readonly post: 'line' | 'staff' | null;
  readonly abroad: boolean | null;
  readonly count: number;
}

interface Dated {
  /** Day of the act; events before day 1 still echo where the formula says so. */
  readonly day: number;
  /** What happened, in words, for the record. */
  readonly says: string;
}
export interface March extends Dated {
  readonly kind: 'march';
  readonly size: number;
}
export interface Call extends Dated {
  readonly kind: 'call';
  readonly size: number;
  readonly cost: number;
  readonly credit: number;
}
/** The leader acts in the open; if he is free that morning it is a call of full cost. */
export interface Defiance extends Dated {
  readonly kind: 'defiance';
  readonly size: number;
}
export interface Gate extends Dated {
  readonly kind: 'gate';
  readonly chance: number;
  readonly decay: number;
}
/** Named movers act: this many members take this conduct on that day. A day ≤ 0 is before the first morning. */
export interface Move extends Dated {
  readonly kind: 'move';
  readonly who: Selector;
  readonly conduct: MoveConduct;
}
/** A lever takes a new value on this day. */
export interface SetLever extends Dated {
  readonly kind: 'set';
  readonly group: GroupName;
  readonly name: string;
  readonly value: number | boolean | string | readonly number[];
}
/** Foreign force is used on this day. */
export interface Force extends Dated {
  readonly kind: 'force';
}
export type MoveConduct = 'withholds' | 'defected' | 'deserted' | 'detained';
export type DatedEvent = March | Call | Defiance | Gate | Move | SetLever | Force;

/** Observed values that replace a process on days up to the as-of date; index 0 is day 1. */
export interface Pins {
  readonly street: readonly number[];
  readonly wants: readonly number[];
  readonly revenue: readonly number[];
}

/** A plain, already checked world: what the engine takes. Days count from 1, the day after the start date. */
export interface Scenario {
  readonly name: string;
  /** Date of day 0, ISO. */
  readonly start: string;
  readonly days: number;
  /** 1 runs every member; 10 one in ten, by strata. */
  readonly scale: number;
  readonly formations: readonly Formation[];
  readonly states: readonly ForeignState[];
  readonly sideDeals: readonly SideDeal[];
  readonly events: readonly DatedEvent[];
  readonly pins: Pins;
  readonly without: readonly Room[];
}
