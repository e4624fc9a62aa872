/** How one history ended: its outcome, and whether the regime fell. */
export interface Ending {
  readonly history: number;
  readonly fell: boolean;
  readonly outcome: string;
}

/** How a version of the structure and the design end the same histories, under the same luck. */
export interface Disagreement {
  /** Histories that both could run. */
  readonly paired: number;
  /** The regime falls in the design and stands here, and the reverse. */
  readonly saved: number;
  readonly lost: number;
  /** Histories that end in another outcome, a fall in another way among them. */
  readonly otherwise: number;
  /** Whether saved and lost differ by more than chance: a sign test at 5 %. */
  readonly clear: boolean;
}

/** Compares two lists of endings, history by history. */
export function disagreementOf(design: readonly Ending[], version: readonly Ending[]): Disagreement {
  const before = new Map(design.map((ending) => [ending.history, ending]));
  let [paired, saved, lost, otherwise] = [0, 0, 0, 0];
  for (const { history, fell, outcome } of version) {
    const was = before.get(history);
    if (was === undefined) continue;
    paired++;
    if (was.fell && !fell) saved++;
    if (!was.fell && fell) lost++;
    if (was.outcome !== outcome) otherwise++;
  }
  return { paired, saved, lost, otherwise, clear: signTest(saved, lost) < 0.05 };
}

/** Chance that two counts lie at least so far apart if either was as likely for each: two-sided, exact. */
export function signTest(one: number, other: number): number {
  const n = one + other;
  const least = Math.min(one, other);
  let term = 0.5 ** n;
  let tail = 0;
  for (let k = 0; k <= least; k++) {
    tail += term;
    term *= (n - k) / (k + 1);
  }
  return Math.min(1, 2 * tail);
}
