import { DomainError, expecting, finite } from '../../theory/domain.ts';

/**
 * One input, a value per run. `real`: any number. `whole`: whole numbers, of which a few may repeat a lot. `category`:
 * places in `labels`, from 0; a switch that is off or on is a category with two labels.
 */
export type Dimension =
  | { readonly name: string; readonly kind: 'real' | 'whole'; readonly values: ArrayLike<number> }
  | {
      readonly name: string;
      readonly kind: 'category';
      readonly values: ArrayLike<number>;
      readonly labels: readonly string[];
    };

/** An input of the runs that are counted. */
export interface Input {
  readonly name: string;
  readonly kind: Dimension['kind'];
  /** A value per counted run. */
  readonly values: Float64Array;
  /** Labels of a category, by place; empty for numbers. */
  readonly labels: readonly string[];
}

/** Runs whose outcome is known, column by column, ready to be searched for boxes. */
export interface Cases {
  readonly inputs: readonly Input[];
  /** The outcome of each run: 0 or 1, or any number where a threshold was given. */
  readonly outcome: Float64Array;
  /** 1 for a run of interest: outcome 1, or an outcome at the threshold or above. */
  readonly hit: Uint8Array;
  readonly hits: number;
  readonly count: number;
  /** Runs given whose outcome is not a number: failed, or without one. They are in none of the counts above. */
  readonly leftOut: number;
  /** Whether outcomes are only 0 and 1, so that a mean is a share and a binomial test has a meaning. */
  readonly binary: boolean;
}

/**
 * Lays out runs for a search. `outcome`: a value per run, 0 or 1; or any number if `threshold` is given, from which on a
 * run is of interest. A run whose outcome is NaN is left out and counted.
 * @throws {DomainError} for columns of unequal length, an input that is no number, a category without a label, two inputs
 * of one name, an outcome other than 0 and 1 without a threshold, and where all runs or none are of interest
 */
export function casesOf(dimensions: readonly Dimension[], outcome: ArrayLike<number>, threshold?: number): Cases {
  expecting(dimensions.length > 0, 'dimensions', 0, 'one input or more');
  if (threshold !== undefined) finite('threshold', threshold);
  const kept = knownRows(outcome);
  const known = new Float64Array(kept.length);
  const hit = new Uint8Array(kept.length);
  let hits = 0;
  for (let row = 0; row < kept.length; row++) {
    known[row] = outcome[kept[row]!]!;
    hit[row] = ofInterest(known[row]!, threshold, kept[row]!);
    hits += hit[row]!;
  }
  expecting(hits > 0 && hits < hit.length, 'runs of interest', hits, `at least 1 and fewer than ${hit.length}`);
  const names = new Set<string>();
  const inputs = dimensions.map((dimension) => {
    expecting(!names.has(dimension.name), 'dimensions', dimension.name, 'a name that no other input has');
    names.add(dimension.name);
    return inputOf(dimension, kept, outcome.length);
  });
  const binary = threshold === undefined;
  return { inputs, outcome: known, hit, hits, count: known.length, leftOut: outcome.length - known.length, binary };
}

function knownRows(outcome: ArrayLike<number>): Int32Array {
  const rows = new Int32Array(outcome.length);
  let known = 0;
  for (let row = 0; row < outcome.length; row++) if (!Number.isNaN(outcome[row]!)) rows[known++] = row;
  return rows.subarray(0, known);
}

function ofInterest(value: number, threshold: number | undefined, run: number): 0 | 1 {
  if (!Number.isFinite(value))
    throw new DomainError(`outcome of run ${run}`, value, 'a finite number, or NaN for a run without one');
  if (threshold !== undefined) return value >= threshold ? 1 : 0;
  if (value !== 0 && value !== 1)
    throw new DomainError(`outcome of run ${run}`, value, '0 or 1, or a threshold to compare it with');
  return value;
}

function inputOf(dimension: Dimension, kept: Int32Array, runs: number): Input {
  const { name, kind, values } = dimension;
  expecting(values.length === runs, `values of ${name}`, values.length, `one for each of ${runs} runs`);
  const labels = dimension.kind === 'category' ? dimension.labels : [];
  const column = new Float64Array(kept.length);
  for (let row = 0; row < kept.length; row++) {
    const value = values[kept[row]!]!;
    if (!holds(kind, value, labels.length)) throw unfit(dimension, value, kept[row]!);
    // Adding 0 makes −0 into 0: they are equal, and must be one value to an order by bits as well.
    column[row] = value + 0;
  }
  return { name, kind, values: column, labels };
}

function holds(kind: Dimension['kind'], value: number, labels: number): boolean {
  if (kind === 'real') return Number.isFinite(value);
  return Number.isSafeInteger(value) && (kind === 'whole' || (value >= 0 && value < labels));
}

function unfit(dimension: Dimension, value: number, run: number): DomainError {
  const expected = {
    real: 'a finite number',
    whole: 'a whole number',
    category: `a place from 0 to ${dimension.kind === 'category' ? dimension.labels.length - 1 : 0}`,
  };
  return new DomainError(`${dimension.name} of run ${run}`, value, expected[dimension.kind]);
}

/** The same runs with some of the inputs only, in the order of `places`. */
export function withInputs(cases: Cases, places: readonly number[]): Cases {
  return { ...cases, inputs: places.map((place) => cases.inputs[place]!) };
}

/** Some of the runs. There may be none of interest among them. */
export function atRows(cases: Cases, rows: Int32Array): Cases {
  const inputs = cases.inputs.map((input) => ({
    ...input,
    values: Float64Array.from(rows, (row) => input.values[row]!),
  }));
  const hit = Uint8Array.from(rows, (row) => cases.hit[row]!);
  const hits = hit.reduce((sum, one) => sum + one, 0);
  return {
    ...cases,
    inputs,
    outcome: Float64Array.from(rows, (row) => cases.outcome[row]!),
    hit,
    hits,
    count: rows.length,
  };
}
