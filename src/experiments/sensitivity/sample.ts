/** Runs of which every number is known: inputs by factor, and the output. */
export interface Sample {
  readonly columns: readonly Float64Array[];
  readonly outputs: Float64Array;
  readonly used: number;
  readonly missing: number;
}

/**
 * Takes a sample of any design apart: `inputs` is rows × `dims`, row by row. A row with a missing number, in or out, is left
 * out. Throws RangeError.
 */
export function sampleOf(inputs: Float64Array, outputs: Float64Array, dims: number): Sample {
  if (!Number.isInteger(dims) || dims < 1)
    throw new RangeError(`dims: found ${dims}, expected a whole number of factors from 1`);
  const rows = outputs.length;
  if (inputs.length !== rows * dims)
    throw new RangeError(`inputs: found ${inputs.length} numbers, expected ${rows} rows of ${dims}: ${rows * dims}`);
  const kept: number[] = [];
  for (let row = 0; row < rows; row++) {
    const complete = inputs.subarray(row * dims, (row + 1) * dims).every(Number.isFinite);
    if (complete && Number.isFinite(outputs[row]!)) kept.push(row);
  }
  return {
    columns: Array.from({ length: dims }, (_, j) => Float64Array.from(kept, (row) => inputs[row * dims + j]!)),
    outputs: Float64Array.from(kept, (row) => outputs[row]!),
    used: kept.length,
    missing: rows - kept.length,
  };
}

/** Why nothing can be said from a sample; null where something can. */
export function whyNothing({ outputs, used }: Sample, fewest: number): string | null {
  if (used < fewest) return `${used} complete rows, and it takes ${fewest}`;
  const [first] = outputs;
  return outputs.every((one) => one === first) ? `every run gave ${first}: there is nothing to explain` : null;
}

/** Places in ascending order of the values; equal values in their own order. */
export function orderOf(values: Float64Array): Uint32Array {
  return Uint32Array.from(values, (_, at) => at).sort((a, b) => values[a]! - values[b]! || a - b);
}

/** Ranks from 1, the mean rank for equal values. `order` is that of the values; `counts` says how often each stands there. */
export function ranksOf(values: Float64Array, order: Uint32Array, counts?: Float64Array): Float64Array {
  const ranks = new Float64Array(values.length);
  let before = 0;
  for (let from = 0; from < order.length; ) {
    let to = from;
    let here = 0;
    const value = values[order[from]!];
    for (; to < order.length && values[order[to]!] === value; to++) here += counts ? counts[order[to]!]! : 1;
    for (let at = from; at < to; at++) ranks[order[at]!] = before + (here + 1) / 2;
    before += here;
    from = to;
  }
  return ranks;
}
