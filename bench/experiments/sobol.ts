import { openStream } from '../../src/experiments/chance/stream.ts';
import { type Sobol, sobolIndices } from '../../src/experiments/sensitivity/sobol.ts';

/** One figure of the bench beside the same work in other software. */
export interface Timed {
  readonly name: string;
  /** Median over the repeats, of wall time on one thread. */
  readonly seconds: number;
  readonly reference: { readonly name: string; readonly seconds: number };
}

const ROWS = 4096;
const DIMS = 20;
const STEP = 2 * DIMS + 2;
const REPEATS = 5;
const OPTIONS = { dims: DIMS, secondOrder: true, resamples: 100, level: 0.95, seed: 1 };
const REFERENCE = { name: 'SALib 1.5, sobol.analyze', seconds: 13.6 };

/** Sobol's G function with these: the first factors count, the last hardly. Its indices are known in closed form. */
const A = Float64Array.from({ length: DIMS }, (_, at) => at / 2);

/**
 * Times all indices of 20 factors from 4,096 base rows, second order with 100 resamples. Throws where the indices are not
 * those known in closed form, so that no work is skipped, or where two repeats differ.
 */
export function benchSobol(): Timed {
  const outputs = [outputsOf(1), outputsOf(2)];
  const times: number[] = [];
  for (let repeat = 0; repeat < REPEATS; repeat++) {
    for (const some of outputs) {
      const began = performance.now();
      const found = sobolIndices(some, OPTIONS);
      times.push((performance.now() - began) / 1000);
      if (found.reason !== null) throw new Error(found.reason);
      check(found);
    }
  }
  times.sort((a, b) => a - b);
  const seconds = times[times.length >> 1]!;
  return {
    name: `Sobol indices, N ${ROWS}, ${DIMS} factors, second order, 100 resamples`,
    seconds,
    reference: REFERENCE,
  };
}

function outputsOf(seed: number): Float64Array {
  const { uniform } = openStream(seed, 'bench of Sobol indices');
  const outputs = new Float64Array(ROWS * STEP);
  const [a, b] = [new Float64Array(DIMS), new Float64Array(DIMS)];
  for (let row = 0; row < ROWS; row++) {
    for (let at = 0; at < DIMS; at++) [a[at], b[at]] = [uniform(), uniform()];
    const from = row * STEP;
    outputs[from] = model(a, b, -1);
    outputs[from + STEP - 1] = model(b, a, -1);
    for (let j = 0; j < DIMS; j++) {
      outputs[from + 1 + j] = model(a, b, j);
      outputs[from + 1 + DIMS + j] = model(b, a, j);
    }
  }
  return outputs;
}

function model(own: Float64Array, other: Float64Array, moved: number): number {
  let product = 1;
  for (let at = 0; at < DIMS; at++) {
    const share = at === moved ? other[at]! : own[at]!;
    product *= (Math.abs(4 * share - 2) + A[at]!) / (1 + A[at]!);
  }
  return product;
}

/** Every index within its error and a little more; of 230 intervals of 95 % some lie beside the truth. */
function check({ S1, ST, S2 }: Sobol): void {
  const own = A.map((a) => 1 / (3 * (1 + a) ** 2));
  const all = own.reduce((product, one) => product * (1 + one), 1);
  const variance = all - 1;
  if (S2?.length !== (DIMS * (DIMS - 1)) / 2) throw new Error(`found ${S2?.length} pairs`);
  const faults = [
    ...S1.map(({ value, halfWidth }, j) => Math.abs(value - own[j]! / variance) / halfWidth!),
    ...ST.map(({ value, halfWidth }, j) => {
      const total = (own[j]! * all) / (1 + own[j]!) / variance;
      return Math.abs(value - total) / halfWidth!;
    }),
    ...S2.map(
      ({ first, second, index }) => Math.abs(index.value - (own[first]! * own[second]!) / variance) / index.halfWidth!,
    ),
  ].filter((off) => !(off < 2.5));
  if (faults.length > 0) throw new Error(`${faults.length} indices lie far from the truth: ${faults.slice(0, 3)}`);
}
