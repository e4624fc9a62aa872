import { density } from './kernel-density.ts';

/** With at most so many values an output is taken as a list of them, not as a density. */
const MOST_ATOMS = 10;
const POINTS = 100;

/** A distribution written down at fixed points, so that two can be compared. */
export interface Profile {
  /** What each point weighs in an area between two profiles. */
  readonly weights: Float64Array;
  /** Writes the distribution of these values, `counts[i]` of each. Returns false where it has no width and so no density. */
  readonly read: (values: Float64Array, counts: Float64Array, into: Float64Array) => boolean;
}

/** Kernel density at 100 even points from least to greatest, as SALib's; shares of the values where there are few. */
export function profileOf(outputs: Float64Array): Profile {
  const values = [...new Set(outputs)].sort((a, b) => a - b);
  if (values.length <= MOST_ATOMS) return atoms(values);
  const [low, high] = [values[0]!, values.at(-1)!];
  const step = (high - low) / (POINTS - 1);
  const weights = new Float64Array(POINTS).fill(step);
  weights[0] = step / 2;
  weights[POINTS - 1] = step / 2;
  const grid = { low, high, count: POINTS };
  return { weights, read: (some, counts, into) => density(some, counts, grid, into) };
}

function atoms(known: readonly number[]): Profile {
  return {
    weights: new Float64Array(known.length).fill(1),
    read: (values, counts, into) => {
      into.fill(0);
      let size = 0;
      for (let i = 0; i < values.length; i++) {
        into[known.indexOf(values[i]!)]! += counts[i]!;
        size += counts[i]!;
      }
      for (let at = 0; at < known.length; at++) into[at]! /= size;
      return true;
    },
  };
}

/** Half the area between two profiles; `part` null for one without density. */
export function halfArea(weights: Float64Array, whole: Float64Array, part: Float64Array | null): number {
  let sum = 0;
  for (let at = 0; at < weights.length; at++) sum += weights[at]! * Math.abs(whole[at]! - (part ? part[at]! : 0));
  return sum / 2;
}
