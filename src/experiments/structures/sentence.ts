import { listed, whole } from '../words/numbers.ts';
import type { Disagreement } from './disagreement.ts';
import type { Version } from './versions.ts';

/** How one version of the structure ends, and where it differs from the design on the same luck. */
export interface VersionTold {
  readonly version: Version;
  readonly counts: { readonly ran: number; readonly fell: number };
  readonly disagreement: Disagreement;
}

/** Where the versions disagree, in one sentence; never a difference that chance explains. */
export function structuresSentence(told: readonly VersionTold[]): string {
  const [design, ...others] = told;
  if (design === undefined) return 'No version was run.';
  const { ran, fell } = design.counts;
  const falls = others.map(({ counts }) => counts.fell);
  const clear = others.filter(({ disagreement }) => disagreement.clear);
  const start = `As the case says the regime falls in ${whole(fell)} of ${whole(ran)} histories`;
  const range = `in the other ${whole(others.length)} versions of the structure in ${whole(Math.min(...falls))} to ${whole(Math.max(...falls))}`;
  if (clear.length === 0) return `${start}, ${range}; no version differs from the design by more than chance.`;
  if (clear.length > 5) return `${start}, ${range}; ${whole(clear.length)} of them differ by more than chance.`;
  const named = clear.map(({ version, disagreement }) => {
    const way = disagreement.lost > disagreement.saved ? 'more' : 'fewer';
    return `${way} where ${version.differs.join(' and ')}`;
  });
  return `${start}, ${range}; it differs by more than chance, with falls in ${listed(named)}.`;
}
