import type { Replay } from '../../experiments/replay/replay.ts';
import type { Opening } from '../library/opening.ts';
import type { Seen } from './word.ts';

/** Histories that were lived through when the site was built: they stand in until they were lived through here. */
export class StandIns {
  #opening: Opening | undefined;
  #left = new Set<number>();

  lay(opening: Opening): void {
    this.#opening = opening;
    this.#left = new Set(opening.seen.map(({ history }) => history));
  }

  /** Whether an ensemble was shown before it was lived through here. */
  isOf(key: string): boolean {
    return this.#opening?.key === key;
  }

  /** Whether a history of an ensemble has not been lived through here. */
  has(key: string, history: number): boolean {
    return this.isOf(key) && this.#left.has(history);
  }

  /** Of the first histories of an ensemble, how many have not been lived through here. */
  among(key: string, asked: number): number {
    return this.isOf(key) ? [...this.#left].filter((history) => history <= asked).length : 0;
  }

  /** A history in full, if it is the one that was kept so. */
  replay(key: string, history: number): Replay | undefined {
    const kept = this.isOf(key) ? this.#opening?.replay : undefined;
    return kept?.record.history === history ? kept : undefined;
  }

  /** A history was lived through here; says whether it came out as it did there. */
  relieve(seen: Seen, before: Seen): boolean {
    this.#left.delete(seen.history);
    return isSame(seen, before);
  }
}

/** Whether two browsers, or a browser and a terminal, lived through the same, bit for bit. */
function isSame(one: Seen, other: Seen): boolean {
  if (!one.ran || !other.ran) return !one.ran && !other.ran && one.message === other.message;
  return sameNumbers(one.measures, other.measures) && sameNumbers(one.mobilised, other.mobilised);
}

function sameNumbers(a: Float64Array | Float32Array, b: Float64Array | Float32Array): boolean {
  return a.length === b.length && a.every((number, k) => Object.is(number, b[k]));
}
