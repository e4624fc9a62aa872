import { exp } from '../../engine/math/exp.ts';
import { log } from '../../engine/math/log.ts';
import type { Stream } from '../chance/stream.ts';

/** How a gene may change. All lie in the unit interval: a choice of n is (k + ½) / n for its k-th option. */
export type Gene =
  | { readonly kind: 'real' }
  /** Whole numbers in order, or options without one. */
  | { readonly kind: 'ordered' | 'unordered'; readonly options: number };

const CROSSOVER = 0.9;
/** Distribution indices of simulated binary crossover and polynomial mutation (Deb and Agrawal 1995): how near children stay. */
const NEAR_PARENTS = 15;
const NEAR_ITSELF = 20;

/** A random setting, into `into` from place `at`. */
export function randomGenes(genes: readonly Gene[], stream: Stream, into: Float64Array, at: number): void {
  genes.forEach((gene, k) => {
    into[at + k] = gene.kind === 'real' ? stream.uniform() : optionAt(stream.below(gene.options), gene.options);
  });
}

/** Two children of two parents, into `into` at `at` and the row after it; crossed and mutated. */
export function breed(
  genes: readonly Gene[],
  parents: Float64Array,
  one: number,
  other: number,
  stream: Stream,
  into: Float64Array,
  at: number,
): void {
  const width = genes.length;
  const crossed = stream.uniform() < CROSSOVER;
  for (let k = 0; k < width; k++) {
    const [a, b] = [parents[one * width + k]!, parents[other * width + k]!];
    const gene = genes[k]!;
    const swap = crossed && stream.uniform() < 0.5;
    let [x, y] = [a, b];
    if (swap) [x, y] = gene.kind === 'real' ? crossReal(a, b, stream) : [b, a];
    into[at + k] = mutated(gene, x, width, stream);
    into[at + width + k] = mutated(gene, y, width, stream);
  }
}

/** Simulated binary crossover within the bounds. */
function crossReal(a: number, b: number, stream: Stream): [number, number] {
  if (Math.abs(a - b) < 1e-14) return [a, b];
  const [low, high] = a < b ? [a, b] : [b, a];
  const u = stream.uniform();
  const spread = (room: number): number => {
    const alpha = 2 - power(1 + (2 * room) / (high - low), -(NEAR_PARENTS + 1));
    return power(u <= 1 / alpha ? u * alpha : 1 / (2 - u * alpha), 1 / (NEAR_PARENTS + 1));
  };
  const lower = clamp(0.5 * (low + high - spread(low) * (high - low)));
  const upper = clamp(0.5 * (low + high + spread(1 - high) * (high - low)));
  return stream.uniform() < 0.5 ? [lower, upper] : [upper, lower];
}

/** Each gene changes with chance one over their number. */
function mutated(gene: Gene, value: number, width: number, stream: Stream): number {
  if (stream.uniform() >= 1 / width) return value;
  if (gene.kind === 'real') return mutateReal(value, stream.uniform());
  const { options } = gene;
  const place = Math.floor(value * options);
  if (gene.kind === 'unordered') return optionAt(stream.below(options), options);
  const next = place + (stream.uniform() < 0.5 ? -1 : 1);
  return optionAt(Math.min(options - 1, Math.max(0, next)), options);
}

/** Polynomial mutation within the bounds. */
function mutateReal(value: number, u: number): number {
  const [near, root] = [NEAR_ITSELF + 1, 1 / (NEAR_ITSELF + 1)];
  if (u < 0.5) return clamp(value + power(2 * u + (1 - 2 * u) * power(1 - value, near), root) - 1);
  return clamp(value + 1 - power(2 * (1 - u) + (2 * u - 1) * power(value, near), root));
}

/** A power of the same bits on every machine; 0 for a base of 0. */
function power(base: number, exponent: number): number {
  return base > 0 ? exp(exponent * log(base)) : 0;
}

function optionAt(place: number, options: number): number {
  return (place + 0.5) / options;
}

function clamp(value: number): number {
  return Math.min(1, Math.max(0, value));
}
