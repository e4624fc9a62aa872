import { openStream, shuffle } from '../chance/stream.ts';
import { assertWhole } from './whole.ts';

/**
 * A Latin hypercube: of each factor, one point in each of `rows` equal parts, at a random place in it; factors are paired at
 * random. Returns `rows` × `dims`, row by row, every number strictly between 0 and 1. The same seed gives the same points, and
 * one more factor moves no other. Throws RangeError.
 *
 * Source: McKay, Beckman and Conover (1979).
 */
export function latinHypercube(rows: number, dims: number, seed: number): Float64Array {
  assertWhole('rows', rows, 1);
  assertWhole('dims', dims, 1);
  const points = new Float64Array(rows * dims);
  const strata = new Uint32Array(rows);
  for (let j = 0; j < dims; j++) {
    const stream = openStream(seed, `latin hypercube ${j}`);
    for (let i = 0; i < rows; i++) strata[i] = i;
    shuffle(strata, stream);
    for (let i = 0; i < rows; i++) points[i * dims + j] = inside((strata[i]! + stream.uniform()) / rows);
  }
  return points;
}

/** Independent uniform points, `rows` × `dims`: what the other designs are measured against. Throws RangeError. */
export function randomPoints(rows: number, dims: number, seed: number): Float64Array {
  assertWhole('rows', rows, 1);
  assertWhole('dims', dims, 1);
  const { uniform } = openStream(seed, 'random points');
  return Float64Array.from({ length: rows * dims }, uniform);
}

/** Rounding may carry the highest place of the last part to 1. */
function inside(u: number): number {
  return u < 1 ? u : 1 - Number.EPSILON / 2;
}
