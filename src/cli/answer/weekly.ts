/** New cases in each week of a running total; the last week may be short. A return counts as none. */
export function weekly(total: ArrayLike<number>, before = 0): number[] {
  const weeks: number[] = [];
  let reached = before;
  for (let at = 6; at < total.length + 6; at += 7) {
    const now = total[Math.min(at, total.length - 1)]!;
    weeks.push(Math.max(0, now - reached));
    reached = now;
  }
  return weeks;
}
