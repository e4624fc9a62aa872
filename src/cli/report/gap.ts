/** How far two samples lie apart. */
export interface Gap {
  /** Greatest distance between their distribution functions, 0 to 1 (Kolmogorov 1933; Smirnov 1939). */
  readonly distance: number;
  /** Whether the first has the higher values where the distance is greatest. */
  readonly higher: boolean;
  /** What the distance stays below in 19 of 20 pairs of samples of one distribution (large samples). */
  readonly by95: number;
}

/** Compares two samples; both have members. */
export function ksStatistic(one: readonly number[], other: readonly number[]): Gap {
  const [a, b] = [one.toSorted((x, y) => x - y), other.toSorted((x, y) => x - y)];
  let [i, j, distance] = [0, 0, 0];
  let higher = false;
  while (i < a.length && j < b.length) {
    const value = Math.min(a[i]!, b[j]!);
    while (i < a.length && a[i]! <= value) i++;
    while (j < b.length && b[j]! <= value) j++;
    const gap = i / a.length - j / b.length;
    if (Math.abs(gap) > distance) {
      distance = Math.abs(gap);
      higher = gap < 0;
    }
  }
  return { distance, higher, by95: 1.358 * Math.sqrt((a.length + b.length) / (a.length * b.length)) };
}
