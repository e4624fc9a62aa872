/** How outputs are laid out: per base row A, AB_1 … AB_k, then BA_1 … BA_k with second order, then B. */
export interface Layout {
  /** Factors of the model. */
  readonly dims: number;
  readonly secondOrder: boolean;
  /** Group of each factor, if factors were moved in groups; there are then as many AB as groups. */
  readonly groups?: readonly string[];
}

/** The base rows of which every run gave a finite number. */
export interface BaseRows {
  /** Names of the groups in order of appearance, or '1', '2' … without groups. */
  readonly names: readonly string[];
  /** Outputs of a base row: 2k + 2 with second order, else k + 2. */
  readonly step: number;
  readonly all: number;
  /** Numbers of the complete base rows. */
  readonly complete: Uint32Array;
}

/** Names of what was moved: groups in order of appearance, or factors by number. Throws RangeError. */
export function movedNames({ dims, groups }: Omit<Layout, 'secondOrder'>): string[] {
  if (!Number.isInteger(dims) || dims < 1)
    throw new RangeError(`dims: found ${dims}, expected a whole number of factors from 1`);
  if (groups === undefined) return Array.from({ length: dims }, (_, at) => String(at + 1));
  if (groups.length !== dims)
    throw new RangeError(`groups: found ${groups.length} names, expected one for each of ${dims} factors`);
  return [...new Set(groups)];
}

/** Outputs per base row. */
export function stepOf(moved: number, secondOrder: boolean): number {
  return secondOrder ? 2 * moved + 2 : moved + 2;
}

/**
 * Finds the complete base rows of outputs in Saltelli's order (Saltelli 2002), each of `numbers` numbers (replicates; 1 as a
 * rule). A base row with one missing output is left out whole, so that no other moves. Throws RangeError.
 */
export function completeRows(outputs: Float64Array, layout: Layout, numbers = 1): BaseRows {
  const names = movedNames(layout);
  const step = stepOf(names.length, layout.secondOrder);
  const size = step * numbers;
  const all = outputs.length / size;
  if (!Number.isInteger(all) || all === 0)
    throw new RangeError(wrongLength(outputs.length, names.length, layout, numbers));
  const complete = new Uint32Array(all);
  let found = 0;
  for (let row = 0; row < all; row++) if (isComplete(outputs, row * size, size)) complete[found++] = row;
  return { names, step, all, complete: complete.subarray(0, found) };
}

function isComplete(outputs: Float64Array, from: number, size: number): boolean {
  for (let at = from; at < from + size; at++) if (!Number.isFinite(outputs[at]!)) return false;
  return true;
}

function wrongLength(found: number, moved: number, { secondOrder, groups }: Layout, numbers: number): string {
  const runs = secondOrder ? `N*(2*${moved}+2)` : `N*(${moved}+2)`;
  const each = stepOf(moved, secondOrder) * numbers;
  const what = `${groups ? 'groups' : 'factors'} ${secondOrder ? 'with' : 'without'} second order`;
  const near = Math.max(1, Math.round(found / each));
  const times = numbers === 1 ? '' : ` times ${numbers} replicates`;
  return `outputs: found ${found} numbers, expected ${runs}${times} for ${moved} ${what}; ${near * each} would be N = ${near}`;
}
