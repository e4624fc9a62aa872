/**
 * What a step of PRIM maximises, from the mean and the number of runs before and after.
 * `lenient1`: gain of mean per run given up (the EMA workbench's default). `lenient2`: gain of mean times what is left, per run given up
 * (Friedman & Fisher, 1999, equation 14.6). `original`: the mean of what is left. The lenient two keep a category with few values from winning
 * only because it can take a larger bite.
 */
export type Objective = 'lenient1' | 'lenient2' | 'original';

export const OBJECTIVES: readonly Objective[] = ['lenient1', 'lenient2', 'original'];

/** The worth of a step from a box with `sum` over `count` runs to one with other sum and count (neither count 0 nor both alike). */
export function worthOf(objective: Objective, sum: number, count: number, newSum: number, newCount: number): number {
  const mean = newSum / newCount;
  if (objective === 'original') return mean;
  const gain = mean - sum / count;
  const change = Math.abs(count - newCount);
  return objective === 'lenient1' ? gain / change : (newCount * gain) / change;
}
