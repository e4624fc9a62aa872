import type { Measured } from './measure.ts';

/**
 * The boxes that no other beats: none has more coverage at no less density, or more density at no less coverage. Of boxes alike in both the one
 * with fewer restrictions stays, or else the earlier one. Ordered by falling coverage.
 */
export function frontier<Box extends Measured>(boxes: readonly Box[]): Box[] {
  const ordered = boxes
    .filter(({ count }) => count > 0)
    .toSorted((a, b) => b.coverage - a.coverage || b.density - a.density || a.restricted.length - b.restricted.length);
  let densest = Number.NEGATIVE_INFINITY;
  return ordered.filter(({ density }) => {
    if (density <= densest) return false;
    densest = density;
    return true;
  });
}
