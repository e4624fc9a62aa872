import { wilson } from '../ensemble/interval.ts';

/** Whether one way of ending is more common than another beyond what luck explains, by their counts. */
export function clearlyMore(a: number, b: number): boolean {
  // Given that a history ends in one of the two, which one is a fair coin when both are as common.
  return a > b && wilson(a, a + b).low > 0.5;
}
