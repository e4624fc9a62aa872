/**
 * Where r, F(r), F(F(r)), … ends, for a rising F on shares: at the nearest fixed point on the side to which the first
 * step goes. `points` are all fixed points, ascending; `next` is F(start).
 */
export function settlesAt(points: readonly number[], start: number, next: number): number {
  if (next === start) return start;
  if (next > start) return points.find((point) => point > start) ?? next;
  return points.findLast((point) => point < start) ?? next;
}
