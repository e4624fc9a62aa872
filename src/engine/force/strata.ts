import type { Formation } from '../scenario.ts';

/** How many members of a formation hold line and staff posts, rank by rank. */
export interface Strata {
  readonly line: readonly number[];
  readonly staff: readonly number[];
}

/**
 * Divides a formation, thinned by `scale`, over ranks by largest remainder and over line and staff posts. There is
 * always a general where the rank has a share, and always a line post above members who need a commander.
 */
export function strataOf(
  formation: Formation,
  scale: number,
  share: readonly number[],
  lineShare: readonly number[],
): Strata {
  const size = Math.max(1, Math.round(formation.members / scale));
  const counts = divide(size, formation.share ?? share);
  const line = counts.map((count, rank) => {
    const below = counts.slice(rank + 1).some((n) => n > 0);
    const posts = Math.min(count, Math.round(count * lineShare[rank]!));
    return below && count > 0 ? Math.max(1, posts) : posts;
  });
  return { line, staff: counts.map((count, rank) => count - line[rank]!) };
}

/** Whole numbers that add up to `size` in the proportion of `share`: largest remainder, the higher rank first. */
function divide(size: number, share: readonly number[]): number[] {
  const total = share.reduce((sum, part) => sum + part, 0);
  const exact = share.map((part) => (size * part) / total);
  const counts = exact.map(Math.floor);
  const order = exact.map((_, rank) => rank).sort((a, b) => exact[b]! - counts[b]! - (exact[a]! - counts[a]!) || a - b);
  let left = size - counts.reduce((sum, n) => sum + n, 0);
  for (const rank of order) if (left-- > 0) counts[rank]! += 1;
  if (share[0]! > 0 && counts[0] === 0) {
    counts[counts.indexOf(Math.max(...counts))]! -= 1;
    counts[0] = 1;
  }
  return counts;
}
