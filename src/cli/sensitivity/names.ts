import { movedNames } from '../../experiments/sensitivity/saltelli.ts';
import type { Laid } from './study.ts';

/** Names of what was moved, in the order of the indices: rooms, or paths. */
export function namesOf({ factors, groups }: Laid): string[] {
  return groups ? movedNames({ dims: factors.length, groups }) : factors.map(({ path }) => path);
}
