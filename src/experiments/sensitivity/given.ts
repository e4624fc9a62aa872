import { listed, many, whole } from '../words/numbers.ts';
import { borgonovoDelta } from './delta.ts';
import { type PawnFactor, pawn } from './pawn.ts';
import { rbdFast } from './rbd-fast.ts';
import { partialRankCorrelation } from './regression.ts';
import type { Index, Verdict } from './verdict.ts';

/** What runs that are there already say of one number, by four methods; null where a method can say nothing. */
export interface GivenFactor {
  readonly path: string;
  /** Median distance over slices, and what shuffled values stay below. */
  readonly pawn: { readonly value: number; readonly noise: number | null; readonly verdict: Verdict } | null;
  readonly delta: Index | null;
  readonly prcc: Index | null;
  readonly s1: Index | null;
}

export interface Given {
  readonly factors: readonly GivenFactor[];
  /** Methods that can say nothing, and why. */
  readonly silent: readonly { readonly method: string; readonly why: string }[];
}

/** Runs, by what was drawn for each. */
export interface GivenSample {
  /** rows × paths. */
  readonly inputs: Float64Array;
  readonly outputs: Float64Array;
  readonly paths: readonly string[];
}

const SLICES = 10;
const HARMONICS = 10;
const LEVEL = 0.95;

/** What a sample says of each number by every method that needs no design of its own. */
export function givenIndices(
  { inputs, outputs, paths }: GivenSample,
  { resamples, seed }: { readonly resamples: number; readonly seed: number },
): Given {
  const options = { dims: paths.length, resamples, level: LEVEL, seed };
  const found = {
    pawn: pawn(inputs, outputs, { ...options, slices: SLICES }),
    delta: borgonovoDelta(inputs, outputs, options),
    prcc: partialRankCorrelation(inputs, outputs, options),
    s1: rbdFast(inputs, outputs, { ...options, harmonics: HARMONICS }),
  };
  const silent = Object.entries(found).flatMap(([method, { reason }]) =>
    reason === null ? [] : [{ method, why: reason }],
  );
  const factors = paths.map((path, k): GivenFactor => {
    return {
      path,
      pawn: found.pawn.reason === null ? pawnOf(found.pawn.factors[k]!) : null,
      delta: found.delta.reason === null ? found.delta.factors[k]!.delta : null,
      prcc: found.prcc.reason === null ? found.prcc.coefficients[k]! : null,
      s1: found.s1.reason === null ? found.s1.S1[k]! : null,
    };
  });
  return { factors, silent };
}

function pawnOf({ median, noise, verdict }: PawnFactor) {
  return { value: median, noise, verdict };
}

/** What can be told from nothing, by rank correlation and PAWN; an association, no cause is claimed. */
export function givenSentence({ factors }: Pick<Given, 'factors'>, says: string): string {
  const told = rankGiven(factors).filter(isTold);
  if (told.length === 0) return `Of ${many(factors.length, 'number')} that vary, none can be told to go with ${says}.`;
  const named = told
    .slice(0, 5)
    .map(({ path, prcc }) => (prcc === null ? path : `${path} (${prcc.value > 0 ? 'up' : 'down'})`));
  const more = told.length > named.length ? ` and ${many(told.length - named.length, 'other')}` : '';
  const few = Math.round(factors.length / 20);
  return `What goes with ${says}: ${listed(named)}${more}. Of ${whole(factors.length)} numbers about ${whole(few)} would by chance.`;
}

/** The numbers in order: those that can be told from nothing first, by the size of the rank correlation. */
export function rankGiven(factors: readonly GivenFactor[]): GivenFactor[] {
  const size = ({ prcc }: GivenFactor): number => Math.abs(prcc?.value ?? 0);
  return [...factors].sort(
    (a, b) => Number(isTold(b)) - Number(isTold(a)) || size(b) - size(a) || (a.path < b.path ? -1 : 1),
  );
}

/** Whether the rank correlation tells a number from one that does nothing. */
export function isTold({ prcc }: GivenFactor): boolean {
  return prcc !== null && (prcc.verdict === 'above 0' || prcc.verdict === 'below 0');
}
