/** A setting that no other of the archive beats, with the mean of its evaluations. */
export interface Incumbent {
  readonly genes: Float64Array;
  readonly objectives: Float64Array;
  /** How often it was evaluated. */
  readonly evaluations: number;
}

/**
 * An archive of boxes of side ε (Laumanns et al. 2002): one incumbent a box, no box that another dominates. So it stays
 * small, and differences below ε make no trade-off.
 */
export interface Archive {
  readonly incumbents: readonly Incumbent[];
  /** Offers that took a box nobody had (progress of at least ε; Hadka and Reed 2013). */
  readonly progress: number;
  /** Whether it was taken in. */
  offer(candidate: Incumbent): boolean;
}

/** An empty archive for objectives of which less is better; `epsilon` is the side of a box by objective. */
export function openArchive(epsilon: readonly number[]): Archive {
  if (!epsilon.every((side) => side > 0))
    throw new RangeError(`found ε of ${epsilon.join(', ')}, expected all above 0`);
  let incumbents: Incumbent[] = [];
  let progress = 0;
  const boxOf = ({ objectives }: Incumbent): number[] => epsilon.map((side, m) => Math.floor(objectives[m]! / side));
  const offer = (candidate: Incumbent): boolean => {
    if (candidate.objectives.some((value) => !Number.isFinite(value))) return false;
    const box = boxOf(candidate);
    const kept: Incumbent[] = [];
    let shared = false;
    for (const one of incumbents) {
      const way = compareBoxes(boxOf(one), box);
      if (way === 'dominates') return false;
      if (way === 'same') {
        if (!isNearer(candidate, one, box, epsilon)) return false;
        shared = true;
      }
      if (way === 'apart') kept.push(one);
    }
    incumbents = [...kept, candidate];
    if (!shared) progress++;
    return true;
  };
  return {
    get incumbents() {
      return incumbents;
    },
    get progress() {
      return progress;
    },
    offer,
  };
}

/** How the first box stands to the second. */
function compareBoxes(one: readonly number[], other: readonly number[]): 'dominates' | 'dominated' | 'same' | 'apart' {
  let [less, more] = [false, false];
  one.forEach((side, m) => {
    if (side < other[m]!) less = true;
    if (side > other[m]!) more = true;
  });
  if (less && more) return 'apart';
  if (!(less || more)) return 'same';
  return less ? 'dominates' : 'dominated';
}

/** In one box a dominating point wins, else the nearer one to the corner. */
function isNearer(a: Incumbent, b: Incumbent, box: readonly number[], epsilon: readonly number[]): boolean {
  let [less, more] = [false, false];
  let [ofA, ofB] = [0, 0];
  epsilon.forEach((side, m) => {
    const [x, y] = [a.objectives[m]!, b.objectives[m]!];
    if (x < y) less = true;
    if (x > y) more = true;
    ofA += (x / side - box[m]!) ** 2;
    ofB += (y / side - box[m]!) ** 2;
  });
  if (less !== more) return less;
  return ofA < ofB;
}
