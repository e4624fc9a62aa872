import { type Difference, shareDifference, type Turned, turned } from '../compare/paired.ts';
import { compareArms, rowsThatDiffer } from '../compare/rows.ts';
import type { Measured } from '../study/arms.ts';

/** How badly a claim is founded, by its grade: steps of a quarter. A convention, so that the two can be multiplied. */
export const WEAKNESS = { measured: 0.25, estimated: 0.5, argued: 0.75, assumed: 1 } as const;
export type Grade = keyof typeof WEAKNESS;

/** A claim, and the same histories if it holds and if it is wrong. */
export interface Wronged {
  readonly id: string;
  readonly grade: Grade;
  readonly held: Measured;
  readonly wrong: Measured;
}

/** What hangs on a claim. */
export interface Leverage {
  readonly id: string;
  readonly grade: Grade;
  /** Of the share of histories in which the regime falls: if the claim is wrong, less if it holds. */
  readonly difference: Difference;
  readonly turned: Turned;
  /** Histories that end in another outcome, another way to fall among them. */
  readonly otherwise: number;
  /** Names of other rows of the comparison that differ by more than chance: what moves although the ending does not. */
  readonly moves: readonly string[];
  /** The size of the difference. */
  readonly leverage: number;
  readonly weakness: number;
  /** Leverage times weakness. */
  readonly priority: number;
}

/**
 * The key-assumptions table: first the claims whose error would change how often the regime falls by more than chance, by
 * leverage times weakness of evidence; then those of which that cannot be said, in the same order.
 */
export function keyAssumptions(claims: readonly Wronged[], seed: number): Leverage[] {
  return claims
    .map((claim) => leverageOf(claim, seed))
    .sort(
      (a, b) =>
        Number(b.difference.clear) - Number(a.difference.clear) || b.priority - a.priority || (a.id < b.id ? -1 : 1),
    );
}

function leverageOf({ id, grade, held, wrong }: Wronged, seed: number): Leverage {
  const difference = shareDifference(held.fell, wrong.fell);
  const leverage = Math.abs(difference.difference);
  const weakness = WEAKNESS[grade];
  let otherwise = 0;
  for (let k = 0; k < held.outcome.length; k++) {
    const [a, b] = [held.outcome[k]!, wrong.outcome[k]!];
    if (!Number.isNaN(a) && !Number.isNaN(b) && a !== b) otherwise++;
  }
  const moves = rowsThatDiffer(compareArms(held, wrong, seed)).flatMap(({ name }) => (name === 'fell' ? [] : [name]));
  return {
    id,
    grade,
    difference,
    turned: turned(held.fell, wrong.fell),
    otherwise,
    moves,
    leverage,
    weakness,
    priority: leverage * weakness,
  };
}
