import { type Archive, type Incumbent, openArchive } from './archive.ts';

/** Settings in, objectives out, on luck of their own for each `round`. */
export type Reevaluate = (settings: Float64Array, rows: number, round: number) => Promise<Float64Array>;

/** Settings and what was found of them: rows × genes, rows × objectives. */
export interface Rows {
  readonly settings: Float64Array;
  readonly found: Float64Array;
}

/**
 * All settings that were tried again, in the archive or out of it, with the means of all their evaluations. A copy of one that is
 * bred later has these: otherwise it would bring back the first luck by which its like was chosen.
 */
export interface TriedAgain {
  /** Puts the means of settings that are known into `rows.found`. */
  recall(rows: Rows): void;
  /** Offers rows to an archive, each with as many evaluations as it has had. */
  offerAll(archive: Archive, rows: Rows): void;
  /** Evaluates all incumbents anew; the archive of their new means, in which who stood by luck has no place. */
  tryAgain(archive: Archive, round: number): Promise<Archive>;
}

/** Knows nobody at first. Without `reevaluate` nobody is tried again. */
export function openTriedAgain(
  genes: number,
  epsilon: readonly number[],
  reevaluate: Reevaluate | undefined,
): TriedAgain {
  const width = epsilon.length;
  const known = new Map<string, Incumbent>();
  const rowOf = (all: Float64Array, row: number, size: number): Float64Array =>
    all.subarray(row * size, (row + 1) * size);
  const recall = ({ settings, found }: Rows): void => {
    if (known.size === 0) return;
    for (let row = 0; row < found.length / width; row++) {
      const own = known.get(rowOf(settings, row, genes).join());
      if (own) found.set(own.objectives, row * width);
    }
  };
  const offerAll = (archive: Archive, { settings, found }: Rows): void => {
    for (let row = 0; row < found.length / width; row++) {
      const own = rowOf(settings, row, genes);
      const before = known.size > 0 ? known.get(own.join()) : undefined;
      archive.offer(before ?? { genes: own.slice(), objectives: rowOf(found, row, width).slice(), evaluations: 1 });
    }
  };
  const tryAgain = async (archive: Archive, round: number): Promise<Archive> => {
    if (!reevaluate) return archive;
    const { incumbents } = archive;
    const settings = new Float64Array(incumbents.length * genes);
    incumbents.forEach((one, k) => {
      settings.set(one.genes, k * genes);
    });
    const fresh = await reevaluate(settings, incumbents.length, round);
    const next = openArchive(epsilon);
    incumbents.forEach((one, k) => {
      const now = averaged(one, rowOf(fresh, k, width));
      known.set(one.genes.join(), now);
      next.offer(now);
    });
    return next;
  };
  return { recall, offerAll, tryAgain };
}

/** With one evaluation more; one that failed teaches nothing. */
function averaged(one: Incumbent, fresh: Float64Array): Incumbent {
  if (!fresh.every(Number.isFinite)) return one;
  const { genes, evaluations } = one;
  const objectives = one.objectives.map((value, m) => (value * evaluations + fresh[m]!) / (evaluations + 1));
  return { genes, objectives, evaluations: evaluations + 1 };
}
