import { exp } from '../../engine/math/exp.ts';
import { expecting } from '../../theory/domain.ts';
import { chiSquareTail } from '../condition/gamma.ts';
import type { Cases, Input } from './cases.ts';
import { fTail } from './f-tail.ts';
import { orderOf } from './order.ts';

/** A statistic, and how likely one so large would be if input and outcome had nothing to do with each other. */
export interface Score {
  readonly value: number;
  readonly p: number;
}

/** How far one input by itself goes with the outcome. */
export interface FeatureScore {
  readonly name: string;
  /** F of a straight line through outcomes (1 and runs − 2 degrees of freedom): analysis of variance where these are 0 and 1. */
  readonly f: Score;
  /** Chi-square of the input's sum over runs of interest, the input scaled to 0 … 1 (1 degree of freedom). */
  readonly chiSquare: Score;
  /** Greatest distance between the distributions of the input over runs of interest and over others (Kolmogorov & Smirnov). */
  readonly distance: Score;
}

/**
 * Scores each numeric input alone; an input that acts only together with another can score nothing. A constant input scores 0.
 * @throws {DomainError} with fewer than three runs, or a category among the inputs, whose labels have no order
 */
export function featureScores(cases: Cases): FeatureScore[] {
  expecting(cases.count > 2, 'runs', cases.count, 'three or more');
  return cases.inputs.map((input) => {
    expecting(input.kind !== 'category', input.name, 'a category', 'a number');
    return {
      name: input.name,
      f: straightLine(input.values, cases.outcome),
      chiSquare: chiSquare(input, cases),
      distance: distance(input, cases),
    };
  });
}

function straightLine(values: Float64Array, outcome: Float64Array): Score {
  const count = values.length;
  const mean = (some: Float64Array): number => some.reduce((sum, value) => sum + value, 0) / count;
  const [meanValue, meanOutcome] = [mean(values), mean(outcome)];
  let both = 0;
  let ofValues = 0;
  let ofOutcome = 0;
  for (let row = 0; row < count; row++) {
    const value = values[row]! - meanValue;
    const result = outcome[row]! - meanOutcome;
    both += value * result;
    ofValues += value * value;
    ofOutcome += result * result;
  }
  if (ofValues === 0 || ofOutcome === 0) return { value: 0, p: 1 };
  const squared = (both * both) / (ofValues * ofOutcome);
  const value = squared < 1 ? (squared / (1 - squared)) * (count - 2) : Number.POSITIVE_INFINITY;
  return { value, p: fTail(value, count - 2) };
}

function chiSquare({ values }: Input, { hit, hits, count }: Cases): Score {
  const low = values.reduce((least, value) => Math.min(least, value));
  const span = values.reduce((most, value) => Math.max(most, value)) - low;
  if (span === 0) return { value: 0, p: 1 };
  let ofHits = 0;
  let total = 0;
  for (let row = 0; row < count; row++) {
    total += (values[row]! - low) / span;
    if (hit[row] === 1) ofHits += (values[row]! - low) / span;
  }
  const expected = (total * hits) / count;
  const value = (ofHits - expected) ** 2 * (1 / expected + 1 / (total - expected));
  return { value, p: chiSquareTail(value, 1) };
}

/** Cells of the table that the exact p is summed in: beyond these it takes longer than the limit law is wrong. */
const MOST_CELLS = 4_000_000;

function distance({ values }: Input, { hit, hits, count }: Cases): Score {
  const others = count - hits;
  const order = orderOf(values);
  let gap = 0;
  let widest = 0;
  for (let nth = 0; nth < count; nth++) {
    gap += hit[order[nth]!] === 1 ? others : -hits;
    const last = nth === count - 1 || values[order[nth]!] !== values[order[nth + 1]!];
    if (last) widest = Math.max(widest, Math.abs(gap));
  }
  const value = widest / (hits * others);
  if (widest === 0) return { value, p: 1 };
  return { value, p: hits * others <= MOST_CELLS ? exactP(widest, hits, others) : limitP(value, hits, others) };
}

/**
 * The share of all ways to lay `hits` and `others` in a row in which the gap reaches `widest` somewhere, cell by cell: no
 * difference is taken, so that small ones keep their digits.
 */
function exactP(widest: number, hits: number, others: number): number {
  const row = new Float64Array(others + 1);
  for (let i = 0; i <= hits; i++) {
    for (let j = 0; j <= others; j++) {
      if (Math.abs(i * others - j * hits) >= widest) row[j] = 1;
      else if (i + j > 0) row[j] = (i * row[j]! + (j > 0 ? j * row[j - 1]! : 0)) / (i + j);
    }
  }
  return row[others]!;
}

/** Kolmogorov's law, with the effective number of runs. */
function limitP(value: number, hits: number, others: number): number {
  const squared = (value * value * hits * others) / (hits + others);
  let sum = 0;
  for (let k = 1; k <= 100; k++) sum += (k % 2 === 1 ? 2 : -2) * exp(-2 * k * k * squared);
  return Math.min(1, Math.max(0, sum));
}
