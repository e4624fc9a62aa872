import { loadCase } from '../../src/scenario/index.ts';
import type { Work } from './told.ts';

/** Histories 1 to `histories` of the main case, one member standing for `scale`. */
export function mainCase(histories: number, scale: number, days?: number): Work {
  const { scenario, priors } = loadCase('venezuela-2019', { scale, ...(days !== undefined && { days }) });
  return { scenario, priors, seed: 2019, histories: Array.from({ length: histories }, (_, k) => k + 1) };
}
