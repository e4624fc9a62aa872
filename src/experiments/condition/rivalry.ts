import { exp } from '../../engine/math/exp.ts';
import { openRecord } from './likelihood.ts';
import { type Marginal, type ModelShare, marginalLikelihood, modelShares } from './model-choice.ts';
import type { Observation } from './observation.ts';
import type { Simulated } from './simulated.ts';

/** Standard normal quantile of a two-sided 95 % interval. */
const Z = 1.959963984540054;

/** What one report makes of rival hypotheses, taken by itself: a row of the matrix of competing hypotheses. */
export interface Diagnosis {
  readonly row: Observation;
  /** By hypothesis. */
  readonly marginals: readonly Marginal[];
  /** How many times as likely the report is under the hypothesis that makes it likeliest as under the one that makes it least so. */
  readonly ratio: number;
  /** Lower end of the 95 % interval of that ratio; at 1 or below, the report does not tell the hypotheses apart. */
  readonly low: number;
  readonly diagnostic: boolean;
}

export interface Rivalry {
  /** The chance of each hypothesis given the whole record, if all were alike before. */
  readonly shares: readonly ModelShare[];
  readonly marginals: readonly Marginal[];
  /** Every report that can be used, the most diagnostic first. */
  readonly matrix: readonly Diagnosis[];
}

/**
 * Weighs rival hypotheses by a record: the whole of it, and report by report as in an analysis of competing hypotheses
 * (Heuer 1999), with likelihoods in place of marks. `simulated` has one entry a hypothesis, each drawn from its own prior.
 */
export function weighRivals(record: readonly Observation[], simulated: readonly Simulated[]): Rivalry {
  const marginals = simulated.map((one) => marginalOf(record, one));
  const used = openRecord(record, simulated[0]!).used;
  const matrix = used.map((row) => diagnose(row, simulated)).sort((a, b) => b.low - a.low || a.row.line - b.row.line);
  const priors = simulated.map(() => 1 / simulated.length);
  return { shares: modelShares(marginals, priors), marginals, matrix };
}

function diagnose(row: Observation, simulated: readonly Simulated[]): Diagnosis {
  const marginals = simulated.map((one) => marginalOf([row], one));
  const ordered = [...marginals].sort((a, b) => b.log - a.log);
  const [most, least] = [ordered[0]!, ordered.at(-1)!];
  const gap = most.log - least.log;
  const error = Math.sqrt(most.error ** 2 + least.error ** 2);
  const low = Number.isFinite(error) ? exp(gap - Z * spreadOfExtremes(simulated.length) * error) : 1;
  return { row, marginals, ratio: exp(gap), low, diagnostic: low > 1 };
}

/** The likeliest and the least likely were picked out of many: Bonferroni over the pairs, in units of the plain quantile. */
function spreadOfExtremes(hypotheses: number): number {
  const pairs = Math.max(1, (hypotheses * (hypotheses - 1)) / 2);
  return Math.sqrt(1 + (2 * Math.log(pairs)) / Z ** 2);
}

function marginalOf(record: readonly Observation[], simulated: Simulated): Marginal {
  const reader = openRecord(record, simulated);
  const sum = new Float64Array(simulated.histories);
  const ofDay = new Float64Array(simulated.histories);
  for (let day = 1; day <= simulated.days; day++) {
    reader.read(day, ofDay);
    for (let h = 0; h < sum.length; h++) sum[h]! += ofDay[h]!;
  }
  return marginalLikelihood(sum);
}
