import { hypervolume } from '../../src/experiments/robust/hypervolume.ts';
import { searchTradeOff } from '../../src/experiments/robust/nsga.ts';
import { dtlz2, offSphere } from '../../src/experiments/robust/testing/problems.ts';
import type { Gene } from '../../src/experiments/robust/variation.ts';
import type { Timed } from './sobol.ts';

const REPEATS = 7;
const EVALUATIONS = 10_000;
const GENES: Gene[] = Array.from({ length: 12 }, () => ({ kind: 'real' }));
const REFERENCE = { name: 'Platypus, NSGAII', seconds: 8.1 };

/** Times 10,000 evaluations of DTLZ2 with three objectives. Throws where the search did not get near the front. */
export async function benchNsga(): Promise<Timed> {
  const times: number[] = [];
  for (let repeat = 0; repeat < REPEATS; repeat++) {
    const began = performance.now();
    const { objectives, evaluations } = await searchTradeOff({
      genes: GENES,
      objectives: 3,
      evaluate: dtlz2,
      population: 100,
      budget: EVALUATIONS,
      epsilon: [0.05, 0.05, 0.05],
      seed: repeat,
    });
    times.push((performance.now() - began) / 1000);
    const volume = hypervolume(objectives, [1, 1, 1]);
    const near = volume > 0.35 && offSphere(objectives) < 0.04;
    if (evaluations !== EVALUATIONS || !near) throw new Error(`${evaluations} evaluations, volume ${volume}`);
  }
  times.sort((a, b) => a - b);
  return { name: 'NSGA-II, 10,000 evaluations, 3 objectives', seconds: times[REPEATS >> 1]!, reference: REFERENCE };
}
