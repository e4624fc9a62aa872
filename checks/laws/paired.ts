import assert from 'node:assert/strict';
import { buildPosts } from '../../src/engine/force/build.ts';
import { type Case, type Lived, live } from './live.ts';

/** What a lever does: the mean difference over worlds, each lived twice on the same luck, and its Monte Carlo error. */
export interface Difference {
  readonly law: string;
  readonly worlds: number;
  /** Means of what is measured, without and with the lever. */
  readonly before: number;
  readonly after: number;
  readonly difference: number;
  readonly error: number;
}

/** Standard errors that a difference must exceed to count. */
export const CLEAR = 2.5;

/** Share of worlds that must be able to begin, or the law would be tried on a selection. */
const MOST_MUST_BEGIN = 0.95;

/** Lives `worlds` worlds, each without and with the lever, and measures both. */
export function paired(
  law: string,
  worlds: number,
  caseOf: (k: number) => Case,
  lever: (one: Case) => Case,
  measure: (lived: Lived) => number,
): Difference {
  const before: number[] = [];
  const after: number[] = [];
  for (let k = 1; k <= worlds; k++) {
    const one = caseOf(k);
    const other = lever(one);
    const posts = buildPosts(one.scenario, one.values, one.seed);
    const sameForce = one.scenario.formations === other.scenario.formations && one.values.force === other.values.force;
    const pair = bothOrNeither(() => [measure(live(one, posts)), measure(live(other, sameForce ? posts : undefined))]);
    if (pair === undefined) continue;
    before.push(pair[0]);
    after.push(pair[1]);
  }
  assert.ok(before.length >= MOST_MUST_BEGIN * worlds, `${law}: only ${before.length} of ${worlds} worlds can begin`);
  return differenceOf(law, before, after);
}

/** A world in which the regime cannot stand on day 0, with the lever or without, has no history to compare. */
function bothOrNeither(run: () => [number, number]): [number, number] | undefined {
  try {
    return run();
  } catch (error) {
    if (error instanceof Error && error.message.includes('stand on day 0')) return undefined;
    throw error;
  }
}

/** The mean paired difference of two lists, and its standard error. */
export function differenceOf(law: string, before: readonly number[], after: readonly number[]): Difference {
  const steps = after.map((x, k) => x - before[k]!);
  const difference = mean(steps);
  const spread = steps.reduce((sum, step) => sum + (step - difference) ** 2, 0) / Math.max(1, steps.length - 1);
  const error = Math.sqrt(spread / steps.length);
  return { law, worlds: steps.length, before: mean(before), after: mean(after), difference, error };
}

/** A line for the reader: law, worlds, what was measured without and with the lever, difference and error. */
export function report({ law, worlds, before, after, difference, error }: Difference): string {
  const number = (x: number): string => x.toFixed(4);
  const sign = difference < 0 ? '' : '+';
  return (
    `${law} | ${worlds} worlds | ${number(before)} to ${number(after)} | ` +
    `${sign}${number(difference)} ± ${number(error)}`
  );
}

const mean = (numbers: readonly number[]): number => numbers.reduce((sum, x) => sum + x, 0) / numbers.length;
