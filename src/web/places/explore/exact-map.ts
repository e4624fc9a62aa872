import type { Scenario } from '../../../engine/scenario.ts';
import { openStage } from '../../../experiments/ensemble/company.ts';
import type { Settings } from '../../../experiments/study/study.ts';
import { layValues } from '../../../scenario/draw.ts';
import type { Priors } from '../../../scenario/prior.ts';
import { equilibriumOf } from '../../../theory/equilibrium/equilibrium.ts';
import { onceOnly, openMorning } from '../../../theory/equilibrium/morning.ts';

/** What is to be worked out: every row of a table of settings, all else at the middle of its spread. */
export interface ExactAsked {
  readonly scenario: Scenario;
  readonly priors: Priors;
  readonly settings: Settings;
  readonly seed: number;
}

/** What is exact at one cell, for the first morning; or why nothing is. */
export type ExactCell =
  | {
      readonly known: true;
      /** Strength below which the regime falls, and the chance of that given what it was seen to survive. */
      readonly falls: number;
      readonly chance: number;
      /** Thresholds that bring themselves about. */
      readonly thresholds: number;
      /** Share of strength that lies between the selected threshold and the tipping point; null where nothing tips. */
      readonly tips: number | null;
    }
  | { readonly known: false; readonly why: string };

const MIDDLE = 0.5;
/** The history whose people and signals the morning has. */
const HISTORY = 1;

/** Opens a map for working out one cell after the other, on the same people and luck. */
export function openExact({ scenario, priors, settings, seed }: ExactAsked): (row: number) => ExactCell {
  const morning = onceOnly(scenario);
  const stage = openStage(morning, seed);
  const { factors, points } = settings;
  return (row) => {
    const set = factors.map((prior, k) => ({ prior, u: points[row * factors.length + k]! }));
    const values = layValues(priors, () => MIDDLE, set);
    try {
      const world = stage(values, HISTORY);
      openMorning(world, values, seed, HISTORY);
      const { selected, thresholds, tipping } = equilibriumOf(world);
      const { falls, chanceGiven } = selected;
      return { known: true, falls, chance: chanceGiven, thresholds: thresholds.length, tips: tipping?.beyond ?? null };
    } catch (error) {
      return { known: false, why: error instanceof Error ? error.message : String(error) };
    }
  };
}
