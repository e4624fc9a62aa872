/** The items in another order, the same one for the same seed. */
export function shuffled<T>(items: readonly T[], seed: number): T[] {
  const order = items.map((item, i) => ({ item, rank: Math.imul(i + 1, 2654435761 ^ (seed * 40503)) >>> 0 }));
  return order.sort((a, b) => a.rank - b.rank).map(({ item }) => item);
}
