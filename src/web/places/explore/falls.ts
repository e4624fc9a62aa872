import { type KeptRuns, RAN } from '../../runner/study-kept.ts';

/** How many runs came, and how many of them fell; of those let through where somebody says which. */
export function fallsOf(
  { came, measured }: KeptRuns,
  within?: (run: number) => boolean,
): { runs: number; fell: number } {
  let [runs, fell] = [0, 0];
  for (let run = 0; run < came.length; run++) {
    if (came[run] !== RAN || (within !== undefined && !within(run))) continue;
    runs++;
    if (measured.fell[run] === 1) fell++;
  }
  return { runs, fell };
}
