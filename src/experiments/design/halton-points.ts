import { openStream, shuffle } from '../chance/stream.ts';
import { assertWhole } from './whole.ts';

const MOST_DIMS = 1000;
const LEAST = 2 ** -53;

export interface HaltonOptions {
  /** Seed of the permutations of digits; null gives the plain sequence. */
  readonly scramble: number | null;
}

/**
 * Points 1 to `rows` of Halton's sequence, `rows` × `dims`, row by row, every number strictly between 0 and 1. Factor j counts in
 * the j-th prime. Scrambled, each digit place of each base has a random permutation of its own: without it factors beyond
 * some ten move together for hundreds of rows. Throws RangeError.
 *
 * Sources: Halton (1960); Owen (2017), "A randomized Halton algorithm in R".
 */
export function haltonPoints(rows: number, dims: number, { scramble }: HaltonOptions): Float64Array {
  assertWhole('rows', rows, 1, 2 ** 31);
  assertWhole('dims', dims, 1, MOST_DIMS);
  const points = new Float64Array(rows * dims);
  primes(dims).forEach((base, j) => {
    const permutations = scramble === null ? null : permutationsOf(base, scramble);
    for (let i = 0; i < rows; i++) {
      const u = permutations ? scrambledAt(i + 1, base, permutations) : plainAt(i + 1, base);
      points[i * dims + j] = Math.min(Math.max(u, LEAST), 1 - LEAST);
    }
  });
  return points;
}

function plainAt(number: number, base: number): number {
  let u = 0;
  let unit = 1 / base;
  for (let rest = number; rest > 0; rest = Math.floor(rest / base)) {
    u += (rest % base) * unit;
    unit /= base;
  }
  return u;
}

/** Zeros behind the last digit are digits too, and permuted. */
function scrambledAt(number: number, base: number, permutations: readonly Uint16Array[]): number {
  let u = 0;
  let unit = 1 / base;
  let rest = number;
  for (const permutation of permutations) {
    u += permutation[rest % base]! * unit;
    unit /= base;
    rest = Math.floor(rest / base);
  }
  return u;
}

/** A permutation of the digits for every place that a double can show. */
function permutationsOf(base: number, seed: number): Uint16Array[] {
  const stream = openStream(seed, `halton ${base}`);
  return Array.from({ length: Math.ceil(53 / Math.log2(base)) }, () => {
    const digits = Uint16Array.from({ length: base }, (_, digit) => digit);
    shuffle(digits, stream);
    return digits;
  });
}

function primes(count: number): number[] {
  const found: number[] = [];
  for (let n = 2; found.length < count; n++) if (!found.some((prime) => n % prime === 0)) found.push(n);
  return found;
}
