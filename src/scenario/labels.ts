const ADD_UP = 1e-6;

/** A short vector: a list in order, or a map by label. */
export type Labelled = readonly number[] | Readonly<Record<string, number>>;

/** The vector in the order of the labels. */
export function inOrder(labels: readonly string[], vector: Labelled): readonly number[] {
  if (Array.isArray(vector)) return vector;
  return labels.map((label) => (vector as Readonly<Record<string, number>>)[label]!);
}

/** Says what is wrong with shares that should add up to 1, if anything is. */
export function sumFault(shares: readonly number[]): { found: string; expected: string } | undefined {
  const sum = shares.reduce((total, share) => total + share, 0);
  if (Math.abs(sum - 1) <= ADD_UP) return undefined;
  return { found: `shares that add up to ${Number(sum.toPrecision(9))}`, expected: 'shares that add up to 1' };
}
