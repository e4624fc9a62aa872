import { movedNames } from '../sensitivity/saltelli.ts';

/** Which factors move together: the numbers of the members of each group in order of appearance; without groups, each by itself. Throws RangeError. */
export function movedTogether(dims: number, groups?: readonly string[]): number[][] {
  const names = movedNames(groups ? { dims, groups } : { dims });
  const factors = Array.from({ length: dims }, (_, j) => j);
  return groups ? names.map((name) => factors.filter((j) => groups[j] === name)) : factors.map((j) => [j]);
}
