import { layOut } from '../../../experiments/design/design.ts';
import { factorsOf } from '../../../experiments/design/factors-of.ts';
import type { Dimension } from '../../../experiments/discovery/cases.ts';
import { dimensionOf } from '../../../experiments/discovery/dimensions.ts';
import { NOTHING_SET, type Study } from '../../../experiments/study/study.ts';
import type { LoadedCase } from '../../../scenario/asked-case.ts';
import { numberReached } from '../../../scenario/draw.ts';
import type { Job } from './job.ts';

/** Runs over all that the case leaves open, and the value of every number in each. */
export interface SamplePlan {
  readonly job: Job;
  /** One a number: a value for every run. */
  readonly dimensions: readonly Dimension[];
}

/**
 * The study of `fealty discover`: scrambled Sobol points over what the case draws, each with luck of its own. The first runs of it
 * are spread as evenly as all, so that a part can be read. Undefined where the case draws nothing.
 */
export function samplePlan(
  { hash, name, scenario, priors }: LoadedCase,
  runs: number,
  seed: number,
): SamplePlan | undefined {
  if (priors.drawn.length === 0) return undefined;
  const factors = factorsOf(priors, ['drawn']);
  const { points, rows } = layOut({ method: 'sobol', rows: runs }, factors, seed);
  const study: Study = {
    worlds: [{ name, says: '', scenario, priors }],
    levers: NOTHING_SET,
    assumptions: { factors, points, rows },
    replicates: 1,
    seed,
    block: 1,
    rest: 'drawn',
    weeks: false,
  };
  const dimensions = factors.map((factor, k) =>
    dimensionOf(
      factor.path,
      Float64Array.from({ length: rows }, (_, row) => numberReached(factor, points[row * factors.length + k]!)),
    ),
  );
  return { job: { key: `sample ${hash} ${seed} ${runs}`, study }, dimensions };
}

/** The values of all numbers, run by run. */
export function inputsOf({ dimensions }: SamplePlan): Float64Array {
  const rows = dimensions[0]!.values.length;
  const inputs = new Float64Array(rows * dimensions.length);
  dimensions.forEach(({ values }, k) => {
    for (let row = 0; row < rows; row++) inputs[row * dimensions.length + k] = values[row]!;
  });
  return inputs;
}
