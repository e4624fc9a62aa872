import type { Entry, Sink } from '../entry.ts';

export interface Collector extends Sink {
  readonly entries: Map<number, Entry>;
  readonly paths: Set<string>;
}

/** A sink that remembers everything, and refuses a history that it has. */
export function collector(): Collector {
  const entries = new Map<number, Entry>();
  const paths = new Set<string>();
  const keep = async (batch: readonly Entry[], names: readonly string[]): Promise<void> => {
    for (const entry of batch) {
      if (entries.has(entry.history)) throw new Error(`history ${entry.history} came twice`);
      entries.set(entry.history, entry);
    }
    for (const name of names) paths.add(name);
  };
  return { entries, paths, keep };
}
