import { luck } from '../../src/engine/chance/luck.ts';
import { buildPosts } from '../../src/engine/force/build.ts';
import { exp } from '../../src/engine/math/exp.ts';
import { log } from '../../src/engine/math/log.ts';
import { normalCdf } from '../../src/engine/math/normal.ts';
import { normalQuantile } from '../../src/engine/math/quantile.ts';
import { logSurvival } from '../../src/engine/math/survival.ts';
import { startChecksum } from '../../src/engine/record/checksum.ts';
import { runHistory } from '../../src/engine/run.ts';
import type { Scenario } from '../../src/engine/scenario.ts';
import { createWorld } from '../../src/engine/world.ts';
import { drawValues } from '../../src/scenario/draw.ts';
import type { Priors } from '../../src/scenario/prior.ts';

/** Histories to be lived through; plain data, so that it can be sent anywhere. */
export interface Work {
  readonly scenario: Scenario;
  readonly priors: Priors;
  readonly seed: number;
  readonly histories: readonly number[];
}

/** What came of a history, in a few numbers that differ if any bit does. */
export interface Told {
  readonly history: number;
  readonly outcome: string;
  readonly checksum: number;
  readonly conduct: number;
  /** Of all words of the daily series. */
  readonly daily: number;
}

/** Lives through histories of a case, each with its own values. */
export function tellHistories({ scenario, priors, seed, histories }: Work): Told[] {
  return histories.map((history) => {
    const values = drawValues(priors, seed, history);
    const world = createWorld(scenario, buildPosts(scenario, values, seed));
    const { outcome, checksum, daily } = runHistory(world, values, seed, history);
    return { history, outcome, checksum, conduct: fold(world.conduct), daily: foldDoubles(daily) };
  });
}

function fold(words: Iterable<number>): number {
  const checksum = startChecksum();
  for (const word of words) checksum.word(word);
  return checksum.value();
}

/** One number for all bits of a series. */
export function foldDoubles(numbers: Float64Array): number {
  return fold(wordsOf(numbers));
}

const wordsOf = (numbers: Float64Array): Uint32Array => new Uint32Array(numbers.slice().buffer);

export const POINTS = 10_000;

/** A function of the engine's mathematics and where it is asked. */
interface Asked {
  readonly of: (x: number) => number;
  readonly at: (u: number, bits: number) => number;
}

const between =
  (low: number, high: number) =>
  (u: number): number =>
    low + (high - low) * u;

/** A positive double of any magnitude: its bits are drawn. */
function anyPositive(u: number, bits: number): number {
  const words = Uint32Array.of(Math.floor(u * 2 ** 32), Math.floor(bits * 0x7ff00000));
  return new Float64Array(words.buffer)[0]!;
}

export const MATHS: Readonly<Record<string, Asked>> = {
  exp: { of: exp, at: between(-760, 720) },
  log: { of: log, at: anyPositive },
  normalCdf: { of: normalCdf, at: between(-40, 12) },
  normalQuantile: { of: normalQuantile, at: (u, bits) => (bits < 0.2 ? u * u * u * u * u * u * u * u : u) },
  logSurvival: { of: logSurvival, at: between(-12, 60) },
};

/** The point of a function that has this number. */
export function pointOf({ at }: Asked, k: number): number {
  return at(luck(7, 0, 60_001, 0, k), luck(7, 0, 60_002, 0, k));
}

/** By function, the two words of its value at each of the points: plain numbers, so that nothing is rounded on the way. */
export function tellMaths(): Record<string, number[]> {
  const valuesOf = (asked: Asked): Float64Array =>
    Float64Array.from({ length: POINTS }, (_, k) => asked.of(pointOf(asked, k)));
  return Object.fromEntries(Object.entries(MATHS).map(([name, asked]) => [name, [...wordsOf(valuesOf(asked))]]));
}
