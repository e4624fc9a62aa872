import { beliefSteps } from '../../../src/experiments/lesson/belief-steps.ts';
import { morningOf } from './garrison.ts';
import { CALL_DAY, LIEUTENANT } from './lieutenant.ts';
import { rowOf, table } from './wording.ts';

/** How he comes to his chance of a fall, from what he sees to tails of the normal curve. */
export function belief(): string[] {
  const world = morningOf(CALL_DAY);
  return table(['step', 'arithmetic', 'comes to'], beliefSteps(world, world.members[LIEUTENANT]!).map(rowOf));
}
