import { openStream, type Stream } from '../chance/stream.ts';
import { type Archive, type Incumbent, openArchive } from './archive.ts';
import { crowding, sortFronts } from './dominance.ts';
import { openTriedAgain, type Reevaluate } from './tried-again.ts';
import { breed, type Gene, randomGenes } from './variation.ts';

/**
 * How often the second parent is an incumbent (steady-state archives mate one of each; Deb, Mohan and Mishra 2003). Over 40
 * seeds of ten problems no volume was measurably less than without, and short searches, three objectives and many local
 * fronts gained; always taking one lost a little where the front is in pieces or noisy.
 */
const FROM_ARCHIVE = 0.5;

/** Settings in, objectives out: rows × genes in the unit cube, rows × objectives of which less is better; a row with NaN is never chosen. */
export type Evaluate = (settings: Float64Array, rows: number) => Promise<Float64Array>;

export interface SearchOptions {
  readonly genes: readonly Gene[];
  readonly objectives: number;
  readonly evaluate: Evaluate;
  /** Evaluates incumbents again on fresh luck after every generation; left out where nothing is luck. */
  readonly reevaluate?: Reevaluate | undefined;
  /** Even. */
  readonly population: number;
  /** Evaluations at most, those of incumbents not counted. */
  readonly budget: number;
  /** Side of the archive's boxes, by objective. */
  readonly epsilon: readonly number[];
  readonly seed: number;
  readonly onGeneration?: ((round: number, archive: Archive) => void) | undefined;
  readonly signal?: AbortSignal | undefined;
}

export interface SearchResult {
  readonly archive: Archive;
  readonly evaluations: number;
  readonly generations: number;
  /** Last population: settings and objectives; means for those that were tried again. */
  readonly settings: Float64Array;
  readonly objectives: Float64Array;
}

/**
 * NSGA-II (Deb et al. 2002) that hands all it sees to an ε-archive and breeds from it too. Where evaluations are luck in part, incumbents are tried
 * again after every generation, and the population learns their means, so that nobody stays or breeds for one lucky draw. The
 * same seed gives the same search. Throws RangeError for a population that is odd or below 4.
 */
export async function searchTradeOff(options: SearchOptions): Promise<SearchResult> {
  const { genes, objectives: width, population: n, budget, seed, epsilon } = options;
  if (!(n >= 4 && n % 2 === 0)) throw new RangeError(`found a population of ${n}, expected an even one of 4 or more`);
  const stream = openStream(seed, 'nsga');
  const again = openTriedAgain(genes.length, epsilon, options.reevaluate);
  let archive = openArchive(epsilon);
  let settings = new Float64Array(n * genes.length);
  for (let row = 0; row < n; row++) randomGenes(genes, stream, settings, row * genes.length);
  let found = await evaluated(options, settings, n);
  again.offerAll(archive, { settings, found });
  let evaluations = n;
  let round = 0;
  for (; evaluations + n <= budget && !options.signal?.aborted; round++) {
    const children = childrenOf(genes, settings, found, archive.incumbents, stream);
    const born = await evaluated(options, children, n);
    evaluations += n;
    const all = { settings: joined(settings, children), found: joined(found, born) };
    again.recall(all);
    // Parents too where luck is tried again: whoever pushed them out may be gone.
    again.offerAll(archive, options.reevaluate ? all : { settings: children, found: born });
    archive = await again.tryAgain(archive, round);
    again.recall(all);
    [settings, found] = survivors(all.settings, all.found, genes.length, width, n);
    options.onGeneration?.(round, archive);
  }
  return { archive, evaluations, generations: round, settings, objectives: found };
}

/** A setting that failed in any objective is worse than any in all. */
async function evaluated({ evaluate, objectives }: SearchOptions, settings: Float64Array, rows: number) {
  const found = Float64Array.from(await evaluate(settings, rows));
  for (let at = 0; at < found.length; at += objectives) {
    const own = found.subarray(at, at + objectives);
    if (own.some(Number.isNaN)) own.fill(Number.POSITIVE_INFINITY);
  }
  return found;
}

/**
 * As many children as parents. One parent of each pair wins a tournament of two by front and crowding, the other does too or
 * is an incumbent.
 */
function childrenOf(
  genes: readonly Gene[],
  settings: Float64Array,
  found: Float64Array,
  incumbents: readonly Incumbent[],
  stream: Stream,
): Float64Array {
  const n = settings.length / genes.length;
  const width = found.length / n;
  const { rank, fronts } = sortFronts(found, width);
  const room = new Float64Array(n);
  for (const front of fronts) {
    const distances = crowding(found, front, width);
    front.forEach((member, k) => {
      room[member] = distances[k]!;
    });
  }
  const pick = (): number => {
    const [a, b] = [stream.below(n), stream.below(n)];
    if (rank[a] !== rank[b]) return rank[a]! < rank[b]! ? a : b;
    return room[a]! >= room[b]! ? a : b;
  };
  const parents = new Float64Array(settings.length + incumbents.length * genes.length);
  parents.set(settings);
  incumbents.forEach((one, k) => {
    parents.set(one.genes, (n + k) * genes.length);
  });
  const other = (): number =>
    incumbents.length > 0 && stream.uniform() < FROM_ARCHIVE ? n + stream.below(incumbents.length) : pick();
  const children = new Float64Array(settings.length);
  for (let row = 0; row < n; row += 2) breed(genes, parents, pick(), other(), stream, children, row * genes.length);
  return children;
}

/** The best fronts, and of the one that is cut those with most room around them. */
function survivors(
  settings: Float64Array,
  found: Float64Array,
  genes: number,
  width: number,
  n: number,
): [Float64Array<ArrayBuffer>, Float64Array<ArrayBuffer>] {
  const kept: number[] = [];
  for (const front of sortFronts(found, width).fronts) {
    if (kept.length + front.length <= n) kept.push(...front);
    else {
      const distances = crowding(found, front, width);
      const order = Array.from(front, (_, k) => k).sort((a, b) => distances[b]! - distances[a]! || a - b);
      kept.push(...order.slice(0, n - kept.length).map((k) => front[k]!));
    }
    if (kept.length === n) break;
  }
  return [taken(settings, kept, genes), taken(found, kept, width)];
}

function taken(rows: Float64Array, chosen: readonly number[], width: number): Float64Array<ArrayBuffer> {
  const some = new Float64Array(chosen.length * width);
  chosen.forEach((row, at) => {
    some.set(rows.subarray(row * width, (row + 1) * width), at * width);
  });
  return some;
}

function joined(one: Float64Array, other: Float64Array): Float64Array {
  const both = new Float64Array(one.length + other.length);
  both.set(one);
  both.set(other, one.length);
  return both;
}
