import { JOE_KUO } from './joe-kuo.ts';
import { openScrambling } from './owen.ts';
import { assertWhole } from './whole.ts';

/** Bits of a coordinate, and so 2^30 points: more than anybody will run. */
export const BITS = 30;
/** Dimensions for which there are direction numbers. */
export const MOST_DIMS = 1111;

const UNIT = 2 ** -BITS;

export interface SobolOptions {
  /** Points of the sequence to leave out at its beginning. */
  readonly skip?: number;
  /** Seed of an Owen scrambling; null gives the plain sequence, whose first point is the origin. */
  readonly scramble: number | null;
}

/**
 * Points of Sobol's sequence in Gray-code order, `rows` × `dims`, row by row. Scrambled, every number lies strictly between 0
 * and 1, each point is uniform and the points together keep the balance of the sequence; unscrambled, numbers are multiples of
 * 2^-30 from 0 on. Balance is best for powers of 2, with `skip` 0 or a multiple of `rows`. Throws RangeError.
 *
 * Sources: Sobol' (1967); Antonov and Saleev (1979) for the order; Joe and Kuo (2008) for the directions; Owen (1995).
 */
export function sobolPoints(rows: number, dims: number, { skip = 0, scramble }: SobolOptions): Float64Array {
  assertWhole('rows', rows, 1, 2 ** BITS);
  assertWhole('dims', dims, 1, MOST_DIMS);
  assertWhole('skip', skip, 0, 2 ** BITS - rows);
  const directions = directionsOf(dims);
  const points = new Float64Array(rows * dims);
  const bits = pointAt(skip, directions, dims);
  const place = scramble === null ? null : openScrambling(scramble);
  for (let i = 0; i < rows; i++) {
    const row = i * dims;
    for (let j = 0; j < dims; j++) points[row + j] = place === null ? bits[j]! * UNIT : place(bits[j]!, j);
    // Neighbours in Gray code differ by one bit, at the lowest 0 of the number.
    const column = (31 - Math.clz32(~(skip + i) & (skip + i + 1))) * dims;
    if (i + 1 < rows) for (let j = 0; j < dims; j++) bits[j]! ^= directions[column + j]!;
  }
  return points;
}

function pointAt(number: number, directions: Uint32Array, dims: number): Uint32Array {
  const bits = new Uint32Array(dims);
  const gray = number ^ (number >>> 1);
  for (let k = 0; k < BITS; k++)
    if ((gray >>> k) & 1) for (let j = 0; j < dims; j++) bits[j]! ^= directions[k * dims + j]!;
  return bits;
}

/** Direction numbers as fractions of 2^30: bit by bit, and of each bit one for each dimension. */
function directionsOf(dims: number): Uint32Array {
  const directions = new Uint32Array(BITS * dims);
  for (let k = 0; k < BITS; k++) directions[k * dims] = 1 << (BITS - 1 - k);
  const lines = JOE_KUO.slice(0, Math.ceil(dims / 12)).flatMap((line) => line.split(','));
  for (let j = 1; j < dims; j++) fillDirections(directions, lines[j - 1]!.split(' ').map(Number), j, dims);
  return directions;
}

function fillDirections(directions: Uint32Array, numbers: readonly number[], j: number, dims: number): void {
  const degree = numbers.length - 1;
  const coefficients = numbers[0]!;
  for (let k = 0; k < BITS; k++) {
    if (k < degree) {
      directions[k * dims + j] = numbers[k + 1]! << (BITS - 1 - k);
      continue;
    }
    const back = directions[(k - degree) * dims + j]!;
    let term = back ^ (back >>> degree);
    for (let i = 1; i < degree; i++)
      if ((coefficients >>> (degree - 1 - i)) & 1) term ^= directions[(k - i) * dims + j]!;
    directions[k * dims + j] = term;
  }
}
