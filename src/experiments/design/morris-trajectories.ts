import { openStream, type Stream, shuffle } from '../chance/stream.ts';
import { movedTogether } from './moved.ts';
import { assertWhole } from './whole.ts';

/**
 * Random trajectories through a grid of `levels` levels from 0 to 1, both included: each begins at a random place and moves
 * every factor (or group) once, in random order, up or down by levels / (2 (levels − 1)). Returns trajectories × (moves + 1) ×
 * `dims` numbers, row by row. `levels` is even, so that all levels come alike. `insideSteps` makes points of them that can be
 * mapped through a distribution without ends. Throws RangeError.
 *
 * Sources: Morris (1991); Campolongo, Cariboni and Saltelli (2007) for groups.
 */
export function morrisTrajectories(
  trajectories: number,
  dims: number,
  levels: number,
  seed: number,
  groups?: readonly string[],
): Float64Array {
  assertWhole('trajectories', trajectories, 1);
  assertLevels(levels);
  const moves = movedTogether(dims, groups);
  const size = (moves.length + 1) * dims;
  const points = new Float64Array(trajectories * size);
  const stream = openStream(seed, 'morris trajectories');
  const steps = new Float64Array(size);
  for (let t = 0; t < trajectories; t++) {
    walk(steps, moves, levels, stream);
    for (let k = 0; k < size; k++) points[t * size + k] = steps[k]! / (levels - 1);
  }
  return points;
}

/**
 * Points of the grid from 0 to 1 brought to the middles of `levels` equal parts, strictly between 0 and 1. An effect by range is then
 * one between the middles of the lowest and of the highest part.
 */
export function insideSteps(points: Float64Array, levels: number): Float64Array {
  assertLevels(levels);
  return points.map((point) => (Math.round(point * (levels - 1)) + 0.5) / levels);
}

/** One trajectory, in whole steps of the grid. */
function walk(steps: Float64Array, moves: readonly (readonly number[])[], levels: number, stream: Stream): void {
  const dims = steps.length / (moves.length + 1);
  const jump = levels / 2;
  const up = new Uint8Array(dims);
  for (let j = 0; j < dims; j++) {
    up[j] = stream.below(2);
    steps[j] = stream.below(jump) + (up[j] ? 0 : jump);
  }
  const order = moves.map((_, move) => move);
  shuffle(order, stream);
  order.forEach((move, k) => {
    const row = (k + 1) * dims;
    steps.copyWithin(row, row - dims, row);
    for (const j of moves[move]!) steps[row + j]! += up[j] ? jump : -jump;
  });
}

function assertLevels(levels: number): void {
  if (!Number.isInteger(levels) || levels < 2 || levels % 2 === 1)
    throw new RangeError(`levels: found ${levels}, expected an even whole number from 2`);
}
