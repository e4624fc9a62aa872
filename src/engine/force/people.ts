import type { Values } from '../parameters.ts';
import type { Scenario } from '../scenario.ts';
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
}
export const ABROAD = 1;
export const GATE = 2;
export const IN_GROUP = 4;

/** Room for the people of `count` posts. */
export function emptyPeople(count: number): People {
  const floats = (n: number): Float32Array => new Float32Array(n);
  return {
    rent: floats(count), culpability: floats(3 * count), worth: floats(count), sensitivity: floats(count),
    signal: floats(count), captureExit: floats(count), flags: new Uint8Array(count),
  };
}
