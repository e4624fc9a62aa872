import { OUTCOMES } from '../../engine/record/history.ts';
import type { Measured } from '../study/arms.ts';
import type { Measure } from '../study/measures.ts';
import { type Difference, meanDifference, shareDifference, type Turned, turned } from './paired.ts';

/** The measures of one arm, by history; NaN where one failed or does not apply. */
export type Arm = Measured;

export interface ComparedRow {
  /** Slug, for programs. */
  readonly name: string;
  /** In words, for the reader. */
  readonly says: string;
  /** Share of histories, or a mean in its unit. */
  readonly kind: 'share' | 'mean';
  /** What a mean counts: members of the scaled force, days, or a share of the force. */
  readonly unit: 'members' | 'days' | 'times' | 'share of strength' | '';
  readonly difference: Difference;
}

export interface Comparison {
  readonly turned: Turned;
  readonly rows: readonly ComparedRow[];
}

interface Asked {
  readonly name: string;
  readonly says: string;
  readonly unit?: ComparedRow['unit'];
  /** A yes (1) or no (0) of each history, or a number of it. */
  readonly of: (arm: Arm) => Float64Array;
}

const happened = (measure: Measure) => (arm: Arm) => along(arm, (k) => Number(!Number.isNaN(arm[measure][k]!)));
const above = (measure: Measure) => (arm: Arm) => along(arm, (k) => Number(arm[measure][k]! > 0));
const plain = (measure: Measure) => (arm: Arm) => arm[measure];

const SHARES: readonly Asked[] = [
  { name: 'fell', says: 'the regime falls', of: plain('fell') },
  ...OUTCOMES.map((slug, at) => ({
    name: slug,
    says: `it ends as ${slug.replaceAll('-', ' ')}`,
    of: (arm: Arm) => along(arm, (k) => Number(arm.outcome[k] === at)),
  })),
  { name: 'general', says: 'a general takes an open step', of: happened('first_general_day') },
  { name: 'general-with-troops', says: 'a general with troops does', of: above('generals_line') },
  { name: 'arrest', says: 'the leader of the challenge is arrested', of: happened('arrest_day') },
  { name: 'purge', says: 'commanders are purged', of: above('purges') },
];

const MEANS: readonly Asked[] = [
  { name: 'peak', says: 'mobilised at the peak', unit: 'share of strength', of: plain('mobilised_peak') },
  { name: 'mobilised', says: 'mobilised at the end', unit: 'share of strength', of: plain('mobilised_end') },
  { name: 'withheld', says: 'withhold at the end', unit: 'members', of: plain('withheld_heads') },
  { name: 'defected', says: 'have turned at the end', unit: 'members', of: plain('defected_heads') },
  { name: 'deserted', says: 'have deserted at the end', unit: 'members', of: plain('deserted_heads') },
  {
    name: 'opposed',
    says: 'privately against at the end',
    unit: 'share of strength',
    of: plain('opposed_strength_end'),
  },
  {
    name: 'first-general',
    says: 'the first open step of a general, where both have one',
    unit: 'days',
    of: plain('first_general_day'),
  },
  { name: 'fall-day', says: 'the fall, where both fall', unit: 'days', of: plain('fall_day') },
  { name: 'purges', says: 'purges', unit: 'times', of: plain('purges') },
];

/** Everything that is compared, first arm against second, on the same luck. */
export function compareArms(first: Arm, second: Arm, seed: number): Comparison {
  const shares = SHARES.map(({ name, says, of }): ComparedRow => {
    return { name, says, kind: 'share', unit: '', difference: shareDifference(of(first), of(second)) };
  });
  const means = MEANS.map(({ name, says, unit = '', of }): ComparedRow => {
    return { name, says, kind: 'mean', unit, difference: meanDifference(of(first), of(second), seed, name) };
  });
  return { turned: turned(first.fell, second.fell), rows: [...shares, ...means] };
}

/** What a row compares, in words. */
export function rowSays(name: string): string {
  return [...SHARES, ...MEANS].find((row) => row.name === name)?.says ?? name;
}

/** The rows that differ by more than chance; how the regime ends always comes first. */
export function rowsThatDiffer({ rows }: Comparison): ComparedRow[] {
  return rows.filter(({ name, difference }) => name === 'fell' || difference.clear);
}

/** One number a history, NaN where it could not be run. */
function along({ outcome }: Arm, of: (k: number) => number): Float64Array {
  return outcome.map((ended, k) => (Number.isNaN(ended) ? Number.NaN : of(k)));
}
