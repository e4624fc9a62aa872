import { hashName } from '../../engine/chance/key.ts';
import { secondWord, threefry } from '../../engine/chance/threefry.ts';
import { normalQuantile } from '../../engine/math/quantile.ts';

const TWO_20 = 0x100000;
const TWO_32 = 0x100000000;
const TWO_MINUS_52 = 1 / 0x10000000000000;

/** Luck for an algorithm that does not know beforehand how much of it it needs: bootstrap, search, resampling. */
export interface Stream {
  /** Strictly between 0 and 1, 52 random bits. */
  uniform(): number;
  /** A whole number from 0 to `n` − 1, each alike; `n` at most 2^32. */
  below(n: number): number;
  /** Standard normal, by inversion. */
  normal(): number;
}

/**
 * A stream of luck of its own for every seed and name: the same on any machine, and no use of one moves another. `seed`
 * is read modulo 2^32.
 */
export function openStream(seed: number, name: string): Stream {
  const key = hashName(name);
  let low = 0;
  let high = 0;
  const uniform = (): number => {
    const first = threefry(seed, key, high, low);
    low = (low + 1) >>> 0;
    if (low === 0) high++;
    return (first * TWO_20 + (secondWord() >>> 12) + 0.5) * TWO_MINUS_52;
  };
  const below = (n: number): number => {
    if (!(n >= 1 && n <= TWO_32)) throw new RangeError(`found ${n}, expected a whole number from 1 to 2^32`);
    return Math.floor(uniform() * n);
  };
  return { uniform, below, normal: () => normalQuantile(uniform()) };
}

/** Puts the places in random order, in place, each order alike (Fisher and Yates). */
export function shuffle(places: { [place: number]: number; readonly length: number }, stream: Stream): void {
  for (let i = places.length - 1; i > 0; i--) {
    const j = stream.below(i + 1);
    const kept = places[i]!;
    places[i] = places[j]!;
    places[j] = kept;
  }
}
