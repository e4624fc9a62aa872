import type { Change } from './relive.ts';

/** One number of a member's morning that could have been another. */
export interface Dial {
  /** `accountability.severity.rights`, `his.rent`, `public.street`. */
  readonly path: string;
  /** How a sentence calls it: `severity.rights`, `his rent`, `the street`. */
  readonly name: string;
  readonly says: string;
  readonly unit: string;
  /** lever, assumption, coded; his: what he is himself; public: what that day was like. */
  readonly kind: 'lever' | 'assumption' | 'coded' | 'his' | 'public';
  readonly from: number;
  readonly least: number;
  readonly most: number;
  /** Width of the range in which a careful analyst would look: the measure of all distances. */
  readonly width: number;
  /** The nearest number that can be held in its place, for those in single precision. */
  readonly held: (value: number) => number;
  readonly to: (value: number) => Change;
}

/** A switch, a word or his commander's conduct: what cannot be changed by a little. */
export interface Flip {
  readonly path: string;
  readonly name: string;
  readonly says: string;
  readonly kind: Dial['kind'];
  readonly from: string;
  readonly to: string;
  /** 1 for a switch or another conduct; for one of a ladder of words, the steps as a share of the ladder. */
  readonly distance: number;
  readonly change: Change;
}

/** Whatever can be held in double precision. */
export const asItIs = (value: number): number => value;
