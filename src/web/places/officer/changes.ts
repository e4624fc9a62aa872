import { settingOfChange } from '../../../experiments/explain/act.ts';
import type { Alternative } from '../../../experiments/explain/closest.ts';
import type { Explanation } from '../../../experiments/explain/explain.ts';

/** A change as the page lists it. */
export interface ListedChange {
  readonly change: Alternative;
  /** As a lever is set; undefined where nobody can set it. */
  readonly setting: string | undefined;
}

/** The nearest changes, whatever they are, and as many that somebody could make. */
const NEAREST = 5;
const SETTABLE = 5;

/** What is listed, nearest first: the five nearest, and then those that can be tried until there are five of them. */
export function listedChanges({ closest: { changes } }: Pick<Explanation, 'closest'>): ListedChange[] {
  let settable = 0;
  return changes
    .map((change) => ({ change, setting: settingOfChange(change) }))
    .filter(({ setting }, k) => {
      const listed = k < NEAREST || (setting !== undefined && settable < SETTABLE);
      if (listed && setting !== undefined) settable += 1;
      return listed;
    });
}

/** The settings of the list. */
export function settingsOf(explanation: Pick<Explanation, 'closest'>): string[] {
  const settings = listedChanges(explanation).map(({ setting }) => setting);
  return [...new Set(settings.filter((setting) => setting !== undefined))];
}
