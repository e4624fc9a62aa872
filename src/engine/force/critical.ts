import { luck } from '../chance/luck.ts';
import { QUESTION } from '../chance/questions.ts';
import { normalQuantile } from '../math/quantile.ts';

/**
 * Critical beliefs that a formation is coded by, in place of payoffs, as the threshold models have them: a member turns when
 * he believes in at least so much, and otherwise serves. 0 and below always turns, above 1 never does.
 */
export type Critical =
  | { readonly form: 'list'; readonly beliefs: readonly number[] }
  | { readonly form: 'same'; readonly belief: number }
  | { readonly form: 'uniform'; readonly low: number; readonly high: number; readonly drawn: boolean }
  | { readonly form: 'normal'; readonly mean: number; readonly sd: number; readonly drawn: boolean };

/** The member whose belief is asked for: his place among the `size` of his formation, and his key. */
export interface Place {
  readonly seed: number;
  readonly history: number;
  readonly key: number;
  readonly at: number;
  readonly size: number;
}

/**
 * The critical belief of one member. A list is stretched over the formation; a law is spread evenly over it (member k of n at
 * its quantile (k + ½)/n), or drawn by each member's own luck.
 */
export function criticalOf(critical: Critical, { seed, history, key, at, size }: Place): number {
  if (critical.form === 'same') return critical.belief;
  if (critical.form === 'list') return critical.beliefs[Math.floor((at * critical.beliefs.length) / size)]!;
  const u = critical.drawn ? luck(seed, history, QUESTION.critical, 0, key) : (at + 0.5) / size;
  if (critical.form === 'uniform') return critical.low + (critical.high - critical.low) * u;
  return critical.mean + critical.sd * normalQuantile(u);
}
