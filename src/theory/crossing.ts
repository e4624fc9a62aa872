const MOST_HALVINGS = 200;

/**
 * Where a continuous function crosses zero between two places at which its signs differ, to the last place that halving
 * can tell apart.
 */
export function crossing(f: (x: number) => number, from: number, to: number): number {
  const rises = f(from) < 0;
  let [low, high] = [from, to];
  for (let n = 0; n < MOST_HALVINGS; n++) {
    const middle = low + (high - low) / 2;
    if (middle <= low || middle >= high) break;
    const value = f(middle);
    if (value === 0) return middle;
    if (value < 0 === rises) low = middle;
    else high = middle;
  }
  return low + (high - low) / 2;
}
