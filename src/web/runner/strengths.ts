import {
  type Difference,
  meanDifference,
  shareDifference,
  type Turned,
  turned,
} from '../../experiments/compare/paired.ts';
import { clearlyMore } from '../../experiments/words/clearly.ts';
import type { Turn } from './levers.ts';
import { measureOf } from './summary.ts';
import type { Seen } from './word.ts';

/** What one turn of a lever does to the same histories. */
export interface Strength {
  readonly turn: Turn;
  readonly turned: Turned;
  /** Histories that fall as they are, and with the turn. */
  readonly before: number;
  readonly after: number;
  /** Whether saved and lost differ by more than a fair coin would. */
  readonly clear: boolean;
  /** What it does to the share mobilised at the peak. */
  readonly peak: Difference;
}

/** Compares the same histories without and with a turn. */
export function strengthOf(turn: Turn, base: readonly Seen[], other: readonly Seen[], seed: number): Strength {
  const fell = (all: readonly Seen[]): number[] => all.map((seen) => (seen.ran ? measureOf(seen, 'fell') : Number.NaN));
  const peaks = (all: readonly Seen[]): number[] =>
    all.map((seen) => (seen.ran ? measureOf(seen, 'mobilised_peak') : Number.NaN));
  const counts = turned(fell(base), fell(other));
  const { saved, lost, fallInBoth } = counts;
  return {
    turn,
    turned: counts,
    before: fallInBoth + saved,
    after: fallInBoth + lost,
    clear: clearlyMore(lost, saved) || clearlyMore(saved, lost) || shareDifference(fell(base), fell(other)).clear,
    peak: meanDifference(peaks(base), peaks(other), seed, turn.set),
  };
}

/** Strongest first: by histories that end otherwise, then by the peak of the movement. */
export function strongestFirst(all: readonly Strength[]): Strength[] {
  const moved = ({ before, after }: Strength): number => Math.abs(after - before);
  const peak = ({ peak: { difference } }: Strength): number => Math.abs(Number.isNaN(difference) ? 0 : difference);
  return all.toSorted((a, b) => Number(b.clear) - Number(a.clear) || moved(b) - moved(a) || peak(b) - peak(a));
}

/** The strongest turn of each lever. */
export function oneEach(all: readonly Strength[]): Strength[] {
  const seen = new Set<string>();
  return strongestFirst(all).filter(({ turn }) => !seen.has(turn.entry.path) && seen.add(turn.entry.path));
}
